import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceKm } from './distance.ts'
import { BY_PLANNED, NOT_REACHED, planSites, type SiteQuestion } from './meeting-sites.ts'

interface Place {
  readonly lat: number
  readonly lon: number
}
interface World {
  readonly sites: readonly Place[]
  readonly demand: readonly (Place & { readonly actors: number })[]
  readonly planned: readonly Place[]
  readonly radiusKm: number
  readonly count: number
}

const columns = (places: readonly Place[]) => ({
  lat: Float64Array.from(places, ({ lat }) => lat),
  lon: Float64Array.from(places, ({ lon }) => lon),
})
const questionOf = ({ sites, demand, planned, ...rest }: World): SiteQuestion => ({
  sites: columns(sites),
  demand: { ...columns(demand), actors: Float64Array.from(demand, ({ actors }) => actors) },
  planned: columns(planned),
  ...rest,
})

// Few coordinates, so that many sites are equally good.
const place = fc.record({ lat: fc.integer({ min: 0, max: 12 }), lon: fc.integer({ min: 0, max: 12 }) }).map(({ lat, lon }) => ({
  lat: 48 + lat / 4,
  lon: 8 + lon / 3,
}))
const world = (counts: fc.Arbitrary<number>) =>
  fc.record({
    sites: fc.array(place, { minLength: 1, maxLength: 9 }),
    demand: fc.array(
      fc.tuple(place, fc.integer({ min: 1, max: 5 })).map(([at, actors]) => ({ ...at, actors })),
      { maxLength: 25 },
    ),
    planned: fc.array(place, { maxLength: 2 }),
    radiusKm: fc.integer({ min: 5, max: 150 }),
    count: counts,
  })

/** How many actors these sites reach, counted one by one. */
function reached({ sites, demand, planned, radiusKm }: World, chosen: readonly number[]): number {
  const near = (a: Place, b: Place) => distanceKm(a, b) <= radiusKm
  return demand
    .filter((each) => !planned.some((at) => near(at, each)))
    .filter((each) => chosen.some((site) => near(sites[site]!, each)))
    .reduce((sum, { actors }) => sum + actors, 0)
}

const subsets = (size: number, from: number): number[][] =>
  from === 0 ? [[]] : subsets(size, from - 1).flatMap((some) => Array.from({ length: size }, (_, next) => [...some, next]))

const best = (its: World, count: number) => Math.max(0, ...subsets(its.sites.length, count).map((chosen) => reached(its, chosen)))

describe('where to hold meetings', () => {
  it('finds the best of all sites, and of equally good ones the first', () => {
    fc.assert(
      fc.property(world(fc.constant(1)), (its) => {
        const plan = planSites(questionOf(its))
        const each = its.sites.map((_, site) => reached(its, [site]))
        const most = Math.max(...each)
        expect(plan.chosen.map(({ site, actors }) => [site, actors])).toEqual(most === 0 ? [] : [[each.indexOf(most), most]])
        expect(plan.upperBound).toBe(most)
        expect(plan.guarantee).toBe(1)
      }),
      { numRuns: 500 },
    )
  })

  it('reaches its guaranteed share of the best choice of several, and the upper bound holds', () => {
    fc.assert(
      fc.property(world(fc.integer({ min: 2, max: 3 })), (its) => {
        const plan = planSites(questionOf(its))
        const sum = plan.chosen.reduce((all, { actors }) => all + actors, 0)
        const most = best(its, its.count)
        expect(
          reached(
            its,
            plan.chosen.map(({ site }) => site),
          ),
        ).toBe(sum)
        expect(sum).toBeGreaterThanOrEqual(plan.guarantee * most - 1e-9)
        expect(plan.upperBound).toBeGreaterThanOrEqual(most)
        expect(plan.upperBound).toBeLessThanOrEqual(reached(its, [...its.sites.keys()]))
      }),
      { numRuns: 200 },
    )
  })

  it('says how far greed may be from the best where it is not the best', () => {
    const row = (actors: readonly number[]) => actors.map((each, i) => ({ lat: 50, lon: 8 + i, actors: each }))
    const sites = [1.5, 0.5, 2.5].map((lon) => ({ lat: 50, lon: 8 + lon }))
    const plan = planSites(questionOf({ sites, demand: row([2, 3, 3, 2]), planned: [], radiusKm: 40, count: 2 }))
    expect(plan.chosen.map(({ site, actors }) => [site, actors])).toEqual([
      [0, 6],
      [1, 2],
    ])
    expect(plan.upperBound).toBe(10)
    expect(plan.guarantee).toBe(0.75)
  })

  it('tells for each place the first site that reaches it, what is planned for it, or that nothing does', () => {
    fc.assert(
      fc.property(world(fc.integer({ min: 1, max: 3 })), (its) => {
        const { chosen, reachedBy, reachable } = planSites(questionOf(its))
        const near = (a: Place, b: Place) => distanceKm(a, b) <= its.radiusKm
        const expected = its.demand.map((each) =>
          its.planned.some((at) => near(at, each)) ? BY_PLANNED : chosen.findIndex(({ site }) => near(its.sites[site]!, each)),
        )
        expect([...reachedBy]).toEqual(expected)
        expect([...reachable]).toEqual(its.demand.map((each) => Number(its.sites.some((site) => near(site, each)))))
      }),
    )
  })

  it('names the sites that could be taken instead with what they would reach beside the others', () => {
    fc.assert(
      fc.property(world(fc.integer({ min: 1, max: 3 })), (its) => {
        const { chosen } = planSites(questionOf(its))
        const taken = chosen.map(({ site }) => site)
        for (const { site, alone, near, elsewhere } of chosen) {
          const rest = taken.filter((other) => other !== site)
          const gain = (other: number) => reached(its, [...rest, other]) - reached(its, rest)
          expect(alone).toBe(gain(site))
          const others = its.sites
            .map((_, index) => ({ site: index, actors: gain(index) }))
            .filter((other) => other.actors > 0 && !taken.includes(other.site))
            .toSorted((a, b) => b.actors - a.actors || a.site - b.site)
          const apart = (a: number, b: number) => distanceKm(its.sites[a]!, its.sites[b]!)
          expect(near).toEqual(others.filter((other) => apart(other.site, site) <= its.radiusKm).slice(0, 5))
          for (const [i, other] of elsewhere.entries()) {
            expect(
              [...taken, ...elsewhere.slice(0, i).map((one) => one.site)].every((one) => apart(one, other.site) > 2 * its.radiusKm),
            ).toBe(true)
            expect(other.actors).toBe(gain(other.site))
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('stops when nobody is left whom another site would reach', () => {
    const sites = [
      { lat: 50, lon: 8 },
      { lat: 50, lon: 9 },
    ]
    const plan = planSites(questionOf({ sites, demand: [{ lat: 50, lon: 8.5, actors: 4 }], planned: [], radiusKm: 100, count: 2 }))
    expect(plan.chosen.map(({ site }) => site)).toEqual([0])
    expect(plan.upperBound).toBe(4)
  })

  it('is empty where nobody is to be reached', () => {
    const plan = planSites(questionOf({ sites: [], demand: [{ lat: 50, lon: 8, actors: 1 }], planned: [], radiusKm: 10, count: 3 }))
    expect(plan).toMatchObject({ chosen: [], upperBound: 0 })
    expect([...plan.reachedBy]).toEqual([NOT_REACHED])
  })
})
