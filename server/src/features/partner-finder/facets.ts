import type { ActorKind, ClaimKind } from '@netzatlas/shared'
import { ACTOR_KINDS } from '@netzatlas/shared'
import { DEFAULT_PARTNER_KINDS } from '../../domain/coverage.ts'
import { compareIds } from '../../domain/ids.ts'
import type { Id } from '../../domain/records.ts'
import { inOwnTurn } from '../../graphql/turns.ts'
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
  const { store } = context
  const { actor, radiusKm, ...filter } = question
  const kinds = filter.kinds ?? DEFAULT_PARTNER_KINDS
  const near = await newPartners({ actor, radiusKm, kinds: PARTNER_KINDS }, context)
  const described = await Promise.all(
    slices(near).map(async (slice) => {
      await inOwnTurn(near.length, () => {})
      const claims = await store.claimsOf(
        slice.map(({ actor: { id } }) => id),
        ['WORKS_ON', 'CONCERNS'],
      )
      return slice.map(({ actor: { id, kind, languages } }) => {
        const objects = (of: ClaimKind) => (claims.get(id) ?? []).flatMap((claim) => (claim.kind === of ? [claim.object] : []))
        return { kind, languages, themes: objects('WORKS_ON'), countries: objects('CONCERNS') }
      })
    }),
  ).then((parts) => parts.flat())
  type Described = (typeof described)[number]
  const passes: Record<'kinds' | 'themes' | 'countries' | 'languages', (candidate: Described) => boolean> = {
    kinds: ({ kind }) => kinds.includes(kind),
    themes: ({ themes }) => filter.themes === undefined || filter.themes.some((theme) => themes.includes(theme)),
    countries: ({ countries }) => filter.countries === undefined || filter.countries.some((country) => countries.includes(country)),
    languages: ({ languages }) => filter.languages === undefined || filter.languages.some((language) => languages.includes(language)),
  }
  const filters = Object.keys(passes) as (keyof typeof passes)[]
  const passing = (except?: keyof typeof passes) =>
    inOwnTurn(described.length, () => described.filter((c) => filters.every((name) => name === except || passes[name](c))))
  const counted = async <T extends string>(except: keyof typeof passes, values: (candidate: Described) => readonly (T | undefined)[]) => {
    const counts = new Map<T, number>()
    for (const slice of slices(await passing(except))) {
      await inOwnTurn(described.length, () => {
        for (const candidate of slice) {
          for (const value of new Set(values(candidate))) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
        }
      })
    }
    return [...counts].toSorted(([a, m], [b, n]) => n - m || compareIds(a, b))
  }
  const wide = await newPartners({ actor, ...filter, kinds, radiusKm: HISTOGRAM_KM.at(-1)! }, context)
  const unplaced = await withoutPlace({ ...filter, kinds }, store)
  return {
    total: (await passing()).length,
    unplaced,
    histogram: await inOwnTurn(wide.length, () => histogram(wide)),
    kinds: await counted('kinds', ({ kind }) => [kind]),
    themes: await counted<Id>('themes', ({ themes }) => themes),
    countries: await counted<Id>('countries', ({ countries }) => countries),
    languages: await counted<string>('languages', ({ languages }) => languages),
  }
}

/** How many are within each bound and beyond the one before. */
function histogram(candidates: readonly { readonly distanceKm: number }[]): number[] {
  const counts: number[] = HISTOGRAM_KM.map(() => 0)
  for (const { distanceKm } of candidates) {
    const bin = HISTOGRAM_KM.findIndex((upTo) => distanceKm <= upTo)
    if (bin !== -1) counts[bin]!++
  }
  return counts
}

/** Candidates that are worked off at a time: some milliseconds. */
const SLICE = 500

const slices = <T>(list: readonly T[]): (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / SLICE) }, (_, i) => list.slice(i * SLICE, (i + 1) * SLICE))

async function withoutPlace(filter: Omit<PartnerQuestion, 'actor' | 'radiusKm'>, store: ActorReader): Promise<number> {
  const [{ total }, placed] = await Promise.all([
    store.actorPage(filter, 'NAME', { first: 1 }),
    store.actorsWithin({ south: -90, west: -180, north: 90, east: 180 }, filter),
  ])
  return total - placed.length
}
