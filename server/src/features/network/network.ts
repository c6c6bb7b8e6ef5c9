import {
  ACTOR_KINDS,
  type ActorKind,
  CLAIM_STATUSES,
  type ClaimStatus,
  type Day,
  type Grouping,
  LINE_KINDS,
  type LineKind,
  type VertexKind,
} from '@netzatlas/shared'
import { csrGraph, degrees } from '@netzatlas/shared/graph'
import type { Id } from '../../domain/records.ts'
import { ownTurn } from '../../domain/turns.ts'
import { type DrawnLines, joinedStatus, type NetworkFilter, type Selection } from './filter.ts'
import type { Groups } from './groups.ts'
import type { Snapshot } from './snapshot.ts'
import type { Positions } from './stored-layout.ts'

/** Equally long columns, one row a vertex; `hidden` and `possible` as in the schema. */
export interface NetworkColumns {
  readonly vertices: VertexColumns
  readonly lines: LineColumns
  /** Actors of the network that filter or limit left out. Those that a group stands for are not hidden. */
  readonly hidden: number
  /** Drawn lines that the dates leave open. */
  readonly possible: number
  /** How the vertices are grouped, where they are: asked for, or because there are too many to show singly. */
  readonly groupBy: Grouping | undefined
  readonly revision: string
}
export interface VertexColumns {
  readonly id: Id[]
  readonly kind: VertexKind[]
  readonly name: string[]
  /** Short name for a label; the name where there is none. */
  readonly label: string[]
  /** Units of the layout's box, LAYOUT_WIDTH by LAYOUT_HEIGHT. */
  readonly x: number[]
  readonly y: number[]
  readonly lon: (number | null)[]
  readonly lat: (number | null)[]
  /** Distinct neighbours in this picture. */
  readonly degree: number[]
  /** The group a vertex is, or belongs to where that is unfolded; null without grouping. */
  readonly group: (Id | null)[]
  /** Actors the vertex stands for. */
  readonly size: number[]
  /** How many of them are surroundings: outside the region of the filter. Null where it asks for none. */
  readonly outside: number[] | null
  /** Which kinds those are that the vertices stand for: together their size. Null where each stands for itself. */
  readonly members: readonly MembersOfKind[] | null
}
export interface MembersOfKind {
  readonly kind: ActorKind
  readonly counts: number[]
}
export interface LineColumns {
  /** Indexes into the vertices. */
  readonly source: number[]
  readonly target: number[]
  readonly kind: LineKind[]
  readonly status: ClaimStatus[]
  /** Statements joined into the line; between groups, lines joined into it. */
  readonly weight: number[]
  /** The day leaves it open whether any of them holds. */
  readonly possible: boolean[]
}

export interface NetworkQuery {
  readonly filter?: NetworkFilter
  /** Absent: lines of any time. */
  readonly asOf?: Day
}

/** Groups that a picture shows, at most. */
export const GROUP_LIMIT = 500

/** One vertex an actor, whatever their number. */
export function drawActors(snapshot: Snapshot, positions: Positions, selection: Selection): NetworkColumns {
  const { vertices } = selection
  const row = rowsOf(vertices, snapshot.vertices.count)
  return {
    vertices: {
      ...actorColumns(snapshot, positions, vertices, degreesIn(vertices.length, selection.lines, row), () => null),
      outside: outsideOf(selection),
    },
    lines: lineColumns(selection.lines, row),
    hidden: snapshot.vertices.count - vertices.length,
    possible: selection.possible,
    groupBy: undefined,
    revision: String(snapshot.content),
  }
}

const outsideOf = ({ vertices, inside }: Selection): number[] | null => (inside ? columnOf(vertices, (v) => 1 - inside[v]!) : null)

/** Vertices and lines that are drawn within one turn of the event loop. */
const AT_ONE_GO = 3_000

/**
 * One vertex a group, its size the actors it stands for; lines within a group are not drawn. The largest groups stay where
 * there are too many.
 *
 * @param alone 1 for each vertex of the snapshot that is drawn by itself; its group stands for the others
 */
export async function drawGroups(
  snapshot: Snapshot,
  positions: Positions,
  groups: Groups,
  selection: Selection,
  alone: Uint8Array = new Uint8Array(snapshot.vertices.count),
): Promise<NetworkColumns> {
  const size = new Int32Array(groups.id.length)
  const ofKind = ACTOR_KINDS.map(() => new Int32Array(groups.id.length))
  const outside = new Int32Array(groups.id.length)
  const { inside } = selection
  for (const v of selection.vertices) {
    if (alone[v]) continue
    size[groups.of[v]!]!++
    ofKind[snapshot.vertices.kind[v]!]![groups.of[v]!]!++
    if (inside && !inside[v]) outside[groups.of[v]!]!++
  }
  const folded = [...groups.id.keys()].filter((g) => size[g]! > 0)
  const shown = folded
    .toSorted((a, b) => size[b]! - size[a]! || a - b)
    .slice(0, GROUP_LIMIT)
    .sort((a, b) => a - b)
  const singles = selection.vertices.filter((v) => alone[v])

  /** Row of each snapshot vertex: its group's, its own, or -1. */
  const row = new Int32Array(snapshot.vertices.count).fill(-1)
  const groupRow = new Int32Array(groups.id.length).fill(-1)
  for (const [i, g] of shown.entries()) groupRow[g] = i
  for (const v of selection.vertices) row[v] = groupRow[groups.of[v]!]!
  for (const [i, v] of singles.entries()) row[v] = shown.length + i

  const turn = singles.length + selection.lines.count > AT_ONE_GO ? ownTurn : async () => {}
  const total = shown.length + singles.length
  await turn()
  const lines = joinedBetween(selection.lines, row, total)
  await turn()
  const degree = degreesIn(total, lines, undefined)
  await turn()
  const members = actorColumns(snapshot, positions, singles, degree.subarray(shown.length), (v) => groups.id[groups.of[v]!]!)
  await turn()
  const joined = <T>(of: (group: number) => T, rest: readonly T[]): T[] => {
    const column = new Array<T>(total)
    for (let i = 0; i < shown.length; i++) column[i] = of(shown[i]!)
    for (let i = 0; i < rest.length; i++) column[shown.length + i] = rest[i]!
    return column
  }
  const vertices: VertexColumns = {
    id: joined((g) => groups.id[g]!, members.id),
    kind: joined<VertexKind>(() => 'GROUP', members.kind),
    name: joined((g) => groups.name[g]!, members.name),
    label: joined((g) => groups.name[g]!, members.label),
    x: joined((g) => round(groups.positions.x[g]!), members.x),
    y: joined((g) => round(groups.positions.y[g]!), members.y),
    lon: joined((g) => known(groups.lon[g]!), members.lon),
    lat: joined((g) => known(groups.lat[g]!), members.lat),
    degree: columnOf(degree, (value) => value),
    group: joined<Id | null>((g) => groups.id[g]!, members.group),
    size: joined((g) => size[g]!, members.size),
    outside: inside
      ? joined(
          (g) => outside[g]!,
          columnOf(singles, (v) => 1 - inside[v]!),
        )
      : null,
    members: ACTOR_KINDS.map((kind, k) => ({
      kind,
      counts: joined(
        (g) => ofKind[k]![g]!,
        columnOf(singles, (v) => (snapshot.vertices.kind[v] === k ? 1 : 0)),
      ),
    })).filter(({ counts }) => counts.some((count) => count > 0)),
  }
  await turn()
  const standing = vertices.size.reduce((a, b) => a + b, 0)
  return {
    vertices,
    lines: lineColumns(lines, undefined),
    hidden: snapshot.vertices.count - standing,
    possible: selection.possible,
    groupBy: groups.by,
    revision: String(snapshot.content),
  }
}

/** Twice as fast as Array.from over a typed array, which goes by its iterator. */
function columnOf<T>(of: ArrayLike<number>, value: (of: number) => T): T[] {
  const column = new Array<T>(of.length)
  for (let i = 0; i < of.length; i++) column[i] = value(of[i]!)
  return column
}

export function actorColumns(
  { vertices }: Snapshot,
  positions: Positions,
  selected: ArrayLike<number>,
  degree: ArrayLike<number>,
  groupOf: (vertex: number) => Id | null,
): VertexColumns {
  const column = <T>(value: (vertex: number) => T): T[] => columnOf(selected, value)
  return {
    id: column((v) => vertices.id[v]!),
    kind: column((v) => ACTOR_KINDS[vertices.kind[v]!]!),
    name: column((v) => vertices.name[v]!),
    label: column((v) => vertices.label[v]!),
    x: column((v) => round(positions.x[v]!)),
    y: column((v) => round(positions.y[v]!)),
    lon: column((v) => known(vertices.lon[v]!)),
    lat: column((v) => known(vertices.lat[v]!)),
    degree: columnOf(degree, (value) => value),
    group: column(groupOf),
    size: column(() => 1),
    outside: null,
    members: null,
  }
}

/** Drawn lines with their ends as rows; `row` maps vertices of the snapshot, absent where the ends are rows already. */
export function lineColumns(lines: DrawnLines, row: Int32Array | undefined): LineColumns {
  const end = row ? (v: number) => row[v]! : (v: number) => v
  return {
    source: columnOf(lines.source, end),
    target: columnOf(lines.target, end),
    kind: columnOf(lines.kind, (kind) => LINE_KINDS[kind]!),
    status: columnOf(lines.status, (status) => CLAIM_STATUSES[status]!),
    weight: columnOf(lines.weight, (weight) => weight),
    possible: columnOf(lines.open, (open) => open === 1),
  }
}

export function rowsOf(vertices: Int32Array, count: number): Int32Array {
  const row = new Int32Array(count).fill(-1)
  for (let i = 0; i < vertices.length; i++) row[vertices[i]!] = i
  return row
}

export function degreesIn(rows: number, lines: DrawnLines, row: Int32Array | undefined): Int32Array {
  const ends = (vertices: Int32Array) => (row ? vertices.map((v) => row[v]!) : vertices)
  return degrees(csrGraph(rows, ends(lines.source), ends(lines.target)))
}

/** Lines between rows, joined by pair and kind and without those inside a row or to no row. */
function joinedBetween(lines: DrawnLines, row: Int32Array, rows: number): DrawnLines {
  // Pair, kind and line in one number each: sorted, what is joined stands side by side, and no object is made for a line.
  const key = new Float64Array(lines.count)
  let between = 0
  for (let i = 0; i < lines.count; i++) {
    const [a, b] = [row[lines.source[i]!]!, row[lines.target[i]!]!]
    if (a === -1 || b === -1 || a === b) continue
    const pair = a < b ? a * rows + b : b * rows + a
    key[between++] = (pair * LINE_KINDS.length + lines.kind[i]!) * lines.count + i
  }
  const sorted = key.subarray(0, between).sort()
  const joined = {
    source: new Int32Array(between),
    target: new Int32Array(between),
    kind: new Uint8Array(between),
    status: new Uint8Array(between),
    weight: new Int32Array(between),
    open: new Uint8Array(between),
  }
  let count = 0
  let last = -1
  for (const k of sorted) {
    const line = k % lines.count
    const pairAndKind = Math.floor(k / lines.count)
    if (pairAndKind === last) {
      joined.status[count - 1] = joinedStatus(joined.status[count - 1]!, lines.status[line]!)
      joined.open[count - 1] = Math.min(joined.open[count - 1]!, lines.open[line]!)
      joined.weight[count - 1]!++
      continue
    }
    last = pairAndKind
    const pair = Math.floor(pairAndKind / LINE_KINDS.length)
    joined.source[count] = Math.floor(pair / rows)
    joined.target[count] = pair % rows
    joined.kind[count] = pairAndKind % LINE_KINDS.length
    joined.status[count] = lines.status[line]!
    joined.open[count] = lines.open[line]!
    joined.weight[count++] = 1
  }
  return {
    count,
    source: joined.source.subarray(0, count),
    target: joined.target.subarray(0, count),
    kind: joined.kind.subarray(0, count),
    status: joined.status.subarray(0, count),
    weight: joined.weight.subarray(0, count),
    open: joined.open.subarray(0, count),
  }
}

/** A tenth of a unit is less than a tenth of a pixel at the size everything is shown at. */
export const round = (value: number): number => Math.round(value * 10) / 10
export const known = (value: number): number | null => (Number.isNaN(value) ? null : value)
