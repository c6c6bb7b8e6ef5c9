import type { Network } from './network.ts'

/** Pairs of groups whose line is drawn, for each group in the picture and at most. */
const [PAIRS_PER_GROUP, MOST_PAIRS] = [2, 800]

export interface Strongest {
  /** By line: it waits until one of its ends is pointed at or chosen. */
  readonly waits: readonly boolean[]
  /** Pairs with a group at an end that have a line: those drawn at once, and all. */
  readonly drawn: number
  readonly pairs: number
}

/**
 * Hundreds of groups have a line to nearly every other one: drawn at once are the strongest pairs, by the relations between
 * them, and the strongest of each group, so that none seems alone. Lines between two actors are always drawn.
 */
export function strongest({ vertices, lines }: Network): Strongest {
  const isGroup = vertices.map(({ kind }) => kind === 'GROUP')
  const pairOf = lines.map(({ source, target }) =>
    isGroup[source] || isGroup[target] ? Math.min(source, target) * vertices.length + Math.max(source, target) : undefined,
  )
  const weight = new Map<number, number>()
  pairOf.forEach((pair, i) => {
    if (pair !== undefined) weight.set(pair, (weight.get(pair) ?? 0) + lines[i]!.weight)
  })
  const groups = isGroup.filter(Boolean).length
  const ranked = [...weight.keys()].sort((a, b) => weight.get(b)! - weight.get(a)! || a - b)
  const chosen = new Set(ranked.slice(0, Math.min(MOST_PAIRS, PAIRS_PER_GROUP * groups)))
  const connected = new Set<number>()
  for (const pair of ranked) {
    const fresh = [Math.floor(pair / vertices.length), pair % vertices.length].filter((end) => isGroup[end] && !connected.has(end))
    if (fresh.length > 0) chosen.add(pair)
    for (const end of fresh) connected.add(end)
  }
  return {
    waits: pairOf.map((pair) => pair !== undefined && !chosen.has(pair)),
    drawn: chosen.size,
    pairs: ranked.length,
  }
}
