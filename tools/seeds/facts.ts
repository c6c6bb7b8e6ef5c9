import { readCsv } from './csv.ts'

const COLUMNS = [
  'id',
  'kind',
  'name',
  'place',
  'Land',
  'relation',
  'target',
  'date',
  'date_is',
  'source_title',
  'source_url',
  'verified',
] as const

/** One row of facts.csv: a statement that a public page makes. */
export type Fact = Readonly<Record<(typeof COLUMNS)[number], string>>

export const readFacts = (): Fact[] => readCsv('input/facts.csv', COLUMNS)
