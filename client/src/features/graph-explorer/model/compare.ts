import type { Day } from '@netzatlas/shared'
import type { ChangedLinesQuery } from '../../../api/__generated__/graphql.ts'
import type { ChangeLook } from '../../../viz/encoding/legend-part.ts'
import { extentOf } from '../../../viz/graph/camera.ts'
import { EMPTY_SCENE, type Extent, type Novelty, type Scene } from '../../../viz/graph/scene.ts'
import type { NetworkState } from '../state.ts'
import { lineKey, type Network, type NetworkVertex, standingFor, without } from './network.ts'

/** Years between the day shown and the one that is first put beside it. */
const YEARS = 5

export const isComparing = ({ vergleich, vergleichland }: NetworkState): boolean => vergleich !== undefined || vergleichland !== undefined

export const earlier = (day: string): string => `${Number(day.slice(0, 4)) - YEARS}-01-01`

/**
 * What stands beside what: the same on two days, the earlier first; or two Länder on the same day. What differs between days
 * are relations, so that cooperations are no points there.
 */
export function sidesOf(state: NetworkState, today: string): readonly [NetworkState, NetworkState] {
  const alone = { ...state, vergleich: undefined, vergleichland: undefined }
  if (state.vergleichland !== undefined) return [alone, { ...alone, land: state.vergleichland }]
  const ofDay = { ...alone, zweimodus: false }
  const other = { ...ofDay, stand: (state.vergleich === today ? undefined : state.vergleich) as Day | undefined }
  return (state.vergleich ?? today) > (state.stand ?? today) ? [ofDay, other] : [other, ofDay]
}

export type Change = 'APPEARED' | 'ENDED' | 'CHANGED'

/** So many lines that are the same on both days leave those readable that are not. */
const READABLE = 50

/** What the server says of each line that differs. */
export const changesIn = ({ columns }: ChangedLinesQuery['compare']): ReadonlyMap<string, Change> =>
  new Map(columns.source.map((source, i) => [lineKey(source, columns.target[i]!, columns.kind[i]!), columns.change[i]!]))

/** Between two pictures of groups a line is told by the relations it stands for: more, fewer, or as many with other evidence. */
export function changesBetween(before: Network, after: Network): ReadonlyMap<string, Change> {
  const [was, is] = [before, after].map(({ lines }) => new Map(lines.map((line) => [line.key, line])))
  const changes = new Map<string, Change>()
  for (const key of new Set([...was!.keys(), ...is!.keys()])) {
    const [first, second] = [was!.get(key), is!.get(key)]
    const more = (second?.weight ?? 0) - (first?.weight ?? 0)
    if (more !== 0) changes.set(key, more > 0 ? 'APPEARED' : 'ENDED')
    else if (first?.status !== second?.status) changes.set(key, 'CHANGED')
  }
  return changes
}

/** The earlier picture tells of what it has more of, the later one of what has come since. */
export const isToldIn = (earlier: boolean, change: Change | undefined): change is Change =>
  change === 'CHANGED' || change === (earlier ? 'ENDED' : 'APPEARED')

/** In the order in which they are explained. */
export const CHANGES = ['ENDED', 'APPEARED', 'CHANGED', 'SAME'] as const

const NOVELTY: Readonly<Record<Change, Novelty>> = { APPEARED: 'new', ENDED: 'gone', CHANGED: 'changed' }
export const LOOK = { ...NOVELTY, SAME: 'same' } as const satisfies Record<(typeof CHANGES)[number], ChangeLook>

/** The scene of one of the pictures with what differs set apart, and everything faint that is the same in both. */
export const marked = (scene: Scene, network: Network, changes: ReadonlyMap<string, Change>, earlier: boolean): Scene => ({
  ...scene,
  lines: {
    ...scene.lines,
    faint: network.lines.map(({ key }) => !isToldIn(earlier, changes.get(key))),
    novelty: network.lines.map(({ key }) => {
      const change = changes.get(key)
      return isToldIn(earlier, change) ? NOVELTY[change] : undefined
    }),
  },
})

/** How many lines of one of the pictures are only there, and how many are another in each; what does not occur is left out. */
export const changesAt = ({ lines }: Network, changes: ReadonlyMap<string, Change> | undefined, earlier: boolean) =>
  ([earlier ? 'ENDED' : 'APPEARED', 'CHANGED'] as const)
    .map((change) => ({ change, number: lines.filter(({ key }) => changes?.get(key) === change).length }))
    .filter(({ number }) => number > 0)

/** What is the same on both days: lines, and actors all of whose lines are. */
export interface Same {
  readonly lines: number
  readonly actors: number
}

/** `whom`: everybody who has a line that differs. */
export function sameIn(
  [before, after]: readonly [Network, Network],
  changes: ReadonlyMap<string, Change>,
  whom: ReadonlySet<string>,
): Same {
  const still = new Map([before, after].flatMap(({ vertices }) => vertices.filter(({ id }) => !whom.has(id))).map((one) => [one.id, one]))
  return { lines: after.lines.filter(({ key }) => !changes.has(key)).length, actors: standingFor([...still.values()]) }
}

/** Where nothing differs, what is the same is all there is. */
export const showsSame = ({ gleiches }: Pick<NetworkState, 'gleiches'>, changes: ReadonlyMap<string, Change>, { lines }: Same): boolean =>
  changes.size === 0 || (gleiches === undefined ? lines <= READABLE : gleiches === 'zeigen')

/**
 * The network of one day with nothing but lines that differ from those of the other and those who have one, on either day.
 * A line between groups then stands for the relations by which it differs.
 */
export function onlyDiffering(
  network: Network,
  other: Network,
  {
    changes,
    whom,
    earlier,
  }: { readonly changes: ReadonlyMap<string, Change>; readonly whom: ReadonlySet<string>; readonly earlier: boolean },
): Network {
  const gone = new Set(network.vertices.flatMap(({ id }, i) => (whom.has(id) ? [] : [i])))
  const { vertices, lines } = without(network, gone)
  const weights = new Map(other.lines.map(({ key, weight }) => [key, weight]))
  const told = lines.filter(({ key }) => isToldIn(earlier, changes.get(key)))
  return { ...network, vertices, lines: told.map((line) => ({ ...line, weight: Math.abs(line.weight - (weights.get(line.key) ?? 0)) })) }
}

/** The most relations that a line of any of them stands for. */
export const heaviestOf = (networks: readonly (Network | undefined)[]): number =>
  networks.reduce((most, network) => (network?.lines ?? []).reduce((heaviest, { weight }) => Math.max(heaviest, weight), most), 0)

/** Units above a heading that it takes. */
const HEADING = 30

/** The box that holds the vertices of all of them, with their headings. */
export function around(scenes: readonly (Scene | undefined)[]): Extent | undefined {
  const boxes = scenes.flatMap((scene) => {
    const { vertices, captions } = scene ?? EMPTY_SCENE
    const { x, y, radius } = vertices
    const box = extentOf(x, y, radius, x.keys())
    return box ? { ...box, top: Math.min(box.top, ...captions.map((caption) => caption.y - HEADING)) } : []
  })
  if (boxes.length === 0) return undefined
  const of = (side: keyof Extent) => boxes.map((box) => box[side])
  return { left: Math.min(...of('left')), top: Math.min(...of('top')), right: Math.max(...of('right')), bottom: Math.max(...of('bottom')) }
}

/** A row of the table of changes. */
export interface ChangeRow {
  readonly key: string
  readonly change: Change | 'SAME'
  readonly source: NetworkVertex
  readonly target: NetworkVertex
  readonly line: Network['lines'][number]
  /** Relations that it stands for on the first day and on the second. */
  readonly weights: readonly [number, number]
}

/** Every line of both; one that both show is told as the later one shows it. */
export function changeRows(before: Network, after: Network, changes: ReadonlyMap<string, Change>): ChangeRow[] {
  const rows = new Map<string, ChangeRow>()
  for (const [day, { vertices, lines }] of [before, after].entries())
    for (const line of lines) {
      const { key, weight } = line
      const weights = [rows.get(key)?.weights[0] ?? 0, 0] as [number, number]
      weights[day] = weight
      rows.set(key, {
        key,
        change: changes.get(key) ?? 'SAME',
        source: vertices[line.source]!,
        target: vertices[line.target]!,
        line,
        weights,
      })
    }
  return [...rows.values()]
}
