import { distanceKm } from './distance.ts'
import { PointGrid, type Points } from './point-grid.ts'

/**
 * Where to hold meetings: maximal covering location (Church and ReVelle 1974). Of all sites, `count` are chosen so that
 * as many actors as possible have one of them within the radius.
 */
export interface SiteQuestion {
  /** In the order that decides between equally good ones: the first wins. */
  readonly sites: Points
  /** Where the actors are: places and how many of them are there, whole numbers. */
  readonly demand: Points & { readonly actors: Float64Array }
  /** Where something is planned already: whom it reaches does not count any more. */
  readonly planned: Points
  readonly radiusKm: number
  readonly count: number
}

export interface OtherSite {
  readonly site: number
  /** Actors that the plan would reach by it, in place of the chosen site, and by no other. */
  readonly actors: number
}

export interface ChosenSite {
  readonly site: number
  /** Actors that it reaches and no site chosen before it, nor anything planned. */
  readonly actors: number
  /** Actors that only this site of the whole plan reaches: what would be lost without it. */
  readonly alone: number
  /** The best sites to take in its place that lie within the radius of it, best first. */
  readonly near: readonly OtherSite[]
  /** The best ones elsewhere: so far from each chosen site and from each other that no circles overlap, best first. */
  readonly elsewhere: readonly OtherSite[]
}

export const NOT_REACHED = -1
export const BY_PLANNED = -2

export interface SitePlan {
  /** As chosen, one after the other; fewer than asked for where nobody is left whom another one would reach. */
  readonly chosen: readonly ChosenSite[]
  /** For each place of `demand` the first chosen site that reaches it, as an index into `chosen`; NOT_REACHED or BY_PLANNED. */
  readonly reachedBy: Int32Array
  /** For each place of `demand` whether any site at all would reach it. */
  readonly reachable: Uint8Array
  /** No choice of so many sites reaches more actors than this. */
  readonly upperBound: number
  /** The plan reaches at least this share of what the best one does: 1 for a single site. */
  readonly guarantee: number
}

const OTHERS_SHOWN = 5

/**
 * One site is found exactly: each is looked at. More are chosen greedily, the best one first, then the best beside it,
 * which reaches at least 1 - (1 - 1/p)^p of the best choice of p sites, more than 1 - 1/e (Nemhauser, Wolsey and Fisher
 * 1978). The upper bound is the least of what submodularity allows after each step: what is reached and the p largest
 * gains that are left (Leskovec et al. 2007), and all that can be reached.
 */
export function planSites({ sites, demand, planned, radiusKm, count }: SiteQuestion): SitePlan {
  const places = demand.lat.length
  const nearSites = new PointGrid(sites, radiusKm)
  const nearDemand = new PointGrid(demand, radiusKm)
  const at = (points: Points, i: number) => ({ lat: points.lat[i]!, lon: points.lon[i]! })

  const gains = new Float64Array(sites.lat.length)
  const reachable = new Uint8Array(places)
  const reachedBy = new Int32Array(places).fill(NOT_REACHED)
  const times = new Int32Array(places)
  /** What a place adds to every site around it, or takes away again. */
  const offer = (place: number, sign: 1 | -1) =>
    nearSites.within(at(demand, place), (site) => {
      gains[site]! += sign * demand.actors[place]!
      reachable[place] = 1
    })

  for (let i = 0; i < planned.lat.length; i++) nearDemand.within(at(planned, i), (place) => (reachedBy[place] = BY_PLANNED))
  let inReach = 0
  for (let place = 0; place < places; place++) {
    offer(place, 1)
    if (reachedBy[place] === BY_PLANNED) offer(place, -1)
    else if (reachable[place]) inReach += demand.actors[place]!
  }

  let reached = 0
  let upperBound = Math.min(inReach, largest(gains, count))
  const picks: { readonly site: number; readonly actors: number }[] = []
  while (picks.length < count) {
    const site = bestOf(gains)
    const actors = site < 0 ? 0 : gains[site]!
    if (actors === 0) break
    nearDemand.within(at(sites, site), (place) => {
      if (reachedBy[place] === BY_PLANNED) return
      if (times[place]!++ > 0) return
      reachedBy[place] = picks.length
      offer(place, -1)
    })
    picks.push({ site, actors })
    reached += actors
    upperBound = Math.min(upperBound, reached + largest(gains, count))
  }

  const taken = new Set(picks.map(({ site }) => site))
  const apart = (a: number, b: number) => distanceKm(at(sites, a), at(sites, b))
  const chosen = picks.map(({ site, actors }): ChosenSite => {
    const own: number[] = []
    nearDemand.within(at(sites, site), (place) => {
      if (reachedBy[place] !== BY_PLANNED && times[place] === 1) own.push(place)
    })
    for (const place of own) offer(place, 1)
    const alone = gains[site]!
    const near: OtherSite[] = []
    const elsewhere: OtherSite[] = []
    const away = [...taken]
    for (const other of bestFirst(gains)) {
      if (taken.has(other)) continue
      if (apart(other, site) <= radiusKm) {
        if (near.length < OTHERS_SHOWN) near.push({ site: other, actors: gains[other]! })
      } else if (elsewhere.length < OTHERS_SHOWN && away.every((one) => apart(other, one) > 2 * radiusKm)) {
        elsewhere.push({ site: other, actors: gains[other]! })
        away.push(other)
      }
      if (near.length === OTHERS_SHOWN && elsewhere.length === OTHERS_SHOWN) break
    }
    for (const place of own) offer(place, -1)
    return { site, actors, alone, near, elsewhere }
  })
  return { chosen, reachedBy, reachable, upperBound, guarantee: count === 1 ? 1 : 1 - (1 - 1 / count) ** count }
}

/** The first of the largest; -1 of none. */
function bestOf(gains: Float64Array): number {
  let best = gains.length === 0 ? -1 : 0
  for (let i = 1; i < gains.length; i++) if (gains[i]! > gains[best]!) best = i
  return best
}

/** Those that gain anything, largest first; equal ones in their order. */
function bestFirst(gains: Float64Array): readonly number[] {
  const indices: number[] = []
  for (let i = 0; i < gains.length; i++) if (gains[i]! > 0) indices.push(i)
  return indices.sort((a, b) => gains[b]! - gains[a]! || a - b)
}

/** The sum of the `count` largest. */
function largest(gains: Float64Array, count: number): number {
  const sorted = gains.toSorted()
  return sorted.subarray(Math.max(0, sorted.length - count)).reduce((sum, gain) => sum + gain, 0)
}
