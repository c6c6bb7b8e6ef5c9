import { type Coordinates, distanceKm, MEAN_RADIUS_KM } from './distance.ts'

/** Equally long columns of WGS 84 degrees. */
export interface Points {
  readonly lat: Float64Array
  readonly lon: Float64Array
}

export const pointsOf = (places: readonly Coordinates[]): Points => ({
  lat: Float64Array.from(places, ({ lat }) => lat),
  lon: Float64Array.from(places, ({ lon }) => lon),
})

/** Squares of chords of the unit sphere that differ by less are told apart by the haversine formula itself. */
const ROUNDING = 1e-13

/**
 * Finds all points within a fixed distance of a place. Points lie as vectors of the unit sphere in cubes as wide as the
 * chord of that distance, so that neither the poles nor the date line are special. A chord c and the haversine h of the
 * same arc are c² = 4h, so both formulas draw the same circle.
 */
export class PointGrid {
  readonly #points: Points
  readonly #radiusKm: number
  readonly #limit: number
  readonly #size: number
  readonly #along: number
  /** Points of one cube stand side by side: three numbers a point, and its index. */
  readonly #vectors: Float64Array
  readonly #indices: Int32Array
  readonly #cells = new Map<number, { readonly from: number; readonly to: number }>()

  constructor(points: Points, radiusKm: number) {
    this.#points = points
    this.#radiusKm = radiusKm
    const half = Math.sin(Math.min(Math.PI / 2, radiusKm / (2 * MEAN_RADIUS_KM)))
    this.#limit = 4 * half * half
    this.#size = Math.max(2 * half, 1e-4)
    this.#along = Math.ceil(2 / this.#size) + 3
    const vectors = Array.from(points.lat, (lat, i) => unitVector(lat, points.lon[i]!))
    const members = Map.groupBy(vectors.keys(), (i) => this.#key(...this.#cube(vectors[i]!)))
    this.#indices = Int32Array.from([...members.values()].flat())
    this.#vectors = Float64Array.from([...this.#indices].flatMap((i) => vectors[i]!))
    let from = 0
    for (const [key, its] of members) {
      this.#cells.set(key, { from, to: from + its.length })
      from += its.length
    }
  }

  /** Calls for the index of each point that is at most as far away as the radius. */
  within(place: Coordinates, visit: (index: number) => void): void {
    const vector = unitVector(place.lat, place.lon)
    const [x, y, z] = vector
    const [cx, cy, cz] = this.#cube(vector)
    const vectors = this.#vectors
    const inside = this.#limit - ROUNDING
    const outside = this.#limit + ROUNDING
    for (let cube = 0; cube < 27; cube++) {
      const key = this.#key(cx - 1 + (cube % 3), cy - 1 + (Math.floor(cube / 3) % 3), cz - 1 + Math.floor(cube / 9))
      const cell = this.#cells.get(key)
      if (!cell) continue
      for (let i = cell.from; i < cell.to; i++) {
        const dx = vectors[3 * i]! - x
        const dy = vectors[3 * i + 1]! - y
        const dz = vectors[3 * i + 2]! - z
        const square = dx * dx + dy * dy + dz * dz
        if (square > outside) continue
        const point = this.#indices[i]!
        if (square < inside || this.#reaches(place, point)) visit(point)
      }
    }
  }

  #reaches(place: Coordinates, point: number): boolean {
    return distanceKm(place, { lat: this.#points.lat[point]!, lon: this.#points.lon[point]! }) <= this.#radiusKm
  }

  #cube([x, y, z]: Vector): Vector {
    const along = (value: number) => Math.floor((value + 1) / this.#size) + 1
    return [along(x), along(y), along(z)]
  }

  #key(x: number, y: number, z: number): number {
    return (x * this.#along + y) * this.#along + z
  }
}

type Vector = readonly [x: number, y: number, z: number]

function unitVector(lat: number, lon: number): Vector {
  const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180]
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)]
}
