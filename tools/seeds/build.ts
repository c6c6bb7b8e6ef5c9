import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { type SeedNetwork, seedNetwork } from './network.ts'

const FILES = {
  actors: 'actor',
  cooperations: 'cooperation',
  events: 'event',
  contests: 'contest',
  editions: 'edition',
  awards: 'award',
  programmes: 'programme',
  offerings: 'offering',
  resolutions: 'resolution',
  themes: 'theme',
  countries: 'country',
  assessments: 'assessment',
  sources: 'source',
  claims: 'claim',
} as const

/** Every file of the seed and its text, by its path from the root of the repository. */
export function seedFiles(network: SeedNetwork): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const [name, type] of Object.entries(FILES)) {
    const lines = network.records.filter((record) => record.type === type).map((record) => JSON.stringify(record))
    files.set(`server/seeds/${name}.jsonl`, lines.map((line) => `${line}\n`).join(''))
  }
  files.set('server/seeds/gazetteer/alternative-names.csv', csv(network.alternativeNames, ['ags', 'name']))
  files.set(
    'tools/seeds/trace.csv',
    csv(
      network.trace.map(({ fact, ids, leftOut }) => ({ fact, ids: ids.join(' '), left_out: leftOut })),
      ['fact', 'ids', 'left_out'],
    ),
  )
  return files
}

const csv = (rows: readonly object[], columns: string[]): string => `${Papa.unparse([...rows], { columns, newline: '\n' })}\n`

if (import.meta.main) {
  const files = seedFiles(seedNetwork())
  for (const [path, text] of files) writeFileSync(join(import.meta.dirname, '../..', path), text)
  for (const [path, text] of files) console.log(`${String(text.split('\n').length - 1).padStart(6)}  ${path}`)
}
