import type { ActorKind, ClaimStatus, LineKind, VertexKind } from '@netzatlas/shared'
import type { NetworkColumnsFragment } from '../../../api/__generated__/graphql.ts'
import { shortName } from './short-name.ts'

/** One vertex of the picture. */
export interface NetworkVertex {
  readonly id: string
  readonly kind: VertexKind
  readonly name: string
  readonly label: string
  readonly x: number
  readonly y: number
  /** Distinct neighbours in the picture as the server drew it. */
  readonly degree: number
  /** Actors it stands for. */
  readonly size: number
  /** How many of them are surroundings: outside the Land that is filtered by. */
  readonly outside?: number
  /** Of a group: how many of them are of which kind, in the order of kinds; none that does not occur. */
  readonly members?: readonly OfKind[]
  /** The group it is, or belongs to where that is opened. */
  readonly group: string | undefined
  readonly place: string | undefined
  /** Name of the Land, in Germany. */
  readonly state: string | undefined
  /** ISO 3166 alpha-2. */
  readonly country: string | undefined
}

export interface OfKind {
  readonly kind: ActorKind
  readonly count: number
}

export interface NetworkLine {
  readonly key: string
  readonly source: number
  readonly target: number
  readonly kind: LineKind
  readonly status: ClaimStatus
  readonly weight: number
  /** Not certain on the day: it has ended, has not begun, or the dates leave it open. */
  readonly uncertain: boolean
}

/** An opened group: the disc that its members fill. */
export interface OpenGroup {
  readonly id: string
  readonly name: string
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Shown singly, and how many more there are, which stay one vertex. */
  readonly members: number
  readonly rest: number
}

export interface Network {
  readonly vertices: readonly NetworkVertex[]
  readonly lines: readonly NetworkLine[]
  readonly open?: readonly OpenGroup[]
}

/** As much of a network as it takes to see what hangs together. */
interface Shape {
  readonly vertices: readonly unknown[]
  readonly lines: readonly { readonly source: number; readonly target: number }[]
}

export const lineKey = (source: string, target: string, kind: LineKind): string => `${source} ${target} ${kind}`

/** A municipality abroad: drawn hollow, and a kind of its own for the eye. */
export const isAbroad = ({ kind, country }: NetworkVertex): boolean => kind === 'MUNICIPALITY' && country !== undefined && country !== 'DE'

/** Everybody it stands for is surroundings: drawn paler. */
export const isOutside = ({ outside, size }: NetworkVertex): boolean => outside !== undefined && outside > 0 && outside === size

/** How many are meant by vertices of which some are groups. */
export const standingFor = (vertices: readonly NetworkVertex[]): number => vertices.reduce((sum, { size }) => sum + size, 0)

/** Actors that are surroundings. */
export const outsideIn = ({ vertices }: Pick<Network, 'vertices'>): number => vertices.reduce((sum, { outside = 0 }) => sum + outside, 0)

/** Rows of the server's columns. Lines that the day leaves open are uncertain, and with `certain` all that it does not know. */
export function networkOf({ vertices, lines }: Pick<NetworkColumnsFragment, 'vertices' | 'lines'>, certain?: ReadonlySet<string>): Network {
  return {
    vertices: vertices.id.map((id, i) => ({
      id,
      kind: vertices.kind[i]!,
      name: vertices.name[i]!,
      label: shortName(vertices.label[i]!),
      x: vertices.x[i]!,
      y: vertices.y[i]!,
      degree: vertices.degree[i]!,
      size: vertices.size[i]!,
      ...(vertices.outside && { outside: vertices.outside[i]! }),
      ...(vertices.members && vertices.kind[i] === 'GROUP' && { members: membersAt(vertices.members, i) }),
      group: vertices.group[i] ?? undefined,
      place: vertices.place[i] ?? undefined,
      state: vertices.state[i] ?? undefined,
      country: vertices.country[i] ?? undefined,
    })),
    lines: lines.source.map((source, i) => {
      const [target, kind] = [lines.target[i]!, lines.kind[i]!]
      const key = lineKey(vertices.id[source]!, vertices.id[target]!, kind)
      return {
        key,
        source,
        target,
        kind,
        status: lines.status[i]!,
        weight: lines.weight[i]!,
        uncertain: lines.possible[i]! || (certain !== undefined && !certain.has(key)),
      }
    }),
  }
}

const membersAt = (columns: readonly { readonly kind: ActorKind; readonly counts: readonly number[] }[], i: number): readonly OfKind[] =>
  columns.flatMap(({ kind, counts }) => (counts[i]! > 0 ? [{ kind, count: counts[i]! }] : []))

export const keysOf = ({ vertices, lines }: NetworkColumnsFragment): Set<string> =>
  new Set(lines.source.map((source, i) => lineKey(vertices.id[source]!, vertices.id[lines.target[i]!]!, lines.kind[i]!)))

/** The first network with what the others add to it: vertices once each, lines once each. */
export function merged(first: Network, ...others: readonly Network[]): Network {
  if (others.length === 0) return first
  const vertices = [...first.vertices]
  const indexOf = new Map(vertices.map(({ id }, i) => [id, i]))
  const lines = [...first.lines]
  const known = new Set(lines.map(({ key }) => key))
  for (const other of others) {
    for (const vertex of other.vertices) {
      if (indexOf.has(vertex.id)) continue
      indexOf.set(vertex.id, vertices.length)
      vertices.push(vertex)
    }
    for (const line of other.lines) {
      if (known.has(line.key)) continue
      known.add(line.key)
      const at = (index: number) => indexOf.get(other.vertices[index]!.id)!
      lines.push({ ...line, source: at(line.source), target: at(line.target) })
    }
  }
  return { vertices, lines }
}

/** Neighbours of each vertex, by index, each once. */
export function neighboursOf({ vertices, lines }: Shape): readonly ReadonlySet<number>[] {
  const neighbours = vertices.map(() => new Set<number>())
  for (const { source, target } of lines) {
    if (source === target) continue
    neighbours[source]!.add(target)
    neighbours[target]!.add(source)
  }
  return neighbours
}

/** The network without these vertices and the lines at them. */
export function without({ vertices, lines }: Network, gone: ReadonlySet<number>): Network {
  if (gone.size === 0) return { vertices, lines }
  const place = new Map<number, number>()
  vertices.forEach((_, i) => {
    if (!gone.has(i)) place.set(i, place.size)
  })
  return {
    vertices: vertices.filter((_, i) => !gone.has(i)),
    lines: lines
      .filter(({ source, target }) => place.has(source) && place.has(target))
      .map((line) => ({ ...line, source: place.get(line.source)!, target: place.get(line.target)! })),
  }
}

/** Folds leaves away: neighbours of the folded vertices that have no other neighbour. Answers how many each one hides. */
export function fold(
  network: Network,
  folded: readonly string[],
): { readonly network: Network; readonly hidden: ReadonlyMap<string, number> } {
  const hidden = new Map<string, number>()
  if (folded.length === 0) return { network, hidden }
  const neighbours = neighboursOf(network)
  const gone = new Set<number>()
  for (const id of folded) {
    const centre = network.vertices.findIndex((vertex) => vertex.id === id)
    if (centre < 0) continue
    const leaves = leavesAt(centre, neighbours)
    for (const leaf of leaves) gone.add(leaf)
    if (leaves.length > 0) hidden.set(id, leaves.length)
  }
  return { network: without(network, gone), hidden }
}

export const leavesAt = (centre: number, neighbours: readonly ReadonlySet<number>[]): number[] =>
  [...neighbours[centre]!].filter((neighbour) => neighbours[neighbour]!.size === 1)

/** Ids within so many steps of any of the vertices, themselves included; undefined where none is in the network. */
export function surroundings(network: Network, ids: readonly string[], steps: number): ReadonlySet<string> | undefined {
  const meant = new Set(ids)
  const centres = [...network.vertices.keys()].filter((i) => meant.has(network.vertices[i]!.id))
  if (centres.length === 0) return undefined
  const neighbours = neighboursOf(network)
  const reached = new Set(centres)
  let front = centres
  for (let step = 0; step < steps; step++) {
    const next = front.flatMap((vertex) => [...neighbours[vertex]!]).filter((vertex) => !reached.has(vertex))
    front = [...new Set(next)]
    for (const vertex of front) reached.add(vertex)
  }
  return new Set([...reached].map((vertex) => network.vertices[vertex]!.id))
}

/** Components as lists of vertex indexes. */
export function componentsOf(network: Shape): number[][] {
  const neighbours = neighboursOf(network)
  const seen = new Set<number>()
  const components: number[][] = []
  for (const start of network.vertices.keys()) {
    if (seen.has(start)) continue
    const component = [start]
    seen.add(start)
    for (const vertex of component)
      for (const next of neighbours[vertex]!)
        if (!seen.has(next)) {
          seen.add(next)
          component.push(next)
        }
    components.push(component)
  }
  return components
}
