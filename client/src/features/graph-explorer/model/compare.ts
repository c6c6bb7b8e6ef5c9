import type { Day } from '@netzatlas/shared'
import type { ChangedLinesQuery } from '../../../api/__generated__/graphql.ts'
import type { ChangeLook } from '../../../viz/encoding/legend-part.ts'
import type { Novelty, Scene } from '../../../viz/graph/scene.ts'
import type { NetworkState } from '../state.ts'
import { lineKey, type Network, type NetworkVertex } from './network.ts'

/** Years between the day shown and the one that is first put beside it. */
const YEARS = 5

export const isComparing = ({ vergleich, vergleichland }: NetworkState): boolean => vergleich !== undefined || vergleichland !== undefined

export const earlier = (day: string): string => `${Number(day.slice(0, 4)) - YEARS}-01-01`

/** What stands beside what: the same on two days, the earlier first; or two Länder on the same day. */
export function sidesOf(state: NetworkState, today: string): readonly [NetworkState, NetworkState] {
  const alone = { ...state, vergleich: undefined, vergleichland: undefined }
  if (state.vergleichland !== undefined) return [alone, { ...alone, land: state.vergleichland }]
  const other = { ...alone, stand: (state.vergleich === today ? undefined : state.vergleich) as Day | undefined }
  return (state.vergleich ?? today) > (state.stand ?? today) ? [alone, other] : [other, alone]
}

export type Change = 'APPEARED' | 'ENDED' | 'CHANGED'

/** What the server says of each line that differs. */
export const changesIn = ({ columns }: ChangedLinesQuery['compare']): ReadonlyMap<string, Change> =>
  new Map(columns.source.map((source, i) => [lineKey(source, columns.target[i]!, columns.kind[i]!), columns.change[i]!]))

/** The same between two pictures of groups, whose lines stand for several relations each. */
export function changesBetween(before: Network, after: Network): ReadonlyMap<string, Change> {
  const [was, is] = [before, after].map(({ lines }) => new Map(lines.map((line) => [line.key, line])))
  const changes = new Map<string, Change>()
  for (const key of is!.keys()) if (!was!.has(key)) changes.set(key, 'APPEARED')
  for (const [key, line] of was!) {
    const now = is!.get(key)
    if (!now) changes.set(key, 'ENDED')
    else if (now.weight !== line.weight || now.status !== line.status) changes.set(key, 'CHANGED')
  }
  return changes
}

/** In the order in which they are explained. */
export const CHANGES = ['ENDED', 'APPEARED', 'CHANGED', 'SAME'] as const

const NOVELTY: Readonly<Record<Change, Novelty>> = { APPEARED: 'new', ENDED: 'gone', CHANGED: 'changed' }
export const LOOK = { ...NOVELTY, SAME: 'same' } as const satisfies Record<(typeof CHANGES)[number], ChangeLook>

/** The scene with what differs set apart, and everything faint that is the same in both. */
export const marked = (scene: Scene, network: Network, changes: ReadonlyMap<string, Change>): Scene => ({
  ...scene,
  lines: {
    ...scene.lines,
    faint: network.lines.map(({ key }) => !changes.has(key)),
    novelty: network.lines.map(({ key }) => {
      const change = changes.get(key)
      return change && NOVELTY[change]
    }),
  },
})

/** How many lines of one of the pictures are only there, and how many are another in each; what does not occur is left out. */
export const changesAt = ({ lines }: Network, changes: ReadonlyMap<string, Change> | undefined, earlier: boolean) =>
  ([earlier ? 'ENDED' : 'APPEARED', 'CHANGED'] as const)
    .map((change) => ({ change, number: lines.filter(({ key }) => changes?.get(key) === change).length }))
    .filter(({ number }) => number > 0)

/** Who has a line that differs. */
export function touched(networks: readonly Network[], changes: ReadonlyMap<string, Change>): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { vertices, lines } of networks)
    for (const { key, source, target } of lines) if (changes.has(key)) ids.add(vertices[source]!.id).add(vertices[target]!.id)
  return ids
}

/** A row of the table of changes. */
export interface ChangeRow {
  readonly key: string
  readonly change: Change
  readonly source: NetworkVertex
  readonly target: NetworkVertex
  readonly line: Network['lines'][number]
}

/** A line that both show is told as the later one shows it. */
export function changeRows(before: Network, after: Network, changes: ReadonlyMap<string, Change>): ChangeRow[] {
  const rows = new Map<string, ChangeRow>()
  for (const { vertices, lines } of [before, after])
    for (const line of lines) {
      const change = changes.get(line.key)
      if (change) rows.set(line.key, { key: line.key, change, source: vertices[line.source]!, target: vertices[line.target]!, line })
    }
  return [...rows.values()]
}
