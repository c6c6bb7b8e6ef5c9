import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Clock } from '../../domain/clock.ts'
import type { Command } from '../../domain/commands.ts'
import { DomainError } from '../../domain/errors.ts'
import { namesOf } from '../../domain/names.ts'
import type { ClaimRecord, DomainRecord, Id } from '../../domain/records.ts'
import { ownTurn } from '../../domain/turns.ts'
import type { Line } from '../../ports/lines.ts'
import type { ActorFilter, GraphStore, Page } from '../../ports/store.ts'
import type { TransferStore } from '../../ports/transfer.ts'
import { lockFolder } from './lock.ts'
import type { TextPage } from './read/claims.ts'
import type { graphMethods } from './rpc/graph-methods.ts'
import { type Lane, type LazyLane, lazyLane, openLane } from './rpc/lane.ts'
import { linesOf } from './rpc/line-columns.ts'
import type { readerMethods } from './rpc/reader-methods.ts'
import { parseTexts } from './rpc/texts.ts'
import type { writerMethods } from './rpc/writer-methods.ts'

export interface EmbeddedOptions {
  /** Made where it does not exist. */
  readonly dataDir: string
  /** Dates the command log. */
  readonly clock: Clock
  /** Told of steps that take long, in a sentence for the terminal. */
  readonly progress?: (message: string) => void
  /** Whether the store may hold the beginning of a copy: only who goes on with it wants that. */
  readonly unfinishedCopy?: boolean
}

export interface EmbeddedStore extends GraphStore, TransferStore {
  /** SQL statements run so far, in all lanes: tests count what a list costs. */
  statementsRun(): number
}

/** So many changes are sent to the writer at a time: some milliseconds of copying. */
const SLICE = 500
/** So many lines of the whole network are received at a time: again some milliseconds. */
const LINES_AT_A_TIME = 5000

/**
 * The store in the data folder, in one SQLite database. All of its work happens in three workers, each with a connection
 * of its own: one writes, one answers what an index answers, one holds the network in memory. DomainError STORE_LOCKED
 * where another process holds the folder, STORE_TOO_NEW, STORE_UNAVAILABLE where the folder cannot be used.
 */
export async function openEmbeddedStore({
  dataDir,
  clock,
  progress = () => {},
  unfinishedCopy = false,
}: EmbeddedOptions): Promise<EmbeddedStore> {
  prepareFolder(dataDir)
  const lock = lockFolder(join(dataDir, 'lock.sqlite'), dataDir)
  const file = join(dataDir, 'netzatlas.sqlite')
  try {
    const writer = await openLane<typeof writerMethods>({ file, lane: 'writer' }, progress)
    const lanes = {
      writer,
      reader: lazyLane<typeof readerMethods>({ file, lane: 'reader' }),
      graph: lazyLane<typeof graphMethods>({ file, lane: 'graph' }),
    }
    if (!unfinishedCopy && (await writer.call('copyProgress'))) {
      await writer.close()
      throw new DomainError('STORE_UNAVAILABLE', `A copy into ${dataDir} was begun and not finished. Copy again to finish it.`)
    }
    return storeOver(lanes, clock, () => lock.release())
  } catch (error) {
    lock.release()
    throw error
  }
}

function prepareFolder(dataDir: string): void {
  try {
    makeFolder(dataDir)
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new DomainError('STORE_UNAVAILABLE', `The data folder ${dataDir} cannot be written.`, { cause })
  }
}

/** One after the other: Node's recursive way never ends where the system refuses a folder as "not there", as it does in /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    if (!existsSync(path)) throw error
  }
}

interface Lanes {
  readonly writer: Lane<typeof writerMethods>
  readonly reader: Lane<typeof readerMethods>
  readonly graph: LazyLane<typeof graphMethods>
}

const page = async <T>({ texts, hasNext, total }: TextPage): Promise<Page<T>> => ({ items: await parseTexts<T>(texts), hasNext, total })

function storeOver({ writer, reader, graph }: Lanes, clock: Clock, release: () => void): EmbeddedStore {
  let applied = 0
  // The degree in the index answers for lines of any day.
  const endsFor = async (filter: ActorFilter) => {
    const { hasLines, status, asOf } = filter
    if (status === undefined && (hasLines === undefined || asOf === undefined)) return undefined
    return graph.call('lineEnds', filter)
  }
  return {
    name: 'embedded',
    statementsRun: () => writer.statements + reader.statements + graph.statements,
    async close() {
      await Promise.all([reader.close(), graph.close()])
      await writer.call('checkpoint')
      await writer.close()
      release()
    },

    revision: () => reader.call('revision'),
    counts: () => reader.call('counts'),
    async records(ids) {
      const found = await parseTexts<DomainRecord | null>(await reader.call('records', ids))
      return found.map((record) => record ?? undefined)
    },
    async recordsOfType(type) {
      return parseTexts(await reader.call('recordsOfType', type))
    },
    async regions(level, within) {
      return parseTexts(await reader.call('regions', level, within))
    },

    async claimsOf(vertices, kinds) {
      const { groups, sizes, texts } = await reader.call('claimsOf', vertices, kinds)
      const claims = await parseTexts<ClaimRecord>(texts)
      const grouped = new Map<Id, readonly ClaimRecord[]>(vertices.map((vertex) => [vertex, []]))
      let from = 0
      groups.forEach((vertex, i) => {
        grouped.set(vertex, claims.slice(from, from + sizes[i]!))
        from += sizes[i]!
      })
      return grouped
    },
    async claimsBySource(source, request) {
      return page(await reader.call('claimsBySource', source, request))
    },

    async actorPage(filter, order, request) {
      return page(await reader.call('actorPage', filter, await endsFor(filter), order, request))
    },
    async actorsWithin(box, filter) {
      return parseTexts(await reader.call('actorsWithin', box, filter, await endsFor(filter)))
    },
    async degrees(ids) {
      return new Map(await reader.call('degrees', ids))
    },
    async degreesOn(ids, day) {
      return new Map(await graph.call('degreesOn', ids, day))
    },
    async searchCandidates(query) {
      const { texts, degrees, confirmed } = await reader.call('searchCandidates', query)
      const records = await parseTexts<DomainRecord>(texts)
      return records.map((record, i) => ({
        record,
        names: namesOf(record),
        degree: degrees[i]!,
        ...(confirmed[i] ? { lastConfirmed: confirmed[i] } : {}),
      }))
    },
    async eventPage(filter, order, request) {
      return page(await reader.call('eventPage', filter, order, request))
    },
    async sourcePage(text, order, request, without) {
      const { claims, ...found } = await reader.call('sourcePage', text, order, request, without)
      const { items, ...rest } = await page<never>(found)
      return { ...rest, items: items.map((source, i) => ({ source, claims: claims[i]! })) }
    },
    unusedSources: () => reader.call('unusedSources'),

    async neighbourhood(query) {
      const { vertices, lines, hidden, possible } = await graph.call('neighbourhood', query)
      return { vertices, lines: linesOf(lines, vertices), hidden, possible }
    },
    async shortestPaths(query) {
      const { paths, stepLines, lines, ids } = await graph.call('shortestPaths', query)
      const all = linesOf(lines, ids)
      let step = 0
      let from = 0
      return paths.map((vertices) => ({
        vertices,
        steps: vertices.slice(1).map(() => {
          const parallel = all.slice(from, from + stepLines[step]!)
          from += stepLines[step++]!
          return parallel
        }),
      }))
    },
    async topology() {
      for (;;) {
        const { revision, vertices, ids, lineCount, themes, countries } = await graph.call('topology')
        const lines = await topologyLines(graph, { revision, ids, lineCount })
        if (!lines) continue
        const pairs = async (texts: typeof themes) => grouped(await parseTexts<readonly [Id, Id]>(texts))
        return { revision, vertices: await parseTexts(vertices), lines, themes: await pairs(themes), countries: await pairs(countries) }
      }
    },
    coverage: (query) => graph.call('coverage', query),
    municipalityStates: (query) => graph.call('municipalityStates', query),
    municipalityColumns: (query) => graph.call('municipalityColumns', query),

    layout: () => reader.call('layout'),
    saveLayout: (layout) => writer.call('saveLayout', layout),
    derivedLayout: (layout) => reader.call('derivedLayout', layout),
    saveDerivedLayout: (layout, stored) => writer.call('saveDerivedLayout', layout, stored),

    async apply(command: Command) {
      const call = ++applied
      const { changes, ...heading } = command
      const whole = Math.floor((changes.length - 1) / SLICE) * SLICE
      for (let i = 0; i < whole; i += SLICE) {
        void writer.call('addChanges', call, changes.slice(i, i + SLICE)).catch(() => {})
        await ownTurn()
      }
      const last = { ...heading, changes: changes.slice(Math.max(0, whole)) }
      const { receipt, derived } = await writer.call('apply', call, last, clock.now().toISOString())
      // Whoever asks after this answer finds it told: calls to a lane keep their order.
      if (derived) graph.tell('changed', derived)
      return receipt
    },
    reverseOf: (command) => writer.call('reverseOf', command),
    command: (id) => reader.call('storedCommand', 'id', id),
    commandByClientId: (clientId) => reader.call('storedCommand', 'client_id', clientId),
    latestCommand: (name) => reader.call('storedCommand', 'name', name),
    changesSince: (content, most) => reader.call('changesSince', content, most),
    history: (request) => reader.call('history', request),
    statistics: (asOf) => reader.call('statistics', asOf),

    async exportRecords(type, after, limit) {
      return parseTexts(await reader.call('exportRecords', type, after, limit))
    },
    exportCommands: (after, limit) => reader.call('exportCommands', after, limit),
    exportSeeded: (after, limit) => reader.call('exportSeeded', after, limit),
    copyProgress: () => reader.call('copyProgress'),
    importPage: (page, progress) => writer.call('importPage', page, progress),
    finishCopy: (revision) => writer.call('finishCopy', revision),
  }
}

/** Piece by piece, with a turn of the event loop after each; undefined where another topology has been asked for meanwhile. */
async function topologyLines(
  graph: Lanes['graph'],
  { revision, ids, lineCount }: { readonly revision: number; readonly ids: readonly Id[]; readonly lineCount: number },
): Promise<Line[] | undefined> {
  const lines: Line[] = []
  while (lines.length < lineCount) {
    const columns = await graph.call('topologyLines', revision, lines.length, LINES_AT_A_TIME)
    if (!columns) return undefined
    for (const line of linesOf(columns, ids)) lines.push(line)
  }
  return lines
}

function grouped(pairs: readonly (readonly [Id, Id])[]): Map<Id, Id[]> {
  const groups = new Map<Id, Id[]>()
  for (const [key, value] of pairs) {
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}
