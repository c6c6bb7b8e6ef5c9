import { ACTOR_KINDS, type ActorKind, type ClaimStatus } from '@netzatlas/shared'
import { isAbroad, type Network, type NetworkLine, type NetworkVertex, neighboursOf } from './network.ts'
import type { Values } from './use-values.ts'

export interface ActorRow {
  readonly vertex: NetworkVertex
  readonly abroad: boolean
  readonly degree: number
  readonly byStatus: Readonly<Record<ClaimStatus, number>>
  readonly values: Readonly<Partial<Record<keyof Values, number>>>
}

export interface LineRow {
  readonly line: NetworkLine
  readonly source: NetworkVertex
  readonly target: NetworkVertex
}

/** A row for each vertex of the picture, with how well its relations are sourced. */
export function actorRows(network: Network, values: Values): ActorRow[] {
  const neighbours = neighboursOf(network)
  const byStatus = network.vertices.map((): Record<ClaimStatus, number> => ({ CONFIRMED: 0, STATED: 0, INFERRED: 0, DISPUTED: 0 }))
  for (const { source, target, status } of network.lines) {
    byStatus[source]![status]++
    byStatus[target]![status]++
  }
  return network.vertices.map((vertex, i) => ({
    vertex,
    abroad: isAbroad(vertex),
    degree: neighbours[i]!.size,
    byStatus: byStatus[i]!,
    values: Object.fromEntries(Object.entries(values).map(([measure, of]) => [measure, of.get(vertex.id) ?? 0])),
  }))
}

/** How many of the kind a row stands for, be it an actor or a group. */
export const countOfKind = ({ vertex: { kind, members } }: Pick<ActorRow, 'vertex'>, wanted: ActorKind): number =>
  members ? (members.find((of) => of.kind === wanted)?.count ?? 0) : Number(kind === wanted)

/** The kinds that are in groups: each of them is worth a column. */
export const kindsInGroups = (rows: readonly Pick<ActorRow, 'vertex'>[]): readonly ActorKind[] =>
  ACTOR_KINDS.filter((kind) => rows.some(({ vertex: { members } }) => members?.some((of) => of.kind === kind)))

export const lineRows = ({ vertices, lines }: Network): LineRow[] =>
  lines.map((line) => ({ line, source: vertices[line.source]!, target: vertices[line.target]! }))

/** Some line joins two of whom none is a group: only such lines have dates of their own. */
export const isDated = (rows: readonly Pick<LineRow, 'source' | 'target'>[]): boolean =>
  rows.some(({ source, target }) => source.kind !== 'GROUP' && target.kind !== 'GROUP')
