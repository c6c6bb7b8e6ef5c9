import type { Day } from '@netzatlas/shared'
import type { Id } from '../../domain/records.ts'
import { ownTurn } from '../../domain/turns.ts'
import type { Line } from '../../ports/lines.ts'
import type { GraphStore } from '../../ports/store.ts'
import { type CitedRecords, citedRecords } from './cited.ts'
import type { PlacedSnapshot } from './service.ts'
import type { Snapshot } from './snapshot.ts'

/** The network as records for a file: actors by their indexes in the snapshot, and the statements between them. */
export interface NetworkRecords {
  readonly placed: PlacedSnapshot
  readonly actors: ArrayLike<number>
  readonly statements: readonly Line[]
  /** What they rest on, shared by all pages. */
  readonly cited: CitedRecords
  /** The day that certainty is told for. */
  readonly day: Day
}

interface Read {
  readonly lines: Promise<readonly Line[]>
  readonly cited: CitedRecords
  /** Lets them go: a large network's take tens of megabytes. */
  readonly forget: NodeJS.Timeout
}

/** How long they are kept after they were last asked for, in milliseconds. */
const KEPT = 5 * 60_000

/** Statements with their claims are no part of the snapshot: who writes a file page by page reads them once for all pages. */
const read = new WeakMap<Snapshot, Read>()

function statementsOf(snapshot: Snapshot, store: Pick<GraphStore, 'topology'>): Read {
  const known = read.get(snapshot)
  if (known) {
    known.forget.refresh()
    return known
  }
  const lines = store.topology().then((topology) => between(snapshot, topology.lines))
  const begun = { lines, cited: citedRecords(), forget: setTimeout(() => read.delete(snapshot), KEPT).unref() }
  read.set(snapshot, begun)
  lines.catch(() => read.delete(snapshot))
  return begun
}

/** Lines looked at in one turn of the event loop. */
const AT_ONE_GO = 10_000

/** Those whose ends are both in the snapshot. */
async function between({ indexOf }: Snapshot, lines: readonly Line[]): Promise<readonly Line[]> {
  const found: Line[] = []
  for (let from = 0; from < lines.length; from += AT_ONE_GO) {
    await ownTurn()
    for (const line of lines.slice(from, from + AT_ONE_GO)) if (indexOf.has(line.source) && indexOf.has(line.target)) found.push(line)
  }
  return found
}

/** All that any relation is known of, or those of these actors and what lies between them. */
export async function networkRecords(
  placed: PlacedSnapshot,
  of: readonly Id[] | undefined,
  day: Day,
  store: GraphStore,
): Promise<NetworkRecords> {
  const { snapshot } = placed
  const { lines, cited } = statementsOf(snapshot, store)
  const all = await lines
  await ownTurn()
  if (!of) return { placed, actors: snapshot.vertices.id.map((_, v) => v), statements: all, cited, day }
  const wanted = new Set(of)
  return {
    placed,
    actors: [...wanted].flatMap((id) => snapshot.indexOf.get(id) ?? []),
    statements: all.filter(({ source, target }) => wanted.has(source) && wanted.has(target)),
    cited,
    day,
  }
}
