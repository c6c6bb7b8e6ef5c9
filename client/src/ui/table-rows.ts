import type { ReactNode } from 'react'
import type { CsvValue } from './csv.ts'

export type SortValue = string | number | null | undefined

/** A column of a DataTable. Without `sortBy` it cannot be sorted; without `csv` its sort value goes into the file. */
export interface Column<Row> {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** What is compared: numbers by value, texts as the language orders them; nothing known comes last in both directions. */
  readonly sortBy?: (row: Row) => SortValue
  readonly csv?: (row: Row) => CsvValue
  /** CSS width; the columns without one share the rest. */
  readonly width?: string
  readonly align?: 'start' | 'end'
  /** Largest first when the header is pressed for the first time. */
  readonly descendingFirst?: boolean
}

export interface Sort {
  readonly column: string
  readonly descending: boolean
}

/** "name" or "-degree", as it stands in the address. */
export const parseSort = (text: string): Sort => ({ column: text.replace(/^-/, ''), descending: text.startsWith('-') })
export const printSort = ({ column, descending }: Sort): string => (descending ? `-${column}` : column)

/** The rows as the table shows them, with the headers, for a CSV file. */
export function csvOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): CsvValue[][] {
  return [
    columns.map((column) => column.header),
    ...rows.map((row) => columns.map((column) => (column.csv ?? column.sortBy)?.(row) ?? null)),
  ]
}

export function compareValues(a: SortValue, b: SortValue, collate: (a: string, b: string) => number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collate(String(a), String(b))
}

/** The order that a DataTable shows, for files and for walking. Equal rows keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | undefined,
  collate: (a: string, b: string) => number,
): Row[] {
  const by = columns.find((column) => column.id === sort?.column)?.sortBy
  if (!by || !sort) return [...rows]
  const missing = (value: SortValue) => value === null || value === undefined || value === ''
  return rows
    .map((row) => [by(row), row] as const)
    .toSorted(([a], [b]) => {
      if (missing(a) || missing(b)) return Number(missing(a)) - Number(missing(b))
      return compareValues(a, b, collate) * (sort.descending ? -1 : 1)
    })
    .map(([, row]) => row)
}
