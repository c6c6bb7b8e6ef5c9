import {
  ACTOR_KINDS,
  type ActorKind,
  type Certainty,
  CLAIM_STATUSES,
  type ClaimStatus,
  type Day,
  LINE_KINDS,
  type LineKind,
} from '@netzatlas/shared'
import { dayNumber } from '../../domain/day-numbers.ts'
import { liesIn } from '../../domain/ids.ts'
import type { Id } from '../../domain/records.ts'
import { ownTurn } from '../../domain/turns.ts'
import type { Snapshot, Tags } from './snapshot.ts'

export interface NetworkFilter {
  readonly kinds?: readonly ActorKind[]
  readonly lines?: readonly LineKind[]
  /** A region: both ends have their seat in it. */
  readonly within?: Id
  /** With a region: its surroundings, too. These are the actors outside that a matching line joins with one inside, and those lines. */
  readonly around?: boolean
  /** Any of them. */
  readonly themes?: readonly Id[]
  /** Any of them. */
  readonly countries?: readonly Id[]
  /** Of lines. */
  readonly status?: readonly ClaimStatus[]
  /** Show vertices that no line touches, too. */
  readonly isolates?: boolean
  /** Show lines that the dates leave open, too. */
  readonly possible?: boolean
}

/** What of the snapshot is in the picture, by its indexes. */
export interface Selection {
  /** Of the snapshot, ascending. */
  readonly vertices: Int32Array
  /** Drawn lines: one for each pair and kind. */
  readonly lines: DrawnLines
  /** Drawn lines that the dates leave open: that are in the picture only, or would be in it only, as possible. */
  readonly possible: number
  /** With surroundings: 1 for each vertex of the snapshot that lies in the region itself. */
  readonly inside?: Uint8Array
}

/** Equally long columns; ends are vertices of the snapshot. */
export interface DrawnLines {
  readonly count: number
  readonly source: Int32Array
  readonly target: Int32Array
  /** Index into LINE_KINDS. */
  readonly kind: Uint8Array
  /** Index into CLAIM_STATUSES. */
  readonly status: Uint8Array
  /** Statements joined into the line. */
  readonly weight: Int32Array
  /** 1 where the day leaves it open whether any of them holds. */
  readonly open: Uint8Array
}

const DISPUTED = CLAIM_STATUSES.indexOf('DISPUTED')

/** A contradiction shows through whatever else is known; otherwise the best evidence counts. CLAIM_STATUSES runs from best to worst. */
export const joinedStatus = (a: number, b: number): number => (a === DISPUTED || b === DISPUTED ? DISPUTED : Math.min(a, b))

/** 1 for each vertex that the filter's properties of actors let through. */
export function matchingVertices({ vertices }: Snapshot, { kinds, within, themes, countries }: NetworkFilter): Uint8Array {
  const kindAllowed = kinds && ACTOR_KINDS.map((kind) => kinds.includes(kind))
  const hasTheme = themes && hasAny(vertices.themes, themes)
  const hasCountry = countries && hasAny(vertices.countries, countries)
  const matching = new Uint8Array(vertices.count)
  for (let v = 0; v < vertices.count; v++) {
    if (kindAllowed && !kindAllowed[vertices.kind[v]!]) continue
    if (within && !liesIn(vertices.region[v], within)) continue
    if (hasTheme && !hasTheme(v)) continue
    if (hasCountry && !hasCountry(v)) continue
    matching[v] = 1
  }
  return matching
}

/** Whom the filter's properties of actors let into the picture: 1 for each vertex. */
export interface Admitted {
  /** By every property of their own. */
  readonly inside: Uint8Array
  /** By a line with somebody inside; the same as `inside` where the filter asks for no surroundings. */
  readonly near: Uint8Array
  readonly withSurroundings: boolean
}

export function admitted(snapshot: Snapshot, filter: NetworkFilter): Admitted {
  const inside = matchingVertices(snapshot, filter)
  if (!filter.around || filter.within === undefined) return { inside, near: inside, withSurroundings: false }
  const { within: _, ...anywhere } = filter
  return { inside, near: matchingVertices(snapshot, anywhere), withSurroundings: true }
}

/** Whether a line between the two may be drawn: one of them is inside. */
export const admits = ({ inside, near }: Admitted, source: number, target: number): boolean =>
  (inside[source] === 1 && near[target] === 1) || (near[source] === 1 && inside[target] === 1)

function hasAny({ ids, offsets, values }: Tags, wanted: readonly Id[]): (vertex: number) => boolean {
  const isWanted = Uint8Array.from(ids, (id) => (wanted.includes(id) ? 1 : 0))
  return (v) => {
    for (let i = offsets[v]!; i < offsets[v + 1]!; i++) if (isWanted[values[i]!]) return true
    return false
  }
}

export const ABSENT = 0
export const LEFT_OPEN = 1
export const CERTAIN = 2

export const certainty = (state: number): Certainty | null => (state === CERTAIN ? 'CERTAIN' : state === LEFT_OPEN ? 'POSSIBLE' : null)

/** What a statement is on that day under the filter's properties of lines: ABSENT, LEFT_OPEN or CERTAIN. Without a day every statement counts as certain. */
export function lineState({ lines }: Pick<Snapshot, 'lines'>, filter: NetworkFilter, asOf: Day | undefined): (line: number) => number {
  const kindAllowed = filter.lines && LINE_KINDS.map((kind) => filter.lines!.includes(kind))
  const statusAllowed = filter.status && CLAIM_STATUSES.map((status) => filter.status!.includes(status))
  const day = asOf === undefined ? undefined : dayNumber(asOf)
  return (line) => {
    if (kindAllowed && !kindAllowed[lines.kind[line]!]) return ABSENT
    if (statusAllowed && !statusAllowed[lines.status[line]!]) return ABSENT
    if (day === undefined) return CERTAIN
    if (day < lines.possibleFrom[line]! || day > lines.possibleUntil[line]!) return ABSENT
    return day >= lines.certainFrom[line]! && day <= lines.certainUntil[line]! ? CERTAIN : LEFT_OPEN
  }
}

/** Statements that are looked at within one turn of the event loop. */
const AT_ONE_GO = 20_000

/** Applies filter and day; in a large network piece by piece, with a turn of the event loop between two of them. */
export async function select(
  snapshot: Snapshot,
  filter: NetworkFilter,
  asOf: Day | undefined,
  atOneGo: number = AT_ONE_GO,
): Promise<Selection> {
  const { source, target, kind, count } = snapshot.lines
  const whom = admitted(snapshot, filter)
  const stateOf = lineState(snapshot, filter, asOf)
  const pieces: ReturnType<typeof joinLines>[] = []
  for (let from = 0; from < count; ) {
    let until = Math.min(count, from + atOneGo)
    // Statements of one drawn line stay together.
    while (until < count && source[until] === source[until - 1] && target[until] === target[until - 1] && kind[until] === kind[until - 1])
      until++
    const candidates = new Int32Array(until - from)
    let found = 0
    for (let line = from; line < until; line++) if (admits(whom, source[line]!, target[line]!)) candidates[found++] = line
    pieces.push(joinLines(snapshot, candidates.subarray(0, found), stateOf, filter.possible ?? false))
    from = until
    if (from < count) await ownTurn()
  }
  const lines = concatenated(pieces.map((piece) => piece.lines))
  const possible = pieces.reduce((sum, piece) => sum + piece.possible, 0)
  const shown = filter.isolates ? whom.inside.slice() : new Uint8Array(snapshot.vertices.count)
  for (let line = 0; line < lines.count; line++) shown[lines.source[line]!] = shown[lines.target[line]!] = 1
  return { vertices: indexesOf(shown), lines, possible, ...(whom.withSurroundings && { inside: whom.inside }) }
}

function concatenated(pieces: readonly DrawnLines[]): DrawnLines {
  const count = pieces.reduce((sum, piece) => sum + piece.count, 0)
  const all = {
    count,
    source: new Int32Array(count),
    target: new Int32Array(count),
    kind: new Uint8Array(count),
    status: new Uint8Array(count),
    weight: new Int32Array(count),
    open: new Uint8Array(count),
  }
  let at = 0
  for (const piece of pieces) {
    for (const column of ['source', 'target', 'kind', 'status', 'weight', 'open'] as const) all[column].set(piece[column], at)
    at += piece.count
  }
  return all
}

/**
 * Draws statements: those of one pair and kind become one line. Also counts the drawn lines that the dates leave open.
 *
 * @param candidates statements of the snapshot, ascending, so that those of one line stand side by side
 */
export function joinLines(
  { lines }: Snapshot,
  candidates: Int32Array,
  stateOf: (line: number) => number,
  withPossible: boolean,
): { readonly lines: DrawnLines; readonly possible: number } {
  const { source, target, kind } = lines
  const lowest = withPossible ? LEFT_OPEN : CERTAIN
  const first = new Int32Array(candidates.length)
  const status = new Uint8Array(candidates.length)
  const weight = new Int32Array(candidates.length)
  const open = new Uint8Array(candidates.length)
  let count = 0
  let possible = 0
  for (let i = 0; i < candidates.length; ) {
    const start = candidates[i]!
    let best = ABSENT
    let joined = -1
    let statements = 0
    for (; i < candidates.length; i++) {
      const line = candidates[i]!
      if (source[line] !== source[start] || target[line] !== target[start] || kind[line] !== kind[start]) break
      const state = stateOf(line)
      best = Math.max(best, state)
      if (state < lowest) continue
      joined = joined === -1 ? lines.status[line]! : joinedStatus(joined, lines.status[line]!)
      statements++
    }
    if (best === LEFT_OPEN) possible++
    if (statements === 0) continue
    first[count] = start
    status[count] = joined
    open[count] = best === LEFT_OPEN ? 1 : 0
    weight[count++] = statements
  }
  const drawn = first.subarray(0, count)
  return {
    lines: {
      count,
      source: drawn.map((line) => source[line]!),
      target: drawn.map((line) => target[line]!),
      kind: Uint8Array.from(drawn, (line) => kind[line]!),
      status: status.slice(0, count),
      weight: weight.slice(0, count),
      open: open.slice(0, count),
    },
    possible,
  }
}

function indexesOf(flags: Uint8Array): Int32Array {
  const indexes = new Int32Array(flags.length)
  let count = 0
  for (let i = 0; i < flags.length; i++) if (flags[i]) indexes[count++] = i
  return indexes.slice(0, count)
}
