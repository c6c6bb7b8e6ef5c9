/** A number of the table that is open, as the address holds it: "r-05~2016", "alle~earlier", "anderswo~sum". */
export interface OpenedNumber {
  /** The id of a Land, `alle` or `anderswo`. */
  readonly row: string
  /** A year, `earlier`, `undated` or `sum`. */
  readonly column: string
}

export const ALL_ROWS = 'alle'
export const ELSEWHERE = 'anderswo'
export const SUM = 'sum'

export const printOpened = ({ row, column }: OpenedNumber): string => `${row}~${column}`

export function parseOpened(text: string | undefined): OpenedNumber | undefined {
  const [row, column] = (text ?? '').split('~')
  return row && column ? { row, column } : undefined
}

/** What is asked of the server to list the events behind the number. */
export function variablesOf({ row, column }: OpenedNumber) {
  const isYear = /^\d{4}$/.test(column)
  return {
    state: row === ALL_ROWS || row === ELSEWHERE ? null : row,
    elsewhere: row === ELSEWHERE,
    year: isYear ? Number(column) : null,
    outside: column === 'earlier' ? ('EARLIER' as const) : column === 'undated' ? ('UNDATED' as const) : null,
  }
}
