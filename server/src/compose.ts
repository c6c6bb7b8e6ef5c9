import { join } from 'node:path'
import { type EmbeddedStore, openEmbeddedStore } from './adapters/embedded/index.ts'
import type { Neo4jStore } from './adapters/neo4j/index.ts'
import type { Clock } from './domain/clock.ts'
import { commandDoor } from './domain/door.ts'
import type { Settings } from './environment.ts'
import { meetingPlanner } from './features/meeting-planner/planner.ts'
import { type NetworkService, networkService } from './features/network/service.ts'
import { partnerDirectory } from './features/partner-finder/directory.ts'
import { loadSeed } from './features/seed/load-seed.ts'
import { sheetPrinter } from './features/sheets/printer.ts'
import { createApi } from './graphql/yoga.ts'
import { createBodyCache } from './http/body-cache.ts'
import { type EditingKey, editingKey } from './http/editing-key.ts'
import type { Site } from './http/server.ts'
import { findStaticFiles, markFictional } from './http/static-files.ts'
import { wrongTries } from './http/wrong-tries.ts'
import { neo4jProblem } from './neo4j-problem.ts'
import type { Logger } from './observability/logger.ts'
import type { GraphStore } from './ports/store.ts'

const repository = join(import.meta.dirname, '../..')
const SEED_FOLDER = join(repository, 'server/seeds')
const CLIENT_FOLDER = join(repository, 'client/dist')

export interface Parts {
  readonly settings: Settings
  readonly clock: Clock
  readonly logger: Logger
  /** Told of steps that take long, in a sentence for the terminal. */
  readonly progress: (message: string) => void
}

/** A store that counts what it is asked, for tests. */
type CountingStore = GraphStore & Pick<EmbeddedStore | Neo4jStore, 'statementsRun'>

export interface Application {
  readonly store: CountingStore
  readonly network: NetworkService
  readonly site: Site
  readonly editing: EditingKey
  close(): Promise<void>
}

export interface StoreParts extends Pick<Parts, 'clock' | 'progress'> {
  readonly settings: Settings
  /** Whether the store may hold the beginning of a copy: only who goes on with it wants that. */
  readonly unfinishedCopy?: boolean
}

export const openEmbedded = ({ settings, ...rest }: StoreParts) => openEmbeddedStore({ dataDir: settings.dataFolder, ...rest })

export async function openNeo4j({ settings: { neo4j }, ...rest }: StoreParts): Promise<Neo4jStore> {
  if (!neo4j) throw new Error('The settings do not name a Neo4j.')
  // Only who chose Neo4j waits for its driver to load.
  const { openNeo4jStore } = await import('./adapters/neo4j/index.ts')
  try {
    return await openNeo4jStore({ ...neo4j, ...rest })
  } catch (error) {
    throw neo4jProblem(error, neo4j)
  }
}

/** The store that the settings choose. */
export const openStore = (parts: StoreParts): Promise<EmbeddedStore | Neo4jStore> =>
  parts.settings.neo4j ? openNeo4j(parts) : openEmbedded(parts)

/** Opens the store and puts everything above it together: the only place that knows which store it is. */
export async function compose({ settings, clock, logger, progress }: Parts): Promise<Application> {
  const store: CountingStore = await openStore({ settings, clock, progress })
  try {
    const network = networkService(store)
    const meetings = meetingPlanner(store)
    const partners = partnerDirectory(store)
    const printer = sheetPrinter()
    const editing = editingKey(settings.editToken)
    const services = { store, door: commandDoor(store), network, meetings, partners, clock, staleMonths: settings.staleMonths }
    const graphql = {
      api: await createApi(services, { production: settings.production, logger }),
      store,
      clock,
      logger,
      mayEdit: editing.mayEdit,
      timeout: settings.requestTimeout,
      ...(settings.bodyCache ? { cache: createBodyCache() } : {}),
    }
    const site = {
      graphql,
      store,
      files: await findStaticFiles(CLIENT_FOLDER),
      editing: { key: editing, tries: wrongTries(), clock },
      sheets: { store, clock, staleMonths: settings.staleMonths, geoFolder: join(CLIENT_FOLDER, 'geo'), printer },
      feeds: { store, network, clock },
    }
    const close = async () => {
      await Promise.all([network.close(), meetings.close(), printer.close()])
      await store.close()
    }
    return { store, network, site, editing, close }
  } catch (error) {
    await store.close()
    throw error
  }
}

/**
 * At every start: what of the seed is new is loaded. Generated demonstration data stays by itself, the real network is not
 * mixed into it: true where there is such data.
 */
export async function fillWithSeed(store: GraphStore, clock: Clock, progress: (message: string) => void): Promise<boolean> {
  if ((await store.statistics(clock.today())).fictional) return true
  let told = 0
  const door = commandDoor(store)
  const throughDoor = { ...store, apply: door.apply }
  const { changed, records } = await loadSeed(throughDoor, SEED_FOLDER, ({ done, total }) => {
    const tenth = Math.floor((10 * done) / total)
    if (tenth === told) return
    told = tenth
    progress(`Loading the gazetteer and the network: ${10 * tenth} %`)
  })
  if (changed) progress(`Loaded ${records} records.`)
  return false
}

/** Its page says before anything else that the data are made up. */
export const withFictionalMark = (site: Site): Site => ({ ...site, files: markFictional(site.files) })
