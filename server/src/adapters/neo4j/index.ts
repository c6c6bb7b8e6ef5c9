import type { Clock } from '../../domain/clock.ts'
import { DomainError } from '../../domain/errors.ts'
import type { GraphStore } from '../../ports/store.ts'
import type { TransferStore } from '../../ports/transfer.ts'
import { type Connection, Executor, type Run } from './executor.ts'
import { migrate } from './migrations/index.ts'
import { actorPage, actorsWithin, degrees, degreesOn } from './read/actors.ts'
import { claimsBySource, claimsOf } from './read/claims.ts'
import { changesSince, history, storedCommand } from './read/commands.ts'
import { coverage, municipalityColumns, municipalityStates } from './read/coverage.ts'
import { eventPage } from './read/events.ts'
import { neighbourhood } from './read/graph/neighbourhood.ts'
import { shortestPaths } from './read/graph/paths.ts'
import { topology } from './read/graph/topology.ts'
import { derivedLayout, layout, saveDerivedLayout, saveLayout } from './read/layout.ts'
import { counts, records, recordsOfType, revision } from './read/records.ts'
import { regions } from './read/regions.ts'
import { searchCandidates } from './read/search.ts'
import { sourcePage, unusedSources } from './read/sources.ts'
import { statistics } from './read/statistics.ts'
import { requireVersion } from './server-version.ts'
import { copyProgress, exportCommands, exportRecords, exportSeeded } from './transfer/export.ts'
import { finishCopy, importPage } from './transfer/import.ts'
import { applyCommand } from './write/apply.ts'
import { reverseOf } from './write/reverse.ts'
import { type Touched, type TouchOptions, touchStore } from './write/touch.ts'

export interface Neo4jOptions extends Connection {
  /** Dates the command log. */
  readonly clock: Clock
  /** Told of steps that take long, in a sentence for the terminal. */
  readonly progress?: (message: string) => void
  /** Whether the store may hold the beginning of a copy: only who goes on with it wants that. */
  readonly unfinishedCopy?: boolean
}

export interface Neo4jStore extends GraphStore, TransferStore {
  /** Cypher statements run so far: tests count what a list costs. */
  statementsRun(): number
  /** Derives everything again from what stands on nodes and relationships, after writes from outside. */
  touch(options?: TouchOptions): Promise<Touched>
  /** Told of every statement before it runs, until the next call; undefined tells nobody. */
  record(recorder: ((run: Run) => void) | undefined): void
}

/**
 * The store in a Neo4j database, 5.26 or newer. DomainError STORE_UNAVAILABLE where it cannot be reached or does not let the
 * user in, STORE_TOO_NEW where a newer Netzatlas has written it.
 */
export async function openNeo4jStore({
  clock,
  progress = () => {},
  unfinishedCopy = false,
  ...connection
}: Neo4jOptions): Promise<Neo4jStore> {
  const db = new Executor(connection)
  try {
    requireVersion(await db.agent())
    await migrate(db, progress)
    if (!unfinishedCopy && (await copyProgress(db))) {
      throw new DomainError('STORE_UNAVAILABLE', 'A copy into this database was begun and not finished. Copy again to finish it.')
    }
    return storeOver(db, clock)
  } catch (error) {
    await db.close()
    throw error
  }
}

const storeOver = (db: Executor, clock: Clock): Neo4jStore => ({
  name: 'neo4j' as const,
  statementsRun: () => db.statements,
  record(recorder) {
    db.recorder = recorder
  },
  close: () => db.close(),

  revision: () => revision(db),
  counts: () => counts(db),
  records: (ids) => records(db, ids),
  recordsOfType: (type) => recordsOfType(db, type),
  claimsOf: (vertices, kinds) => claimsOf(db, vertices, kinds),
  claimsBySource: (source, request) => claimsBySource(db, source, request),

  actorPage: (filter, order, request) => actorPage(db, filter, order, request),
  actorsWithin: (box, filter) => actorsWithin(db, box, filter),
  degrees: (ids) => degrees(db, ids),
  degreesOn: (ids, day) => degreesOn(db, ids, day),
  searchCandidates: (asked) => searchCandidates(db, asked),
  regions: (level, within) => regions(db, level, within),
  eventPage: (filter, order, request) => eventPage(db, filter, order, request),
  sourcePage: (text, order, request, without) => sourcePage(db, text, order, request, without),
  unusedSources: () => unusedSources(db),

  neighbourhood: (query) => neighbourhood(db, query),
  shortestPaths: (query) => shortestPaths(db, query),
  topology: () => topology(db),
  coverage: (query) => coverage(db, query),
  municipalityStates: (query) => municipalityStates(db, query),
  municipalityColumns: (query) => municipalityColumns(db, query),
  statistics: (asOf) => statistics(db, asOf),

  layout: () => layout(db),
  saveLayout: (its) => saveLayout(db, its),
  derivedLayout: (kind) => derivedLayout(db, kind),
  saveDerivedLayout: (kind, its) => saveDerivedLayout(db, kind, its),

  touch: (options) => touchStore(db, options),
  apply: (command) => applyCommand(db, command, clock.now().toISOString()),
  reverseOf: (command) => reverseOf(db, command),
  command: (id) => storedCommand(db, 'id', id),
  commandByClientId: (clientId) => storedCommand(db, 'clientId', clientId),
  latestCommand: (name) => storedCommand(db, 'name', name),
  changesSince: (content, most) => changesSince(db, content, most),

  history: (request) => history(db, request),

  exportRecords: (type, after, limit) => exportRecords(db, type, after, limit),
  exportCommands: (after, limit) => exportCommands(db, after, limit),
  exportSeeded: (after, limit) => exportSeeded(db, after, limit),
  copyProgress: () => copyProgress(db),
  importPage: (page, progress) => importPage(db, page, progress),
  finishCopy: (its) => finishCopy(db, its),
})
