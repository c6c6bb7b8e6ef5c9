export type CsvValue = string | number | boolean | null | undefined

/** Tells a spreadsheet that the umlauts are UTF-8. */
export const CSV_MARK = '\uFEFF'

/**
 * One row of CSV (RFC 4180, CRLF). German spreadsheets part by semicolon and write a decimal comma. A text that a
 * spreadsheet would run as a formula gets an apostrophe before it; true numbers stay numbers.
 */
export function csvLine(row: readonly CsvValue[], language: 'de' | 'en'): string {
  const cell = (value: CsvValue): string => {
    if (value === null || value === undefined) return ''
    if (typeof value === 'number') return language === 'de' ? String(value).replace('.', ',') : String(value)
    const text = String(value)
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return /["\r\n;,]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return `${row.map(cell).join(language === 'de' ? ';' : ',')}\r\n`
}

/** Rows as a file of CSV, with the mark that spreadsheets need. */
export const toCsv = (rows: readonly (readonly CsvValue[])[], language: 'de' | 'en'): string =>
  CSV_MARK + rows.map((row) => csvLine(row, language)).join('')

/** Hands the text to the browser as a file. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

export const saveCsv = (name: string, rows: readonly (readonly CsvValue[])[], language: 'de' | 'en'): void =>
  saveFile(name, toCsv(rows, language), 'text/csv;charset=utf-8')
