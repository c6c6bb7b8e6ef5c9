import type { ClaimStatus } from '@netzatlas/shared'
import { type Frame, unproject } from '../../../viz/map/mercator.ts'
import type { MapFlow, MapLine } from '../../../viz/map/scene.ts'
import type { PlacedActor } from './places.ts'

export interface FlowColumns {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly count: readonly number[]
}

/** Two Kreise as they stand in the address: their AGS joined with a dot. */
export const flowId = (from: string, to: string) => `${from}.${to}`

/** By Kreis: the place in it where most actors are, so that flows begin and end at rings and no filter moves them. */
export function anchorsOf(actors: readonly PlacedActor[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const { region, placeId } of actors) {
    if (region === undefined || region.length < 5) continue
    const kreis = region.slice(0, 5)
    const places = counts.get(kreis) ?? new Map<string, number>()
    counts.set(kreis, places.set(placeId, (places.get(placeId) ?? 0) + 1))
  }
  const most = (places: ReadonlyMap<string, number>) => [...places].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]![0]
  return new Map([...counts].map(([kreis, places]) => [kreis, most(places)]))
}

/** Flows whose two Kreise both have a place on the map. */
export function flowsOf({ from, to, count }: FlowColumns, anchors: ReadonlyMap<string, string>): MapFlow[] {
  return from.flatMap((kreis, i) => {
    const [start, end] = [anchors.get(kreis), anchors.get(to[i]!)]
    return start === undefined || end === undefined ? [] : [{ id: flowId(kreis, to[i]!), from: start, to: end, count: count[i]! }]
  })
}

export interface LineColumns {
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly status: readonly ClaimStatus[]
}

/** Single cooperations between actors that both are on the map. */
export function singlesOf({ source, target, status }: LineColumns, placeOf: ReadonlyMap<string, string>): MapLine[] {
  return source.flatMap((id, i) => {
    const [from, to] = [placeOf.get(id), placeOf.get(target[i]!)]
    return from === undefined || to === undefined ? [] : [{ id: `${id}|${target[i]}`, from, to, status: status[i]! }]
  })
}

/** From this zoom on cooperations are drawn singly. */
export const SINGLY_FROM = 8
/** Degrees of the grid that windows are widened to: a small movement asks nothing new. */
const GRID = 0.5

export interface Window {
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
}

/** What is in sight, widened to the grid; undefined where one looks from too far away. */
export function windowOf(frame: Frame | undefined): Window | undefined {
  if (!frame || frame.zoom < SINGLY_FROM) return undefined
  const [west, north] = unproject(frame, 0, 0)
  const [east, south] = unproject(frame, frame.width, frame.height)
  const down = (degrees: number) => Math.floor(degrees / GRID) * GRID
  const up = (degrees: number) => Math.ceil(degrees / GRID) * GRID
  return { south: down(south), west: down(west), north: up(north), east: up(east) }
}
