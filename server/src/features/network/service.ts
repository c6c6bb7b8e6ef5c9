import type { Day, Grouping, LayoutKind } from '@netzatlas/shared'
import { SINGLY_LIMIT } from '@netzatlas/shared/graph'
import { withoutDeadline } from '../../domain/deadline.ts'
import type { Id } from '../../domain/records.ts'
import { ownTurn } from '../../domain/turns.ts'
import type { LayoutStore } from '../../ports/layouts.ts'
import type { TopologyReader } from '../../ports/lines.ts'
import type { RecordReader, RegionReader } from '../../ports/store.ts'
import { type Connected, connect, type Detour, pathsAround, walkersIn } from './connections.ts'
import { type DerivedLayouts, derivedLayouts } from './derived-layouts.ts'
import type { ExactJob } from './exact-jobs.ts'
import { select } from './filter.ts'
import { type GraphWorkers, graphWorkers } from './graph-workers.ts'
import { type Groups, groupBy } from './groups.ts'
import { type HiddenBecause, hiddenBecause } from './hidden.ts'
import type { Job } from './jobs.ts'
import { type LayoutBasis, layoutBasis } from './layout-facts.ts'
import { type NetworkMeasures, networkMeasures } from './measures.ts'
import { type NeighbourhoodQuery, neighbourhoodNetwork } from './neighbourhood.ts'
import { drawActors, drawGroups, type NetworkColumns, type NetworkQuery } from './network.ts'
import { withNewcomers } from './newcomers.ts'
import { buildSnapshot, graphsOf, type Snapshot } from './snapshot.ts'
import { type FollowedStore, followed } from './snapshot-follow.ts'
import { formerPositions, type Positions } from './stored-layout.ts'
import { twoModeNetwork } from './two-mode.ts'
import { singledOut, type Unfolding } from './unfolding.ts'

/** What the network's use cases ask of a store. */
export type NetworkStore = FollowedStore & TopologyReader & LayoutStore & RegionReader

export type PictureQuery = NetworkQuery &
  Unfolding & {
    readonly groupBy?: Grouping
    readonly twoMode?: boolean
    /** Everybody as a vertex of their own, however many. */
    readonly singly?: boolean
    /** Absent: by communities. */
    readonly layout?: LayoutKind
  }

/** Pictures and measures of the network, from one snapshot a revision that all requests share; what rests on lines only is kept as long as they are. */
export interface NetworkService {
  /** Snapshot and positions of the present revision; built when a line has changed since, from the former positions, and with its actors read anew when anything else has. */
  current(): Promise<PlacedSnapshot>
  /** The same without positions: there as soon as it is read, while a layout can take a while. */
  snapshot(): Promise<Snapshot>
  network(query: PictureQuery): Promise<NetworkColumns>
  /** Why actors are not in the picture of the query, of which so many are hidden. */
  hiddenBecause(query: PictureQuery, hidden: number): Promise<HiddenBecause>
  neighbourhood(query: NeighbourhoodQuery): Promise<NetworkColumns>
  readonly measures: NetworkMeasures
  connect(of: readonly Id[], asOf: Day | undefined): Promise<Connected>
  /** Ids from end to end. */
  pathsAround(detour: Detour): Promise<readonly (readonly Id[])[]>
  /** Has a layout drawn, for who does not want to wait for a picture in it; done at once where it is there. Undefined where too many wait. */
  prepareLayout(layout: LayoutKind): Promise<NetworkJob | undefined>
  job(id: string): NetworkJob | undefined
  /** For one who began or joined it. */
  cancelJob(id: string): NetworkJob | undefined
  close(): Promise<void>
}

/** Betweenness counted exactly, or a layout. */
export type NetworkJob = Job<unknown> & Partial<Pick<ExactJob, 'analysis'>>

export interface PlacedSnapshot {
  readonly snapshot: Snapshot
  /** By communities: those that are stored. */
  readonly positions: Positions
  positionsIn(layout: LayoutKind): Promise<Positions>
  /** What the other layouts go by. */
  basis(): Promise<LayoutBasis>
  groups(by: Grouping, layout: LayoutKind): Promise<Groups>
  cooperations(layout: LayoutKind): Promise<Positions>
}

/** Lines of a network whose picture is drawn within one turn of the event loop. */
const AT_ONE_GO = 20_000
const isLarge = ({ lines }: Snapshot): boolean => lines.count > AT_ONE_GO

interface Begun {
  readonly topology: number
  readonly content: number
  readonly snapshot: Promise<Snapshot>
  readonly arranged: Promise<Arrangement>
  readonly placed: Promise<PlacedSnapshot>
}

/** What rests on the lines only, whatever is told of the actors. */
interface Arrangement {
  readonly positions: Positions
  communities(): Promise<Int32Array>
}

export function networkService(
  store: NetworkStore,
  workers: GraphWorkers = graphWorkers(),
  derived: DerivedLayouts = derivedLayouts(store, graphWorkers()),
): NetworkService {
  let latest: Begun | undefined
  const newcomers = { sinceLayout: 0 }
  const graphs = (count: number, source: Int32Array, target: Int32Array) =>
    source.length > AT_ONE_GO ? workers.run({ kind: 'graphs', count, source, target }) : graphsOf(count, source, target)
  const built = async (content: number) => buildSnapshot(await store.topology(), { content, graphs })
  const following = async (former: Promise<Snapshot>, content: number) => (await followed(await former, store, graphs)) ?? built(content)
  const ofRevision = async () => {
    const { topology, content } = await store.revision()
    if (latest?.topology === topology && latest.content === content) return latest
    return withoutDeadline(() => begin(topology, content))
  }
  const begin = (topology: number, content: number): Begun => {
    const former = latest
    const snapshot = former ? following(former.snapshot, content) : built(content)
    const arranged = snapshot.then(async (one) => {
      const isArranged = (await former?.snapshot)?.revision === one.revision
      return isArranged ? former!.arranged : arrangement(store, workers, one, newcomers)
    })
    const placed = Promise.all([snapshot, arranged]).then(([one, lasting]) => placedSnapshot(store, workers, derived, one, lasting))
    const begun = { topology, content, snapshot, arranged, placed }
    latest = begun
    placed.then(
      ({ snapshot: its, basis }) => isLarge(its) && derived.prepare(basis),
      () => {},
    )
    // A failure is told to those who wait, and the next one tries again.
    placed.catch(() => {
      if (latest === begun) latest = undefined
    })
    return begun
  }
  const current = async (): Promise<PlacedSnapshot> => (await ofRevision()).placed
  const walkers = walkersIn(workers)
  const measures = networkMeasures(async () => (await ofRevision()).snapshot)

  return {
    current,
    snapshot: async () => (await ofRevision()).snapshot,
    async network({ groupBy: by, twoMode, singly, layout = 'COMMUNITIES', ...query }) {
      const placed = await current()
      const { snapshot } = placed
      const positions = await placed.positionsIn(layout)
      if (isLarge(snapshot)) await ownTurn()
      const selection = await select(snapshot, query.filter ?? {}, query.asOf)
      if (isLarge(snapshot)) await ownTurn()
      if (twoMode && selection.vertices.length <= SINGLY_LIMIT) {
        const cooperations = await placed.cooperations(layout)
        if (isLarge(snapshot)) await ownTurn()
        return withCooperationNames(store, twoModeNetwork(snapshot, positions, cooperations, query))
      }
      const grouping = by ?? (selection.vertices.length > SINGLY_LIMIT && !singly ? tellingGrouping(snapshot) : undefined)
      if (!grouping) return drawActors(snapshot, positions, selection)
      const groups = await placed.groups(grouping, layout)
      if (isLarge(snapshot)) await ownTurn()
      const alone = await singledOut(snapshot, groups, query, (measure) => measures.ranksInAll(snapshot, measure))
      return drawGroups(snapshot, positions, groups, selection, alone)
    },
    async hiddenBecause({ filter = {}, asOf }, hidden) {
      const { snapshot } = await current()
      if (isLarge(snapshot)) await ownTurn()
      return hiddenBecause(snapshot, filter, asOf, hidden)
    },
    async neighbourhood(query) {
      const { snapshot, positionsIn } = await current()
      return neighbourhoodNetwork(snapshot, await positionsIn(query.layout ?? 'COMMUNITIES'), query)
    },
    measures,
    connect: async (of, asOf) => connect(await (await ofRevision()).snapshot, of, asOf, walkers),
    pathsAround: async (detour) => pathsAround(await (await ofRevision()).snapshot, detour, walkers),
    async prepareLayout(layout) {
      const { basis } = await current()
      return layout === 'COMMUNITIES' ? STANDING : derived.start(layout, await basis())
    },
    job: (id) => measures.exact.find(id) ?? derived.find(id),
    cancelJob: (id) => measures.exact.cancel(id) ?? derived.cancel(id),
    close: async () => {
      await Promise.all([workers.close(), derived.close(), measures.close()])
    },
  }
}

const NOBODY = new Int32Array(0)

/** The layout by communities is there with the snapshot. */
const STANDING: NetworkJob = { id: 'layout-COMMUNITIES', state: 'DONE', done: 1, total: 1 }

async function arrangement(
  store: LayoutStore,
  workers: GraphWorkers,
  snapshot: Snapshot,
  newcomers: { sinceLayout: number },
): Promise<Arrangement> {
  const positions = await placed(store, workers, snapshot, newcomers)
  return { positions, communities: once(() => workers.run({ kind: 'communities', graph: snapshot.graph })) }
}

/** Begun with the first call and shared by all; after a failure the next one tries again. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | undefined
  return () => {
    if (!begun) {
      begun = withoutDeadline(work)
      begun.catch(() => {
        begun = undefined
      })
    }
    return begun
  }
}

/** The same for each of several questions. */
function eachOnce<Q extends readonly string[], T>(work: (...question: Q) => Promise<T>): (...question: Q) => Promise<T> {
  const begun = new Map<string, () => Promise<T>>()
  return (...question) => {
    const key = question.join(' ')
    const known = begun.get(key) ?? once(() => work(...question))
    begun.set(key, known)
    return known()
  }
}

function placedSnapshot(
  store: NetworkStore,
  workers: GraphWorkers,
  derived: DerivedLayouts,
  snapshot: Snapshot,
  { positions, communities }: Arrangement,
): PlacedSnapshot {
  const basis = once(() => layoutBasis(snapshot))
  const positionsIn = async (layout: LayoutKind): Promise<Positions> =>
    layout === 'COMMUNITIES' ? positions : derived.positions(layout, await basis())
  const groups = async (by: Grouping, layout: LayoutKind): Promise<Groups> => {
    const [names, its] = await Promise.all([namesFor(store, by), positionsIn(layout)])
    // Only these groups are told by the communities, which take a while.
    const members = by === 'COMMUNITY' ? await communities() : NOBODY
    if (isLarge(snapshot)) await ownTurn()
    const evenly = layout === 'GEOGRAPHIC'
    const middlesOf = (of: Int32Array, count: number) => workers.run({ kind: 'middles', positions: its, of, count, evenly })
    return groupBy(by, snapshot, middlesOf, members, (id) => names.get(id))
  }
  const cooperations = async (layout: LayoutKind): Promise<Positions> => {
    const { source, target, cooperation, cooperations: all } = snapshot.lines
    const lines = { source, target, cooperation, count: all.length }
    return workers.run({ kind: 'cooperations', lines, positions: await positionsIn(layout), inColumn: layout === 'TWO_MODE' })
  }
  return { snapshot, positions, positionsIn, basis, groups: eachOnce(groups), cooperations: eachOnce(cooperations) }
}

/** Of the vertices of a large network, the share that may be placed beside their neighbours before it is laid out anew. */
const NEWCOMERS = 0.01

/**
 * The stored layout where it is of this revision; else a new one that starts from it, and is stored. A large network in
 * which few are new keeps its positions.
 */
async function placed(
  store: LayoutStore,
  workers: GraphWorkers,
  snapshot: Snapshot,
  newcomers: { sinceLayout: number },
): Promise<Positions> {
  const stored = await store.layout()
  if (isLarge(snapshot)) await ownTurn()
  const { isComplete, x, y, isNew } = formerPositions(snapshot, stored)
  if (isComplete) return { x, y }
  const most = isLarge(snapshot) && stored ? NEWCOMERS * snapshot.vertices.count - newcomers.sinceLayout : -1
  const kept = withNewcomers(snapshot, { x, y }, most)
  newcomers.sinceLayout = kept ? newcomers.sinceLayout + isNew : 0
  const positions = kept ?? (await workers.run({ kind: 'layout', graph: snapshot.graph, previous: stored && { x, y } }))
  await store.saveLayout({ topology: snapshot.revision, ids: snapshot.vertices.id, ...positions })
  return positions
}

async function namesFor(store: RegionReader & RecordReader, by: Grouping): Promise<ReadonlyMap<Id, string>> {
  if (by === 'STATE' || by === 'DISTRICT') return new Map((await store.regions(by)).map((region) => [region.id, region.name]))
  if (by === 'THEME') return new Map((await store.recordsOfType('theme')).map((theme) => [theme.id, theme.name]))
  return new Map()
}

async function withCooperationNames(store: RecordReader, network: NetworkColumns): Promise<NetworkColumns> {
  const { id, kind, name, label } = network.vertices
  const cooperations = id.filter((_, i) => kind[i] === 'COOPERATION')
  const names = new Map(
    (await store.records(cooperations)).flatMap((record) => (record?.type === 'cooperation' ? [[record.id, record.name] as const] : [])),
  )
  const named = (column: readonly string[]) => column.map((text, i) => names.get(id[i]!) ?? text)
  return { ...network, vertices: { ...network.vertices, name: named(name), label: named(label) } }
}

/** Districts say most to a reader, but only where most actors have one. */
function tellingGrouping({ vertices }: Snapshot): Grouping {
  const seated = vertices.region.filter((region) => region.length >= 7).length
  return seated * 2 >= vertices.count ? 'DISTRICT' : 'COMMUNITY'
}
