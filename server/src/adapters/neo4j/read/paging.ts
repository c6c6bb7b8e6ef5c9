import type { Page } from '../../../ports/store.ts'

/** Matching records are counted where they are found: one row, or none where nothing matches. */
export type CountedRow = readonly [total: number, texts: readonly string[]]

/** One row more than asked for tells whether there is a next page. */
export const pageOf = <T>(texts: readonly string[], first: number, total: number): Page<T> => ({
  items: texts.slice(0, first).map((text) => JSON.parse(text) as T),
  hasNext: texts.length > first,
  total,
})

export const countedPage = <T>(rows: readonly CountedRow[], first: number): Page<T> => pageOf(rows[0]?.[1] ?? [], first, rows[0]?.[0] ?? 0)
