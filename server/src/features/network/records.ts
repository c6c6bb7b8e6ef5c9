import type { Day } from '@netzatlas/shared'
import type { DomainRecord, Id, RecordOf, RecordType } from '../../domain/records.ts'
import { ownTurn } from '../../graphql/turns.ts'
import type { GraphStore, Line } from '../../ports/store.ts'
import type { PlacedSnapshot } from './service.ts'
import type { Snapshot } from './snapshot.ts'

/** The network as records for a file: actors by their indexes in the snapshot, and the statements between them. */
export interface NetworkRecords {
  readonly placed: PlacedSnapshot
  readonly actors: ArrayLike<number>
  readonly statements: readonly Line[]
  /** The day that certainty is told for. */
  readonly day: Day
}

interface Read {
  readonly lines: Promise<readonly Line[]>
  /** Lets them go: a large network's take tens of megabytes. */
  readonly forget: NodeJS.Timeout
}

/** How long they are kept after they were last asked for, in milliseconds. */
const KEPT = 5 * 60_000

/** Statements with their claims are no part of the snapshot: who writes a file page by page reads them once for all pages. */
const read = new WeakMap<Snapshot, Read>()

function statementsOf(snapshot: Snapshot, store: Pick<GraphStore, 'topology'>): Promise<readonly Line[]> {
  const known = read.get(snapshot)
  if (known) {
    known.forget.refresh()
    return known.lines
  }
  const { indexOf } = snapshot
  const lines = store
    .topology()
    .then((topology) => topology.lines.filter(({ source, target }) => indexOf.has(source) && indexOf.has(target)))
  read.set(snapshot, { lines, forget: setTimeout(() => read.delete(snapshot), KEPT).unref() })
  lines.catch(() => read.delete(snapshot))
  return lines
}

/** All that any relation is known of, or those of these actors and what lies between them. */
export async function networkRecords(
  placed: PlacedSnapshot,
  of: readonly Id[] | undefined,
  day: Day,
  store: GraphStore,
): Promise<NetworkRecords> {
  const { snapshot } = placed
  const all = await statementsOf(snapshot, store)
  await ownTurn()
  if (!of) return { placed, actors: snapshot.vertices.id.map((_, v) => v), statements: all, day }
  const wanted = new Set(of)
  return {
    placed,
    actors: [...wanted].flatMap((id) => snapshot.indexOf.get(id) ?? []),
    statements: all.filter(({ source, target }) => wanted.has(source) && wanted.has(target)),
    day,
  }
}

/** Records asked for at a time. */
const AT_ONCE = 2_000

/** The records of one type behind the ids, each once. */
export async function recordsById<T extends RecordType>(
  ids: Iterable<Id>,
  type: T,
  store: Pick<GraphStore, 'records'>,
): Promise<ReadonlyMap<Id, RecordOf<T>>> {
  const distinct = [...new Set(ids)]
  const found = new Map<Id, RecordOf<T>>()
  const isWanted = (record: DomainRecord | undefined): record is RecordOf<T> => record?.type === type
  for (let from = 0; from < distinct.length; from += AT_ONCE) {
    for (const record of await store.records(distinct.slice(from, from + AT_ONCE))) if (isWanted(record)) found.set(record.id, record)
    if (distinct.length > AT_ONCE) await ownTurn()
  }
  return found
}
