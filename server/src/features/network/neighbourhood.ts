import type { Day, LayoutKind, LineKind } from '@netzatlas/shared'
import { neighbourhood } from '@netzatlas/shared/graph'
import type { Id } from '../../domain/records.ts'
import { ABSENT, CERTAIN, joinLines, LEFT_OPEN, lineState } from './filter.ts'
import { actorColumns, degreesIn, lineColumns, type NetworkColumns, rowsOf } from './network.ts'
import type { Snapshot } from './snapshot.ts'
import type { Positions } from './stored-layout.ts'

export interface NeighbourhoodQuery {
  readonly of: readonly Id[]
  readonly depth: number
  readonly lines?: readonly LineKind[]
  readonly asOf?: Day
  readonly possible?: boolean
  readonly layout?: LayoutKind
  /** At most so many vertices, the nearest and best connected; the centres always. */
  readonly limit: number
}

/**
 * The actors around some actors, nearest first, with all lines among them, at the positions of the whole network.
 * `hidden` counts those within the depth that the limit left out. An actor that no line of any time touches is not in the
 * snapshot and so not in the answer.
 */
export function neighbourhoodNetwork(snapshot: Snapshot, positions: Positions, query: NeighbourhoodQuery): NetworkColumns {
  const { incidence } = snapshot
  const count = snapshot.vertices.count
  const stateOf = lineState(snapshot, query.lines ? { lines: query.lines } : {}, query.asOf)
  const lowest = query.possible ? LEFT_OPEN : CERTAIN
  const centres = query.of.flatMap((id) => snapshot.indexOf.get(id) ?? [])
  const { offsets, neighbours, lines } = incidence
  const { vertices, hidden } = neighbourhood({ vertexCount: count, offsets, neighbours }, centres, query.depth, query.limit, {
    passes: (entry) => stateOf(lines[entry]!) >= lowest,
    degree: (v) => snapshot.graph.offsets[v + 1]! - snapshot.graph.offsets[v]!,
  })
  const row = rowsOf(vertices, count)
  const candidates: number[] = []
  for (const v of vertices) {
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const line = lines[e]!
      if (snapshot.lines.source[line] === v && row[neighbours[e]!] !== -1 && stateOf(line) !== ABSENT) candidates.push(line)
    }
  }
  const drawn = joinLines(snapshot, Int32Array.from(candidates).sort(), stateOf, query.possible ?? false)
  return {
    vertices: actorColumns(snapshot, positions, vertices, degreesIn(vertices.length, drawn.lines, row), () => null),
    lines: lineColumns(drawn.lines, row),
    hidden,
    possible: drawn.possible,
    groupBy: undefined,
    revision: String(snapshot.content),
  }
}
