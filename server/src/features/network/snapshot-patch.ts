import { LINE_KINDS } from '@netzatlas/shared'
import { compareIds } from '../../domain/ids.ts'
import type { ActorRecord, Id } from '../../domain/records.ts'
import { ownTurn } from '../../graphql/turns.ts'
import type { Line } from '../../ports/store.ts'
import { FACTS, type Graphs, lineColumns, type Snapshot, type SnapshotLines, type SnapshotVertices, type Tags, tags } from './snapshot.ts'

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
  const its = await lineColumns(added, next.indexOf)
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
  const ids: Id[] = []
  const from: number[] = []
  const renumbered = new Int32Array(vertices.count).fill(-1)
  const enter = (id: Id, formerly: number) => {
    ids.push(id)
    from.push(formerly)
  }
  let next = 0
  for (const [v, id] of vertices.id.entries()) {
    while (next < waiting.length && compareIds(waiting[next]!, id) < 0) enter(waiting[next++]!, -1)
    if (touched[v] === 0) continue
    renumbered[v] = ids.length
    enter(id, v)
  }
  for (const id of waiting.slice(next)) enter(id, -1)
  return { ids, indexOf: new Map(ids.map((id, v) => [id, v])), from: Int32Array.from(from), renumbered }
}

function vertexColumns(former: SnapshotVertices, { ids, from }: NextVertices, actors: ReadonlyMap<Id, Told>): SnapshotVertices {
  const told = ids.map((id) => actors.get(id))
  const column = <K extends keyof typeof FACTS>(name: K): ReturnType<(typeof FACTS)[K]>[] =>
    told.map((its, v) => (its ? FACTS[name](its.actor) : former[name][from[v]!]) as ReturnType<(typeof FACTS)[K]>)
  const said = (name: 'themes' | 'countries') => tags(ids, (_, v) => told[v]?.[name] ?? tagsOf(former[name], from[v]!))
  return {
    count: ids.length,
    id: ids,
    name: column('name'),
    label: column('label'),
    kind: Uint8Array.from(column('kind')),
    region: column('region'),
    place: column('place'),
    country: column('country'),
    lon: Float64Array.from(column('lon')),
    lat: Float64Array.from(column('lat')),
    population: Float64Array.from(column('population')),
    themes: said('themes'),
    countries: said('countries'),
  }
}

function tagsOf({ ids, offsets, values }: Tags, v: number): readonly Id[] {
  const its: Id[] = []
  for (let t = offsets[v]!; t < offsets[v + 1]!; t++) its.push(ids[values[t]!]!)
  return its
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
  for (const [i, id] of former.cooperations.entries()) {
    const number = addedNumber.get(id)
    if (number !== undefined) also.set(number, i)
  }
  const numbers = new Int32Array(former.cooperations.length + added.cooperations.length).fill(-1)
  const cooperation = new Int32Array(from.length).fill(-1)
  const cooperations: Id[] = []
  for (const [i, line] of from.entries()) {
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
