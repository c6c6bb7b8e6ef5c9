import { paler } from '../../../viz/encoding/pale.ts'
import type { Scene } from '../../../viz/graph/scene.ts'
import type { Network } from './network.ts'

/** More changed lines than this in one picture are a veil; then so many are drawn at once. Lines between groups are wide. */
const SINGLE = { many: 1_000, atOnce: 200 }
const BETWEEN_GROUPS = { many: 120, atOnce: 40 }

/** Of too many changed lines in a picture those that are drawn at once; the others wait until one of their ends is pointed at. */
export interface Backbone {
  /** By line of the network. */
  readonly isDrawn: readonly boolean[]
  readonly drawn: number
  /** All that have changed. */
  readonly all: number
  /** The ends of those that are drawn. */
  readonly whom: ReadonlySet<string>
}

/** How many changed lines each actor has, on either day. */
export function changesPerActor(
  networks: readonly Network[],
  changed: ReadonlySet<string> | ReadonlyMap<string, unknown>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const seen = new Set<string>()
  for (const { vertices, lines } of networks)
    for (const { key, source, target } of lines) {
      if (!changed.has(key) || seen.has(key)) continue
      seen.add(key)
      for (const end of new Set([source, target])) counts.set(vertices[end]!.id, (counts.get(vertices[end]!.id) ?? 0) + 1)
    }
  return counts
}

/**
 * The changes between those that have most of them: of each line the end with fewer counts. Nothing where all of them can be
 * drawn.
 *
 * @param isTold by line: it has changed, and this picture tells it
 * @param changes of each actor, on either day
 */
export function backboneOf(
  { vertices, lines }: Network,
  isTold: readonly boolean[],
  changes: ReadonlyMap<string, number>,
): Backbone | undefined {
  const own = vertices.map(({ id }) => changes.get(id) ?? 0)
  const says = lines.map(({ source, target }) => Math.min(own[source]!, own[target]!))
  return foremost({ vertices, lines }, isTold, says, SINGLE)
}

/** By how many relations each line between groups differs. */
export function differencesOf(before: Network, after: Network): ReadonlyMap<string, number> {
  const was = new Map(before.lines.map(({ key, weight }) => [key, weight]))
  const differences = new Map(was)
  for (const { key, weight } of after.lines) differences.set(key, Math.abs(weight - (was.get(key) ?? 0)))
  return differences
}

/** Of each group by how many relations its lines differ. */
export function differencePerGroup(networks: readonly Network[], differences: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  const seen = new Set<string>()
  for (const { vertices, lines } of networks)
    for (const { key, source, target } of lines) {
      if (seen.has(key)) continue
      seen.add(key)
      for (const end of new Set([source, target])) {
        const { id } = vertices[end]!
        sums.set(id, (sums.get(id) ?? 0) + (differences.get(key) ?? 0))
      }
    }
  return sums
}

/** Between groups: the lines that differ by most relations. */
export const backboneOfGroups = (
  network: Network,
  isTold: readonly boolean[],
  differences: ReadonlyMap<string, number>,
): Backbone | undefined =>
  foremost(
    network,
    isTold,
    network.lines.map(({ key }) => differences.get(key) ?? 0),
    BETWEEN_GROUPS,
  )

function foremost(
  { vertices, lines }: Network,
  isTold: readonly boolean[],
  says: readonly number[],
  { many, atOnce }: typeof SINGLE,
): Backbone | undefined {
  const told = [...lines.keys()].filter((line) => isTold[line])
  if (told.length <= many) return undefined
  const chosen = told.toSorted((a, b) => says[b]! - says[a]! || a - b).slice(0, atOnce)
  const isDrawn = lines.map(() => false)
  for (const line of chosen) isDrawn[line] = true
  return {
    isDrawn,
    drawn: chosen.length,
    all: told.length,
    whom: new Set(chosen.flatMap((line) => [lines[line]!.source, lines[line]!.target].map((end) => vertices[end]!.id))),
  }
}

/** Of the radius of a group that is at no line of the backbone so much is left, so that names find room beside the others. */
const ASIDE = 0.45

/**
 * The scene with the backbone alone: who is not at an end of it is pale and named from near only, all others by their
 * changes. Groups aside are small, too, and without their number.
 */
export function thinned({ vertices, lines, ...rest }: Scene, { isDrawn, whom }: Backbone, changes: ReadonlyMap<string, number>): Scene {
  const isEnd = vertices.id.map((id) => whom.has(id))
  const count = (id: string) => changes.get(id) ?? 0
  const isGroupAside = (i: number) => !isEnd[i] && vertices.count[i] !== undefined
  return {
    ...rest,
    vertices: {
      ...vertices,
      colour: vertices.colour.map((token, i) => (isEnd[i] ? token : paler(token))),
      radius: vertices.radius.map((radius, i) => (isGroupAside(i) ? ASIDE * radius : radius)),
      count: vertices.count.map((text, i) => (isGroupAside(i) ? undefined : text)),
      importance: vertices.id.map((id, i) => (isEnd[i] ? count(id) : -1 / (1 + count(id)))),
    },
    lines: { ...lines, waits: lines.waits.map((waits, i) => !isDrawn[i] && (waits || lines.novelty?.[i] !== undefined)) },
  }
}
