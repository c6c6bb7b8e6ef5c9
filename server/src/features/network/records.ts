import type { Day } from '@netzatlas/shared'
import { dateNumber } from '../../domain/day-numbers.ts'
import type { Id } from '../../domain/records.ts'
import { type TextColumn, textColumn } from '../../domain/text-column.ts'
import { flatMapInTurns, ownTurn } from '../../domain/turns.ts'
import type { Line } from '../../ports/lines.ts'
import type { GraphStore } from '../../ports/store.ts'
import { citing } from './cited.ts'
import type { PlacedSnapshot } from './service.ts'
import { lineColumns, linesInOrder, type Snapshot, type SnapshotLines } from './snapshot.ts'

/** The network as records for a file. */
export interface NetworkRecords {
  readonly placed: PlacedSnapshot
  /** By their indexes in the snapshot. */
  readonly actors: ArrayLike<number>
  readonly statements: Statements
  /** Which of the statements, by their rows. */
  readonly chosen: Int32Array
  /** Tells rows with what they rest on, whose sources all pages share. */
  readonly cite: ReturnType<typeof citing>
  /** The day that certainty is told for. */
  readonly day: Day
}

/** The statements between actors of a snapshot with their claims. By column: they are kept while a file is written, and a large network has a hundred thousand. */
export interface Statements {
  /** Their ends are indexes into the snapshot. */
  readonly lines: SnapshotLines
  /** As `dateNumber` gives it, 0 where no source is dated. */
  readonly lastConfirmed: Int32Array
  /** The ids of each, with a space between two. */
  readonly claims: TextColumn
}

interface Read {
  readonly statements: Promise<Statements>
  readonly cite: ReturnType<typeof citing>
  /** Lets them go: a large network's take megabytes. */
  readonly forget: NodeJS.Timeout
}

/** How long they are kept after they were last asked for, in milliseconds. */
const KEPT = 5 * 60_000

/** Claims are no part of the snapshot: who writes a file page by page reads them once for all pages. */
const read = new WeakMap<Snapshot, Read>()

function statementsOf(snapshot: Snapshot, store: Pick<GraphStore, 'topology'>): Read {
  const known = read.get(snapshot)
  if (known) {
    known.forget.refresh()
    return known
  }
  const statements = store.topology().then((topology) => between(snapshot, topology.lines))
  const begun = { statements, cite: citing(), forget: setTimeout(() => read.delete(snapshot), KEPT).unref() }
  read.set(snapshot, begun)
  statements.catch(() => read.delete(snapshot))
  return begun
}

/** Those whose ends are both in the snapshot. */
async function between({ indexOf }: Snapshot, all: readonly Line[]): Promise<Statements> {
  const inside = await flatMapInTurns(all, (line) => (indexOf.has(line.source) && indexOf.has(line.target) ? [line] : []))
  const lines = await linesInOrder(inside, indexOf)
  const columns = await lineColumns(lines, indexOf)
  const claims = await flatMapInTurns(lines, (line) => [line.claims.join(' ')])
  await ownTurn()
  const lastConfirmed = new Int32Array(columns.count).map((_, row) => dateNumber(lines[row]!.lastConfirmed))
  await ownTurn()
  return { lines: columns, lastConfirmed, claims: textColumn(claims) }
}

/** All that any relation is known of, or those of these actors and what lies between them. */
export async function networkRecords(
  placed: PlacedSnapshot,
  of: readonly Id[] | undefined,
  day: Day,
  store: GraphStore,
): Promise<NetworkRecords> {
  const { snapshot } = placed
  const { statements: begun, cite } = statementsOf(snapshot, store)
  const statements = await begun
  await ownTurn()
  const { count, source, target } = statements.lines
  const rows = new Int32Array(count).map((_, row) => row)
  if (!of) return { placed, actors: snapshot.vertices.id.map((_, v) => v), statements, chosen: rows, cite, day }
  const actors = [...new Set(of)].flatMap((id) => snapshot.indexOf.get(id) ?? [])
  const wanted = new Set(actors)
  return { placed, actors, statements, chosen: rows.filter((row) => wanted.has(source[row]!) && wanted.has(target[row]!)), cite, day }
}
