import { ACTOR_KINDS, CLAIM_STATUSES, type Day, LINE_KINDS, type LineKind } from '@netzatlas/shared'
import { type CsrGraph, csrGraph, type Incidence, incidence } from '@netzatlas/shared/graph'
import { dayNumber } from '../../domain/day-numbers.ts'
import { compareIds } from '../../domain/ids.ts'
import type { ActorRecord, Id } from '../../domain/records.ts'
import { ownTurn } from '../../domain/turns.ts'
import type { Line, Topology } from '../../ports/lines.ts'

/**
 * The whole network of one topology revision as columns, read-only and shared by all requests. Vertices stand in the
 * order of their ids, lines by source, target and kind, so that indexes order as ids do. A line here is one statement
 * (two participations, or one membership); what is drawn joins those of one pair and kind.
 */
export interface Snapshot {
  /** Of the topology. */
  readonly revision: number
  /** The content revision since which its actors are told as they are here. */
  readonly content: number
  readonly vertices: SnapshotVertices
  readonly lines: SnapshotLines
  readonly indexOf: ReadonlyMap<Id, number>
  /** Every vertex with its lines of any time, simple and undirected. */
  readonly graph: CsrGraph
  /** The statements at each vertex. */
  readonly incidence: Incidence
}

export interface SnapshotVertices {
  readonly count: number
  readonly id: readonly Id[]
  readonly name: readonly string[]
  /** The short name where there is one, else the name. */
  readonly label: readonly string[]
  /** Index into ACTOR_KINDS. */
  readonly kind: Uint8Array
  /** The lowest region known, or the empty text. */
  readonly region: readonly Id[]
  /** What the place is called and its ISO 3166 country; the empty text where it is not known. */
  readonly place: readonly string[]
  readonly country: readonly string[]
  /** Degrees, NaN where the place is not known. */
  readonly lon: Float64Array
  readonly lat: Float64Array
  /** Of municipalities; NaN where it is not known, and of all others. */
  readonly population: Float64Array
  readonly themes: Tags
  readonly countries: Tags
}

/** Some ids for each vertex: those of vertex v are `ids[values[offsets[v]]] ... ids[values[offsets[v + 1] - 1]]`. */
export interface Tags {
  readonly ids: readonly Id[]
  readonly offsets: Int32Array
  readonly values: Int32Array
}

export interface SnapshotLines {
  readonly count: number
  readonly source: Int32Array
  readonly target: Int32Array
  /** Index into LINE_KINDS. */
  readonly kind: Uint8Array
  /** Index into CLAIM_STATUSES. */
  readonly status: Uint8Array
  /** Days as `dayNumber` gives them, inclusive. */
  readonly possibleFrom: Int32Array
  readonly possibleUntil: Int32Array
  readonly certainFrom: Int32Array
  readonly certainUntil: Int32Array
  /** The year it was last confirmed in; 0 where no source is dated. */
  readonly confirmedIn: Int32Array
  /** Index into `cooperations`, or -1. */
  readonly cooperation: Int32Array
  readonly cooperations: readonly Id[]
}

/** Rows handled before other requests get a turn: a few milliseconds' work. */
const CHUNK = 5_000

/** What the lines make of the vertices. */
export interface Graphs {
  readonly graph: CsrGraph
  readonly incidence: Incidence
}

export const graphsOf = (count: number, source: Int32Array, target: Int32Array): Graphs => ({
  graph: csrGraph(count, source, target),
  incidence: incidence(count, source, target),
})

/** Turns what the store tells into columns, a chunk at a time, so that the event loop is never held for long. */
export async function buildSnapshot(
  topology: Topology,
  {
    content = 0,
    graphs = graphsOf,
  }: { readonly content?: number; readonly graphs?: (...lines: Parameters<typeof graphsOf>) => Graphs | Promise<Graphs> } = {},
): Promise<Snapshot> {
  const actors = topology.vertices.toSorted((a, b) => compareIds(a.id, b.id))
  await ownTurn()
  const vertices = await vertexColumns(actors, topology.themes, topology.countries)
  const indexOf = new Map(vertices.id.map((id, v) => [id, v]))
  await ownTurn()
  const lines = await lineColumns(await linesInOrder(topology.lines, indexOf), indexOf)
  return {
    revision: topology.revision,
    content,
    vertices,
    lines,
    indexOf,
    ...(await graphs(vertices.count, lines.source, lines.target)),
  }
}

/** What is told of one actor, by column. */
export const FACTS = {
  name: (actor: ActorRecord) => actor.name,
  label: (actor: ActorRecord) => actor.shortName ?? actor.name,
  kind: (actor: ActorRecord) => ACTOR_KINDS.indexOf(actor.kind),
  region: (actor: ActorRecord) => actor.region ?? '',
  place: (actor: ActorRecord) => actor.place?.label ?? '',
  country: (actor: ActorRecord) => actor.place?.country ?? '',
  lon: (actor: ActorRecord) => actor.place?.lon ?? Number.NaN,
  lat: (actor: ActorRecord) => actor.place?.lat ?? Number.NaN,
  population: (actor: ActorRecord) => actor.municipality?.population?.value ?? Number.NaN,
}

type Said = ReadonlyMap<Id, readonly Id[]>

async function vertexColumns(actors: readonly ActorRecord[], themes: Said, countries: Said): Promise<SnapshotVertices> {
  const count = actors.length
  const column = async <T>(value: (actor: ActorRecord) => T): Promise<T[]> => {
    const values: T[] = []
    for (let i = 0; i < count; i++) {
      values.push(value(actors[i]!))
      if (i % CHUNK === CHUNK - 1) await ownTurn()
    }
    return values
  }
  const id = await column((actor) => actor.id)
  const named = {
    count,
    id,
    name: await column(FACTS.name),
    label: await column(FACTS.label),
    kind: Uint8Array.from(await column(FACTS.kind)),
    region: await column(FACTS.region),
    place: await column(FACTS.place),
    country: await column(FACTS.country),
    lon: Float64Array.from(await column(FACTS.lon)),
    lat: Float64Array.from(await column(FACTS.lat)),
    population: Float64Array.from(await column(FACTS.population)),
  }
  await ownTurn()
  const saidThemes = tags(id, themes)
  await ownTurn()
  return { ...named, themes: saidThemes, countries: tags(id, countries) }
}

function tags(vertices: readonly Id[], of: ReadonlyMap<Id, readonly Id[]>): Tags {
  const numbers = new Map<Id, number>()
  const offsets = new Int32Array(vertices.length + 1)
  const values: number[] = []
  for (const [v, vertex] of vertices.entries()) {
    for (const tag of of.get(vertex) ?? []) {
      const number = numbers.get(tag) ?? numbers.size
      numbers.set(tag, number)
      values.push(number)
    }
    offsets[v + 1] = values.length
  }
  const ids = [...numbers.keys()].sort(compareIds)
  const place = new Int32Array(ids.length)
  for (const [i, id] of ids.entries()) place[numbers.get(id)!] = i
  return { ids, offsets, values: Int32Array.from(values, (number) => place[number]!) }
}

/** Of lines as `linesInOrder` gives them, in that order. */
export async function lineColumns(lines: readonly Line[], indexOf: ReadonlyMap<Id, number>): Promise<SnapshotLines> {
  const count = lines.length
  const columns = {
    source: new Int32Array(count),
    target: new Int32Array(count),
    kind: new Uint8Array(count),
    status: new Uint8Array(count),
    possibleFrom: new Int32Array(count),
    possibleUntil: new Int32Array(count),
    certainFrom: new Int32Array(count),
    certainUntil: new Int32Array(count),
    confirmedIn: new Int32Array(count),
    cooperation: new Int32Array(count).fill(-1),
  }
  const cooperations: Id[] = []
  const cooperationIndex = new Map<Id, number>()
  const days = new Map<Day, number>()
  const day = (text: Day): number => {
    let number = days.get(text)
    if (number === undefined) {
      number = dayNumber(text)
      days.set(text, number)
    }
    return number
  }
  for (let i = 0; i < count; i++) {
    if (i % CHUNK === CHUNK - 1) await ownTurn()
    const line = lines[i]!
    columns.source[i] = indexOf.get(line.source)!
    columns.target[i] = indexOf.get(line.target)!
    columns.kind[i] = LINE_KINDS.indexOf(line.kind)
    columns.status[i] = CLAIM_STATUSES.indexOf(line.status)
    columns.possibleFrom[i] = day(line.validity.possibleFrom)
    columns.possibleUntil[i] = day(line.validity.possibleUntil)
    columns.certainFrom[i] = day(line.validity.certainFrom)
    columns.certainUntil[i] = day(line.validity.certainUntil)
    columns.confirmedIn[i] = Number(line.lastConfirmed?.slice(0, 4) ?? 0)
    if (line.cooperation === undefined) continue
    let cooperation = cooperationIndex.get(line.cooperation)
    if (cooperation === undefined) {
      cooperation = cooperations.length
      cooperations.push(line.cooperation)
      cooperationIndex.set(line.cooperation, cooperation)
    }
    columns.cooperation[i] = cooperation
  }
  return { count, ...columns, cooperations }
}

/**
 * Lines by source, target, kind; equal ones as the store gave them. All of it in one number a line, so that sorting compares
 * numbers: exact up to 2^53, which 50,000 actors with 800,000 lines just reach.
 */
export async function linesInOrder(lines: readonly Line[], indexOf: ReadonlyMap<Id, number>): Promise<readonly Line[]> {
  const [vertices, count] = [indexOf.size, lines.length]
  if (vertices * vertices * LINE_KINDS.length * count > Number.MAX_SAFE_INTEGER)
    throw new RangeError(`${count} lines are more than can be sorted`)
  const key = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    if (i % CHUNK === CHUNK - 1) await ownTurn()
    const line = lines[i]!
    const [source, target] = [indexOf.get(line.source), indexOf.get(line.target)]
    if (source === undefined || target === undefined) throw new Error(`A line of the topology ends at an unknown actor: ${line.claims[0]}`)
    key[i] = ((source * vertices + target) * LINE_KINDS.length + LINE_KINDS.indexOf(line.kind)) * count + i
  }
  await ownTurn()
  key.sort()
  return Array.from(key, (its) => lines[its % count]!)
}

export const lineKindOf = (lines: SnapshotLines, line: number): LineKind => LINE_KINDS[lines.kind[line]!]!
