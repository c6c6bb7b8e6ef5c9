import { LINE_KINDS } from '@netzatlas/shared'
import { compareIds } from '../../domain/ids.ts'
import type { ActorRecord, Id } from '../../domain/records.ts'
import { ownTurn } from '../../domain/turns.ts'
import type { Line } from '../../ports/lines.ts'
import {
  FACTS,
  type Graphs,
  lineColumns,
  linesInOrder,
  type Snapshot,
  type SnapshotLines,
  type SnapshotVertices,
  type Tags,
} from './snapshot.ts'

/** What is other than in a snapshot. */
export interface SnapshotChange {
  /** Of the topology and of the content, as they are now. */
  readonly revision: number
  readonly content: number
  /** Between these actors lines are others now: `lines` are all there are between them. */
  readonly ends: ReadonlySet<Id>
  readonly lines: readonly Line[]
  /** What is to be told anew, and whoever comes in: as they are now. */
  readonly actors: ReadonlyMap<Id, Told>
}

export interface Told {
  readonly actor: ActorRecord
  /** In the order of their ids. */
  readonly themes: readonly Id[]
  readonly countries: readonly Id[]
}

/** The snapshot after a change, equal to what `buildSnapshot` makes of the whole network; where no line joins others than before, its graph is the same object. */
export async function patchedSnapshot(
  former: Snapshot,
  { revision, content, ends, lines: added, actors }: SnapshotChange,
  graphs: (count: number, source: Int32Array, target: Int32Array) => Graphs | Promise<Graphs>,
): Promise<Snapshot> {
  const standing = standingLines(former, ends)
  const next = verticesAfter(former, ends, standing, added)
  const vertices = vertexColumns(former.vertices, next, actors)
  await ownTurn()
  const its = await lineColumns(await linesInOrder(added, next.indexOf), next.indexOf)
  const lines = mergedLines(former.lines, standing, next.renumbered, its, vertices.count)
  await ownTurn()
  const isSame = next.ids === former.vertices.id && equal(lines.source, former.lines.source) && equal(lines.target, former.lines.target)
  const { graph, incidence } = isSame ? former : await graphs(vertices.count, lines.source, lines.target)
  return { revision, content, vertices, lines, indexOf: next.indexOf, graph, incidence }
}

const equal = (a: Int32Array, b: Int32Array): boolean => a.length === b.length && a.every((value, i) => value === b[i])

/** The lines that stay as they are: not both of their ends are among the changed. */
function standingLines({ vertices, lines, indexOf }: Snapshot, ends: ReadonlySet<Id>): Int32Array {
  const isEnd = new Uint8Array(vertices.count)
  for (const id of ends) {
    const v = indexOf.get(id)
    if (v !== undefined) isEnd[v] = 1
  }
  const standing = new Int32Array(lines.count)
  let count = 0
  for (let i = 0; i < lines.count; i++) if (isEnd[lines.source[i]!] === 0 || isEnd[lines.target[i]!] === 0) standing[count++] = i
  return standing.subarray(0, count)
}

interface NextVertices {
  readonly ids: readonly Id[]
  readonly indexOf: ReadonlyMap<Id, number>
  /** The former index of each, -1 of who is new; and the new index of each former one. */
  readonly from: Int32Array
  readonly renumbered: Int32Array
}

/** Whom a line touches, in the order of the ids. */
function verticesAfter(
  { vertices, lines, indexOf }: Snapshot,
  ends: ReadonlySet<Id>,
  standing: Int32Array,
  added: readonly Line[],
): NextVertices {
  const touched = new Uint8Array(vertices.count)
  for (const line of standing) touched[lines.source[line]!] = touched[lines.target[line]!] = 1
  const fresh = new Set<Id>()
  for (const { source, target } of added) {
    for (const id of [source, target]) {
      const v = indexOf.get(id)
      if (v === undefined) fresh.add(id)
      else touched[v] = 1
    }
  }
  const isAnyoneGone = [...ends].some((id) => touched[indexOf.get(id) ?? -1] === 0)
  if (fresh.size === 0 && !isAnyoneGone) {
    const same = Int32Array.from(touched, (_, v) => v)
    return { ids: vertices.id, indexOf, from: same, renumbered: same }
  }
  const waiting = [...fresh].sort(compareIds)
  const before = waiting.map((id) => firstNotBefore(vertices.id, id))
  const ids: Id[] = []
  const from = new Int32Array(vertices.count + waiting.length)
  const renumbered = new Int32Array(vertices.count).fill(-1)
  let next = 0
  for (let v = 0; v <= vertices.count; v++) {
    for (; before[next] === v; next++) {
      from[ids.length] = -1
      ids.push(waiting[next]!)
    }
    if (v === vertices.count || touched[v] === 0) continue
    renumbered[v] = ids.length
    from[ids.length] = v
    ids.push(vertices.id[v]!)
  }
  const numbers = new Map<Id, number>()
  for (let v = 0; v < ids.length; v++) numbers.set(ids[v]!, v)
  return { ids, indexOf: numbers, from: from.slice(0, ids.length), renumbered }
}

/** Where in the sorted ids the first one stands that does not come before this one. */
function firstNotBefore(sorted: readonly Id[], id: Id): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareIds(sorted[middle]!, id) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function vertexColumns(former: SnapshotVertices, { ids, indexOf, from }: NextVertices, actors: ReadonlyMap<Id, Told>): SnapshotVertices {
  const told = new Map([...actors].flatMap(([id, its]) => (indexOf.has(id) ? [[indexOf.get(id)!, its] as const] : [])))
  const column = <T, C extends { [v: number]: T }>(into: C, old: ArrayLike<T>, fact: (actor: ActorRecord) => T): C => {
    for (let v = 0; v < from.length; v++) into[v] = old[from[v]!]!
    for (const [v, { actor }] of told) into[v] = fact(actor)
    return into
  }
  const texts = () => new Array<string>(ids.length)
  return {
    count: ids.length,
    id: ids,
    name: column(texts(), former.name, FACTS.name),
    label: column(texts(), former.label, FACTS.label),
    kind: column(new Uint8Array(ids.length), former.kind, FACTS.kind),
    region: column(texts(), former.region, FACTS.region),
    place: column(texts(), former.place, FACTS.place),
    country: column(texts(), former.country, FACTS.country),
    lon: column(new Float64Array(ids.length), former.lon, FACTS.lon),
    lat: column(new Float64Array(ids.length), former.lat, FACTS.lat),
    population: column(new Float64Array(ids.length), former.population, FACTS.population),
    themes: patchedTags(former.themes, from, new Map([...told].map(([v, { themes }]) => [v, themes]))),
    countries: patchedTags(former.countries, from, new Map([...told].map(([v, { countries }]) => [v, countries]))),
  }
}

/** Numbers stay what they are as long as the same ids are said of anybody. */
function patchedTags(former: Tags, from: Int32Array, told: ReadonlyMap<number, readonly Id[]>): Tags {
  const ids = [...new Set([...former.ids, ...[...told.values()].flat()])].sort(compareIds)
  const numberOf = new Map(ids.map((id, i) => [id, i]))
  const renumbered = Int32Array.from(former.ids, (id) => numberOf.get(id)!)
  const isSaid = new Uint8Array(ids.length)
  const offsets = new Int32Array(from.length + 1)
  const values: number[] = []
  for (let v = 0; v < from.length; v++) {
    const its = told.get(v)
    if (its) for (const id of its) values.push(numberOf.get(id)!)
    else for (let t = former.offsets[from[v]!]!; t < former.offsets[from[v]! + 1]!; t++) values.push(renumbered[former.values[t]!]!)
    offsets[v + 1] = values.length
  }
  for (const number of values) isSaid[number] = 1
  if (!isSaid.includes(0)) return { ids, offsets, values: Int32Array.from(values) }
  const left = ids.filter((_, i) => isSaid[i] === 1)
  const place = new Map(left.map((id, i) => [id, i]))
  return { ids: left, offsets, values: Int32Array.from(values, (number) => place.get(ids[number]!)!) }
}

/** Both are sorted, and no two of different origin have the same ends and kind. */
function mergedLines(
  former: SnapshotLines,
  standing: Int32Array,
  renumbered: Int32Array,
  added: SnapshotLines,
  vertices: number,
): SnapshotLines {
  const count = standing.length + added.count
  /** A former line, or an added one: ~i. */
  const from = new Int32Array(count)
  const key = (source: number, target: number, kind: number) => (source * vertices + target) * LINE_KINDS.length + kind
  const addedKey = Float64Array.from({ length: added.count }, (_, i) => key(added.source[i]!, added.target[i]!, added.kind[i]!))
  let next = 0
  let to = 0
  for (const line of standing) {
    const its = key(renumbered[former.source[line]!]!, renumbered[former.target[line]!]!, former.kind[line]!)
    while (next < added.count && addedKey[next]! < its) from[to++] = ~next++
    from[to++] = line
  }
  while (next < added.count) from[to++] = ~next++

  const gather = <T extends Int32Array | Uint8Array>(into: T, name: keyof SnapshotLines, mapped?: Int32Array): T => {
    const [old, its] = [former[name] as T, added[name] as T]
    for (let i = 0; i < count; i++) {
      const line = from[i]!
      into[i] = line < 0 ? its[~line]! : mapped ? mapped[old[line]!]! : old[line]!
    }
    return into
  }
  return {
    count,
    source: gather(new Int32Array(count), 'source', renumbered),
    target: gather(new Int32Array(count), 'target', renumbered),
    kind: gather(new Uint8Array(count), 'kind'),
    status: gather(new Uint8Array(count), 'status'),
    possibleFrom: gather(new Int32Array(count), 'possibleFrom'),
    possibleUntil: gather(new Int32Array(count), 'possibleUntil'),
    certainFrom: gather(new Int32Array(count), 'certainFrom'),
    certainUntil: gather(new Int32Array(count), 'certainUntil'),
    confirmedIn: gather(new Int32Array(count), 'confirmedIn'),
    ...mergedCooperations(former, added, from),
  }
}

/** Numbered as they first appear. */
function mergedCooperations(
  former: SnapshotLines,
  added: SnapshotLines,
  from: Int32Array,
): Pick<SnapshotLines, 'cooperation' | 'cooperations'> {
  const addedNumber = new Map(added.cooperations.map((id, i) => [id, i]))
  /** Former ones that are among the added, too, by their number there. */
  const also = new Map<number, number>()
  for (let i = 0; addedNumber.size > 0 && i < former.cooperations.length; i++) {
    const number = addedNumber.get(former.cooperations[i]!)
    if (number !== undefined) also.set(number, i)
  }
  const numbers = new Int32Array(former.cooperations.length + added.cooperations.length).fill(-1)
  const cooperation = new Int32Array(from.length).fill(-1)
  const cooperations: Id[] = []
  for (let i = 0; i < from.length; i++) {
    const line = from[i]!
    const own = line < 0 ? added.cooperation[~line]! : former.cooperation[line]!
    if (own === -1) continue
    const known = line < 0 ? (also.get(own) ?? former.cooperations.length + own) : own
    if (numbers[known] === -1) {
      numbers[known] = cooperations.length
      cooperations.push(line < 0 ? added.cooperations[own]! : former.cooperations[own]!)
    }
    cooperation[i] = numbers[known]!
  }
  return { cooperation, cooperations }
}
