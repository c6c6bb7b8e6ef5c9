import { DEFAULT_PARTNER_WEIGHTS, MAX_PARTNER_WEIGHT, PARTNER_FACTORS, type PartnerFactor, type PartnerWeights } from '@netzatlas/shared'
import { builder } from '../../graphql/builder.ts'
import type { Context } from '../../graphql/context.ts'
import { ActorKindEnum } from '../../graphql/enums.ts'
import { misuse, notFound } from '../../graphql/errors.ts'
import { given } from '../../graphql/given.ts'
import { recordsOf } from '../../graphql/loaders.ts'
import { DEFAULT_RADIUS_KM, PARTNER_ORDERS, type PartnerQuestion } from './find-partners.ts'
import type { PlacedActor } from './seeker.ts'

/** Half of the Earth's circumference is 20,015 km; nobody looks for a neighbour farther off than this. */
const MAX_RADIUS_KM = 1_000

export const PartnerFactorEnum = builder.enumType('PartnerFactor', {
  description:
    'NEEDS: what one of both needs and the other offers. COMMON: events, programmes and umbrellas of both (Adamic-Adar). PEERS: municipalities of similar size that work with it. CONFIRMED: how recently something was confirmed.',
  values: PARTNER_FACTORS,
})
export const PartnerOrderEnum = builder.enumType('PartnerOrder', {
  description: 'DISTANCE: nearest first. SCORE: by points, what is not known counting half.',
  values: PARTNER_ORDERS,
})

const FactorWeightInput = builder.inputType('FactorWeight', {
  fields: (t) => ({
    factor: t.field({ type: PartnerFactorEnum, required: true }),
    weight: t.float({ required: true, description: `The most points it gives, 0 to ${MAX_PARTNER_WEIGHT}; 0 leaves it out.` }),
  }),
})

type ArgBuilder = Parameters<Parameters<typeof builder.queryFields>[0]>[0]

export const questionArgs = (t: ArgBuilder) => ({
  for: t.arg.id({ required: true }),
  radiusKm: t.arg.float({ description: `Default: ${DEFAULT_RADIUS_KM}.` }),
  neighbouringDistricts: t.arg.boolean({ description: 'Instead of the radius: seated in its own Kreis or one beside it.' }),
  kinds: t.arg({ type: [ActorKindEnum], description: 'Default: migrant organisations and umbrellas.' }),
  themes: t.arg.idList(),
  countries: t.arg.idList(),
  languages: t.arg.stringList(),
  weights: t.arg({ type: [FactorWeightInput], description: 'Of the factors named; the others keep their own.' }),
})

interface Args {
  readonly for: string
  readonly radiusKm?: number | null | undefined
  readonly weights?: readonly { readonly factor: PartnerFactor; readonly weight: number }[] | null | undefined
}

/** Whose place is known: distances are measured from it. */
export async function placedActor(id: string, field: string, { loaders }: Pick<Context, 'loaders'>): Promise<PlacedActor> {
  const [actor] = await recordsOf(loaders, [id], 'actor')
  if (!actor) throw notFound(id)
  const { place } = actor
  if (!place) throw misuse('INVALID_INPUT', `The place of ${id} is not known, so no distance can be told.`, field)
  return { ...actor, place }
}

export async function questionOf(
  { for: id, radiusKm, weights, ...filter }: Args & Readonly<Record<string, unknown>>,
  context: Context,
): Promise<PartnerQuestion> {
  const actor = await placedActor(id, 'for', context)
  const radius = radiusKm ?? DEFAULT_RADIUS_KM
  if (!(radius > 0 && radius <= MAX_RADIUS_KM))
    throw misuse('INVALID_INPUT', `"radiusKm" must lie between 0 and ${MAX_RADIUS_KM}.`, 'radiusKm')
  return {
    ...(given(filter) as Omit<PartnerQuestion, 'actor' | 'radiusKm' | 'weights'>),
    actor,
    radiusKm: radius,
    weights: weightsOf(weights ?? []),
  }
}

function weightsOf(changed: readonly { readonly factor: PartnerFactor; readonly weight: number }[]): PartnerWeights {
  if (changed.some(({ weight }) => !(weight >= 0 && weight <= MAX_PARTNER_WEIGHT)))
    throw misuse('INVALID_INPUT', `A weight must lie between 0 and ${MAX_PARTNER_WEIGHT}.`, 'weights')
  return { ...DEFAULT_PARTNER_WEIGHTS, ...Object.fromEntries(changed.map(({ factor, weight }) => [factor, weight])) }
}
