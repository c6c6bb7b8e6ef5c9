/** What one Land, or one theme, sums up to. */
export interface Row {
  readonly id: string
  readonly name: string
  readonly needs: number
  readonly answered: number
  readonly offers: number
  /** The day since which the oldest open need stands. */
  readonly oldestNeed: string | undefined
  /** Once recorded, and over. */
  readonly pastNeeds: number
  readonly pastOffers: number
}

export interface Count {
  readonly needs: number
  readonly answered: number
  readonly offers: number
  readonly pastNeeds: number
  readonly pastOffers: number
  readonly oldestNeed?: string | null
  readonly state?: { readonly id: string } | null
  readonly theme: { readonly id: string; readonly name: string }
}

/** Whether nobody has recorded anything: not the same as nothing at the moment. */
export const isUnknown = (row: Row): boolean => row.needs + row.offers + pastOf(row) === 0

export const pastOf = ({ pastNeeds, pastOffers }: Pick<Row, 'pastNeeds' | 'pastOffers'>): number => pastNeeds + pastOffers

export const SUMMED = ['needs', 'answered', 'offers', 'pastNeeds', 'pastOffers'] as const

export function rowOf(id: string, name: string, counts: readonly Count[]): Row {
  const sum = (field: (typeof SUMMED)[number]) => counts.reduce((total, count) => total + count[field], 0)
  const days = counts.flatMap(({ oldestNeed }) => oldestNeed ?? []).toSorted()
  return {
    id,
    name,
    needs: sum('needs'),
    answered: sum('answered'),
    offers: sum('offers'),
    pastNeeds: sum('pastNeeds'),
    pastOffers: sum('pastOffers'),
    oldestNeed: days[0],
  }
}

/** A row for every Land, whether or not anybody has recorded anything there; one more where somebody has whose Land is not known. */
export function rowsByState(
  counts: readonly Count[],
  states: readonly { readonly id: string; readonly name: string }[],
  elsewhere: { readonly id: string; readonly name: string },
): readonly Row[] {
  const grouped = Map.groupBy(counts, ({ state }) => state?.id ?? elsewhere.id)
  const rest = grouped.get(elsewhere.id)
  return [
    ...states.map(({ id, name }) => rowOf(id, name, grouped.get(id) ?? [])),
    ...(rest ? [rowOf(elsewhere.id, elsewhere.name, rest)] : []),
  ]
}

/** A row for every theme that somebody has recorded anything about; most wished for first. */
export function rowsByTheme(counts: readonly Count[], compare: (a: string, b: string) => number): readonly Row[] {
  return [...Map.groupBy(counts, ({ theme }) => theme.id)]
    .map(([id, its]) => rowOf(id, its[0]!.theme.name, its))
    .toSorted((a, b) => b.needs - a.needs || b.offers - a.offers || compare(a.name, b.name))
}

/** Whole days between two days. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
