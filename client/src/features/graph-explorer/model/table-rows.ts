import { fold } from '@netzatlas/shared'

/** Rows in which every word of the text begins some word of what they say; all rows where there is no text. */
export function rowsWith<Row>(rows: readonly Row[], text: string, saysOf: (row: Row) => readonly (string | undefined)[]): readonly Row[] {
  const wanted = wordsOf(text)
  if (wanted.length === 0) return rows
  return rows.filter((row) => {
    const has = wordsOf(saysOf(row).filter(Boolean).join(' '))
    return wanted.every((word) => has.some((other) => other.startsWith(word)))
  })
}

const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean)
