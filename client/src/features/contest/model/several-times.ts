interface Edition<Winner> {
  readonly year: number
  readonly awards: readonly { readonly winners: readonly Winner[] }[]
}

/** Who won in more than one edition, with the years; most often first, then by the latest year. */
export function severalTimes<Winner extends { readonly id: string }>(
  editions: readonly Edition<Winner>[],
): { winner: Winner; years: number[] }[] {
  const won = new Map<string, { winner: Winner; years: Set<number> }>()
  for (const { year, awards } of editions) {
    for (const winner of awards.flatMap(({ winners }) => winners)) {
      const before = won.get(winner.id) ?? { winner, years: new Set<number>() }
      before.years.add(year)
      won.set(winner.id, before)
    }
  }
  return [...won.values()]
    .filter(({ years }) => years.size > 1)
    .map(({ winner, years }) => ({ winner, years: [...years].toSorted() }))
    .toSorted((a, b) => b.years.length - a.years.length || (b.years.at(-1) ?? 0) - (a.years.at(-1) ?? 0))
}
