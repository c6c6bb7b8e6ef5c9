import type { ActorKind } from '@netzatlas/shared'
import { ACTOR_KINDS } from '@netzatlas/shared'
import { DEFAULT_PARTNER_KINDS } from '../../domain/coverage.ts'
import { compareIds } from '../../domain/ids.ts'
import type { Id } from '../../domain/records.ts'
import type { ActorReader } from '../../ports/store.ts'
import { newPartners, type PartnerContext, type PartnerQuestion } from './find-partners.ts'

/** Upper bounds of the distance histogram, in km. */
export const HISTOGRAM_KM = [5, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 150, 200] as const

export interface Facets {
  readonly total: number
  readonly unplaced: number
  readonly histogram: readonly number[]
  readonly kinds: readonly (readonly [ActorKind, number])[]
  readonly themes: readonly (readonly [Id, number])[]
  readonly countries: readonly (readonly [Id, number])[]
  readonly languages: readonly (readonly [string, number])[]
}

const PARTNER_KINDS = ACTOR_KINDS.filter((kind) => kind !== 'MUNICIPALITY')

/** What each choice of each filter would leave, all other filters kept: the counts beside the filters. */
export async function partnerFacets(question: PartnerQuestion, context: PartnerContext): Promise<Facets> {
  const { store, loaders } = context
  const { actor, radiusKm, ...filter } = question
  const kinds = filter.kinds ?? DEFAULT_PARTNER_KINDS
  const near = await newPartners({ actor, radiusKm, kinds: PARTNER_KINDS }, context)
  const described = await Promise.all(
    near.map(async ({ actor: { id, kind, languages } }) => ({
      kind,
      languages,
      themes: (await loaders.claims(id, ['WORKS_ON'])).map(({ object }) => object),
      countries: (await loaders.claims(id, ['CONCERNS'])).map(({ object }) => object),
    })),
  )
  type Described = (typeof described)[number]
  const passes: Record<'kinds' | 'themes' | 'countries' | 'languages', (candidate: Described) => boolean> = {
    kinds: ({ kind }) => kinds.includes(kind),
    themes: ({ themes }) => filter.themes === undefined || filter.themes.some((theme) => themes.includes(theme)),
    countries: ({ countries }) => filter.countries === undefined || filter.countries.some((country) => countries.includes(country)),
    languages: ({ languages }) => filter.languages === undefined || filter.languages.some((language) => languages.includes(language)),
  }
  const filters = Object.keys(passes) as (keyof typeof passes)[]
  const passing = (except?: keyof typeof passes) => described.filter((c) => filters.every((name) => name === except || passes[name](c)))
  const wide = await newPartners({ actor, ...filter, kinds, radiusKm: HISTOGRAM_KM.at(-1)! }, context)
  return {
    total: passing().length,
    unplaced: await withoutPlace({ ...filter, kinds }, store),
    histogram: HISTOGRAM_KM.map(
      (upTo, i) => wide.filter(({ distanceKm }) => distanceKm <= upTo && (i === 0 || distanceKm > HISTOGRAM_KM[i - 1]!)).length,
    ),
    kinds: count(passing('kinds').map(({ kind }) => [kind])),
    themes: count(passing('themes').map(({ themes }) => themes)),
    countries: count(passing('countries').map(({ countries }) => countries)),
    languages: count(passing('languages').map(({ languages }) => languages)),
  }
}

async function withoutPlace(filter: Omit<PartnerQuestion, 'actor' | 'radiusKm'>, store: ActorReader): Promise<number> {
  const [{ total }, placed] = await Promise.all([
    store.actorPage(filter, 'NAME', { first: 1 }),
    store.actorsWithin({ south: -90, west: -180, north: 90, east: 180 }, filter),
  ])
  return total - placed.length
}

/** How many lists each value occurs in, most first. */
function count<T extends string>(lists: readonly (readonly (T | undefined)[])[]): [T, number][] {
  const counts = new Map<T, number>()
  for (const values of lists) for (const value of new Set(values)) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([a, m], [b, n]) => n - m || compareIds(a, b))
}
