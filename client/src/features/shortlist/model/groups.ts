import type { Entry, Seeker } from '../../../parts/shortlist/entries.ts'

export interface Group<Row> {
  readonly seeker: Seeker | null
  readonly rows: readonly Row[]
}

/** By the municipality they were noted for, in the order in which each came first; those noted for nobody last. */
export function groupsOf<Row extends { readonly entry: Entry }>(rows: readonly Row[]): readonly Group<Row>[] {
  const bySeeker = Map.groupBy(rows, ({ entry }) => entry.seeker?.id)
  const groups = [...bySeeker.values()].map((rows) => ({ seeker: rows[0]?.entry.seeker ?? null, rows }))
  return [...groups.filter(({ seeker }) => seeker), ...groups.filter(({ seeker }) => !seeker)]
}

/** What was noted for one municipality, or all. */
export const notedFor = <Row extends { readonly entry: Entry }>(rows: readonly Row[], seeker: string | undefined): readonly Row[] =>
  seeker === undefined ? rows : rows.filter(({ entry }) => entry.seeker?.id === seeker)
