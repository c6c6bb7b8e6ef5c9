import { ACTOR_KINDS, type ActorKind, PARTNER_FACTORS, type PartnerFactor } from '@netzatlas/shared'
import { compareIds } from '../../domain/ids.ts'
import type { Id } from '../../domain/records.ts'
import { forEachInTurns, inOwnTurn } from '../../domain/turns.ts'
import { type Basis, type Candidate, filtersOf, newPartners, ofKind, type PartnerQuestion } from './find-partners.ts'
import { valuesOf } from './values.ts'

/** Upper bounds of the distance histogram, in km. */
export const HISTOGRAM_KM = [5, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 150, 200] as const

/** What nothing is recorded about, and of how many. */
export interface FactorGap {
  readonly factor: PartnerFactor
  /** Of the asker nothing is recorded, so that nobody can have it in common. */
  readonly asker: boolean
  readonly candidates: number
}

export interface Facets {
  readonly total: number
  readonly unplaced: number
  readonly histogram: readonly number[]
  readonly kinds: readonly (readonly [ActorKind, number])[]
  readonly themes: readonly (readonly [Id, number])[]
  readonly countries: readonly (readonly [Id, number])[]
  readonly languages: readonly (readonly [string, number])[]
  readonly gaps: readonly FactorGap[]
}

const PARTNER_KINDS = ACTOR_KINDS.filter((kind) => kind !== 'MUNICIPALITY')

/** What each choice of each filter would leave, all other filters kept: the counts beside the filters. */
export async function partnerFacets(question: PartnerQuestion, basis: Basis): Promise<Facets> {
  const { themes: _themes, countries: _countries, languages: _languages, ...area } = question
  const near = newPartners({ ...area, kinds: PARTNER_KINDS }, basis)
  const [themed, tied, speaking] = filtersOf(question)
  const passes = { kinds: ofKind(question.kinds), themes: themed!, countries: tied!, languages: speaking! }
  const filters = Object.keys(passes) as (keyof typeof passes)[]
  const passing = (except?: keyof typeof passes) =>
    inOwnTurn(near.length, () =>
      near.filter(({ organisation, distanceKm }) => filters.every((name) => name === except || passes[name](organisation, distanceKm))),
    )
  const counted = async <T extends string>(except: keyof typeof passes, values: (candidate: Candidate) => readonly T[]) => {
    const counts = new Map<T, number>()
    for (const candidate of await passing(except)) for (const value of values(candidate)) counts.set(value, (counts.get(value) ?? 0) + 1)
    return [...counts].toSorted(([a, m], [b, n]) => n - m || compareIds(a, b))
  }
  const all = await passing()
  const { neighbouringDistricts: _districts, outside: _outside, ...anywhere } = question
  const wide = await inOwnTurn(near.length, () => newPartners({ ...anywhere, radiusKm: HISTOGRAM_KM.at(-1)! }, basis))
  return {
    total: all.length,
    unplaced: await inOwnTurn(basis.directory.organisations.size, () => withoutPlace(question, basis)),
    histogram: await inOwnTurn(wide.length, () => histogram(wide)),
    kinds: await counted('kinds', ({ organisation }) => [organisation.actor.kind]),
    themes: await counted('themes', ({ organisation }) => organisation.themes),
    countries: await counted('countries', ({ organisation }) => organisation.countries),
    languages: await counted('languages', ({ organisation }) => organisation.actor.languages),
    gaps: await gapsOf(all, basis),
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

function withoutPlace(question: PartnerQuestion, { directory }: Basis): number {
  const passes = [ofKind(question.kinds), ...filtersOf(question)]
  return [...directory.organisations.values()].filter(
    (organisation) => !organisation.actor.place && passes.every((pass) => pass(organisation, 0)),
  ).length
}

async function gapsOf(candidates: readonly Candidate[], basis: Basis): Promise<FactorGap[]> {
  const gaps = new Map(PARTNER_FACTORS.map((factor) => [factor, { factor, asker: false, candidates: 0 }]))
  await forEachInTurns(candidates, ({ organisation, distanceKm }) => {
    const values = valuesOf(basis.seeker, organisation, distanceKm, basis)
    for (const factor of PARTNER_FACTORS) {
      if (values[factor] === 'ASKER') gaps.get(factor)!.asker = true
      if (values[factor] === 'CANDIDATE') gaps.get(factor)!.candidates += 1
    }
  })
  return [...gaps.values()].filter(({ asker, candidates }) => asker || candidates > 0)
}
