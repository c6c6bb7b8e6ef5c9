import { earliest } from '@netzatlas/shared'

/** The first year that has a column of its own. */
const FIRST_YEAR = 2007

/** Whether an event that began then stands in the column: a year, `earlier` or `undated`. */
export function inColumn(from: string | null | undefined, column: string): boolean {
  if (!from) return column === 'undated'
  const year = Number(earliest(from).slice(0, 4))
  return column === 'earlier' ? year < FIRST_YEAR : String(year) === column
}
