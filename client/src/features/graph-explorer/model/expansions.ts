import type { ActorKind } from '@netzatlas/shared'
import { type Network, type NetworkVertex, neighboursOf, without } from './network.ts'

/**
 * Whose neighbours are shown, and which: "m-05315000" all, "m-05315000*20" the 20 best connected, "m-05315000*UMBRELLA" those
 * of a kind, "m-05315000*Bremen" those of a Land.
 */
export interface Expansion {
  readonly id: string
  readonly choice: string | undefined
}

export const expansionsOf = (auf: readonly string[]): Expansion[] =>
  auf.map((entry) => {
    const [id = '', choice] = entry.split('*')
    return { id, choice }
  })

export const isExpanded = (auf: readonly string[], id: string): boolean => expansionsOf(auf).some((expansion) => expansion.id === id)

/** With the expansion in place of a former one of the same actor. */
export const expanded = (auf: readonly string[], id: string, choice?: string): string[] => [
  ...collapsed(auf, id),
  choice === undefined ? id : `${id}*${choice}`,
]

export const collapsed = (auf: readonly string[], id: string): string[] => auf.filter((entry) => entry.split('*')[0] !== id)

/** Of what surrounds the expanded actors, as much as was chosen. */
export function chosenOf(network: Network, auf: readonly string[]): Network {
  const expansions = expansionsOf(auf)
  if (expansions.every(({ choice }) => choice === undefined)) return network
  const neighbours = neighboursOf(network)
  const indexOf = new Map(network.vertices.map(({ id }, i) => [id, i]))
  const stay = new Set<number>()
  for (const { id, choice } of expansions) {
    const centre = indexOf.get(id)
    if (centre === undefined) continue
    stay.add(centre)
    for (const index of pickedFrom([...neighbours[centre]!], network.vertices, choice)) stay.add(index)
  }
  return without(network, new Set([...network.vertices.keys()].filter((i) => !stay.has(i))))
}

function pickedFrom(among: readonly number[], vertices: readonly NetworkVertex[], choice: string | undefined): readonly number[] {
  if (choice === undefined) return among
  if (/^\d+$/.test(choice)) return strongestOf(among, vertices).slice(0, Number(choice))
  return among.filter((i) => vertices[i]!.kind === choice || vertices[i]!.state === choice)
}

const strongestOf = (among: readonly number[], vertices: readonly NetworkVertex[]): number[] =>
  among.toSorted((a, b) => vertices[b]!.degree - vertices[a]!.degree || (vertices[a]!.id < vertices[b]!.id ? -1 : 1))

export interface Counted<T extends string> {
  readonly value: T
  readonly count: number
}

/** What can be chosen from some neighbours, the largest first: kinds and Länder that leave some out. */
export function choicesAmong(neighbours: readonly NetworkVertex[]) {
  const kinds = counted(neighbours.map(({ kind }) => kind))
  return { kinds: kinds as Counted<ActorKind>[], states: counted(neighbours.map(({ state }) => state)) }
}

function counted(values: readonly (string | undefined)[]): Counted<string>[] {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .filter(({ count }) => count < values.length)
    .toSorted((a, b) => b.count - a.count || a.value.localeCompare(b.value))
}
