import { indexes, type LayoutFacts, secondScatter } from './facts.ts'
import { type Positions, type Rectangle, radiusScale } from './geometry.ts'
import type { Area, Shape } from './plan.ts'

/** Degrees that the picture of Germany shows, whoever is in it. */
const [WEST, EAST, SOUTH, NORTH] = [5.8, 15.1, 47.2, 55.1]
/** Units of a degree of latitude; a degree of longitude is shorter by the cosine of Germany's middle latitude. */
const DEGREE = 960 / (NORTH - SOUTH)
const SHORTER = Math.cos((51.15 * Math.PI) / 180)
const GERMANY = { form: 'RECTANGLE', along: 'x', left: 440, right: 440 + (EAST - WEST) * SHORTER * DEGREE, top: 20, bottom: 980 } as const
const ABROAD = { form: 'RECTANGLE', along: 'y', left: 1230, right: 1580, top: 20, bottom: 980 } as const
/** Latitudes between which nearly everybody abroad is. */
const [FAR_NORTH, FAR_SOUTH] = [62, -38]
/** Above the legend. */
const NOWHERE = { form: 'RECTANGLE', along: 'x', left: 20, right: 390, top: 20, bottom: 470 } as const

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))
/** Radius of the room that one of several on the same spot takes. */
const ROOM = 7

/**
 * Germany by latitude and longitude, those of whom only the Land is known around its middle; who is abroad stands beside it
 * by latitude, who has no place of record at the other side.
 */
export function geographicAreas(facts: LayoutFacts): Area[] {
  const { state, abroad, lat, scatter } = facts
  const placeOf = places(facts)
  const at = (standing: (v: number) => boolean) => indexes(state.length, standing)
  const home = at((v) => !abroad[v] && placeOf(v) !== undefined)
  const second = (v: number) => secondScatter(facts, v)
  const southwards = (v: number) => {
    const share = (FAR_NORTH - lat[v]!) / (FAR_NORTH - FAR_SOUTH)
    return Number.isNaN(share) ? second(v) : Math.max(0, Math.min(1, share))
  }
  return [
    {
      id: 'GERMANY',
      shape: GERMANY,
      members: home,
      wishes: aroundSpots(
        home.map((v) => placeOf(v)!),
        ROOM * radiusScale(state.length),
      ),
    },
    spread(
      'ABROAD',
      ABROAD,
      at((v) => abroad[v] === 1),
      (v) => scatter[v]!,
      southwards,
    ),
    spread(
      'NOWHERE',
      NOWHERE,
      at((v) => !abroad[v] && placeOf(v) === undefined),
      (v) => scatter[v]!,
      second,
    ),
  ]
}

/** At shares of the shape's width and height. */
function spread(
  id: string,
  shape: Shape & Rectangle,
  members: readonly number[],
  across: (v: number) => number,
  down: (v: number) => number,
): Area {
  return {
    id,
    shape,
    members,
    wishes: {
      x: Float64Array.from(members, (v) => shape.left + across(v) * (shape.right - shape.left)),
      y: Float64Array.from(members, (v) => shape.top + down(v) * (shape.bottom - shape.top)),
    },
  }
}

interface Place {
  readonly lon: number
  readonly lat: number
}

/** Of each vertex its own place, else the middle of those of its Land. */
function places({ state, abroad, lon, lat }: LayoutFacts): (v: number) => Place | undefined {
  const sums = new Map<number, { lon: number; lat: number; count: number }>()
  for (let v = 0; v < state.length; v++) {
    if (state[v] === -1 || abroad[v] || Number.isNaN(lon[v]!)) continue
    const sum = sums.get(state[v]!) ?? { lon: 0, lat: 0, count: 0 }
    sums.set(state[v]!, { lon: sum.lon + lon[v]!, lat: sum.lat + lat[v]!, count: sum.count + 1 })
  }
  const middle = new Map([...sums].map(([land, sum]) => [land, { lon: sum.lon / sum.count, lat: sum.lat / sum.count }]))
  return (v) => (Number.isNaN(lon[v]!) ? middle.get(state[v]!) : { lon: lon[v]!, lat: lat[v]! })
}

/** Those of one town stand on one spot: in a spiral around it, so that pushing them apart begins in order. */
function aroundSpots(spots: readonly Place[], room: number): Positions {
  const taken = new Map<string, number>()
  const x = new Float64Array(spots.length)
  const y = new Float64Array(spots.length)
  for (const [i, { lon, lat }] of spots.entries()) {
    const key = `${lon} ${lat}`
    const before = taken.get(key) ?? 0
    taken.set(key, before + 1)
    const [angle, out] = [before * GOLDEN_ANGLE, 2 * room * Math.sqrt(before)]
    x[i] = GERMANY.left + (lon - WEST) * SHORTER * DEGREE + out * Math.cos(angle)
    y[i] = GERMANY.top + (NORTH - lat) * DEGREE + out * Math.sin(angle)
  }
  return { x, y }
}
