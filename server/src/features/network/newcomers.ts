import { LAYOUT_HEIGHT, LAYOUT_WIDTH } from '@netzatlas/shared/graph'
import { LEGEND_CORNER } from './legend-corner.ts'
import type { Snapshot } from './snapshot.ts'
import type { Positions } from './stored-layout.ts'

/** Turns of a spiral by this angle never line up. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))
/** Places on the spiral that are looked at for a free one. */
const MOST_LOOKED_AT = 200

/**
 * Everybody stays, and who is new (NaN) stands at the free place nearest to the middle of those it has lines with: what a
 * small change does to a large network, whose layout would take seconds. Vertices in their order, so that the same change
 * gives the same picture.
 *
 * @param most newcomers that may be placed so
 * @returns undefined where there are more, or one is joined to nobody that has a place
 */
export function withNewcomers({ graph }: Pick<Snapshot, 'graph'>, former: Positions, most: number): Positions | undefined {
  const [x, y] = [former.x.slice(), former.y.slice()]
  let waiting = [...x.keys()].filter((v) => Number.isNaN(x[v]!))
  if (waiting.length > most) return undefined
  const apart = Math.sqrt((LAYOUT_WIDTH * LAYOUT_HEIGHT) / Math.max(1, x.length)) / 3
  while (waiting.length > 0) {
    const left = waiting.filter((v) => {
      const middle = middleOfNeighbours(graph, { x, y }, v)
      if (!middle) return true
      const [left, top] = freePlace({ x, y }, middle, apart)
      x[v] = left
      y[v] = top
      return false
    })
    if (left.length === waiting.length) return undefined
    waiting = left
  }
  return { x, y }
}

function middleOfNeighbours(
  { offsets, neighbours }: Snapshot['graph'],
  { x, y }: Positions,
  v: number,
): readonly [number, number] | undefined {
  let [sumX, sumY, placed] = [0, 0, 0]
  for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
    const u = neighbours[e]!
    if (Number.isNaN(x[u]!)) continue
    sumX += x[u]!
    sumY += y[u]!
    placed++
  }
  return placed === 0 ? undefined : [sumX / placed, sumY / placed]
}

/** The last one looked at where none is free. */
function freePlace({ x, y }: Positions, [middleX, middleY]: readonly [number, number], apart: number): [number, number] {
  let place: [number, number] = [middleX, middleY]
  for (let i = 1; i <= MOST_LOOKED_AT; i++) {
    const [angle, radius] = [i * GOLDEN_ANGLE, apart * Math.sqrt(i)]
    const [left, top] = [middleX + radius * Math.cos(angle), middleY + radius * Math.sin(angle)]
    if (!isInPicture(left, top)) continue
    place = [left, top]
    if (isFree({ x, y }, place, apart)) break
  }
  return place
}

function isInPicture(left: number, top: number): boolean {
  const isReserved = left < LEGEND_CORNER.right && top > LEGEND_CORNER.top
  return left >= 0 && left <= LAYOUT_WIDTH && top >= 0 && top <= LAYOUT_HEIGHT && !isReserved
}

function isFree({ x, y }: Positions, [left, top]: readonly [number, number], apart: number): boolean {
  for (let v = 0; v < x.length; v++) if (Math.abs(x[v]! - left) < apart && Math.abs(y[v]! - top) < apart) return false
  return true
}
