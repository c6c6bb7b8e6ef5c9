interface Lines {
  readonly source: readonly number[]
  readonly target: readonly number[]
  readonly weight: readonly number[]
}

/**
 * Which lines a small picture draws, as indexes in their order: the `most` strongest, and the strongest of each vertex, so
 * that none seems alone.
 */
export function strongestLines({ source, target, weight }: Lines, most: number): readonly number[] {
  const all = source.map((_, line) => line)
  if (all.length <= most) return all
  const seen = new Set<number>()
  return all
    .toSorted((a, b) => weight[b]! - weight[a]!)
    .filter((line, rank) => {
      const ends = [source[line]!, target[line]!]
      const isFirst = ends.some((end) => !seen.has(end))
      for (const end of ends) seen.add(end)
      return rank < most || isFirst
    })
    .toSorted((a, b) => a - b)
}
