import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'

const here = import.meta.dirname

/**
 * Rows of a CSV file with a header line, all columns as text.
 * @throws Error with file and row where the file is not well formed or lacks a column
 */
export function readCsv<Column extends string>(path: string, columns: readonly Column[]): Record<Column, string>[] {
  const text = readFileSync(join(here, path), 'utf8')
  const { data, errors, meta } = Papa.parse<Record<Column, string>>(text, { header: true, skipEmptyLines: true })
  if (errors[0]) throw new Error(`${path}, row ${(errors[0].row ?? 0) + 2}: ${errors[0].message}`)
  const missing = columns.filter((column) => !meta.fields?.includes(column))
  if (missing.length > 0) throw new Error(`${path}: no column ${missing.join(', ')}`)
  return data
}
