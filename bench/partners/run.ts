/** Would the partner finder have found the cooperations that came later? `--write` puts the answer into docs/evaluation/partners.md. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { readSeedTexts, seedParts } from '../../server/src/features/seed/load-seed.ts'
import { dayAndCommit } from '../lib/report.ts'
import { evaluate } from './evaluate.ts'
import { report } from './report.ts'
import { middleDay, networkOf, pairsOf } from './split.ts'

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })

const seeds = join(import.meta.dirname, '../../server/seeds')
const network = networkOf(seedParts(await readSeedTexts(seeds)).flatMap(({ records }) => records))
const day = middleDay(pairsOf(network))
const year = Number(day.slice(0, 4))
const others = [-4, -2, -1, 1, 2].map((years) => evaluate(network, `${year + years}-01-01`))
const text = report(network, evaluate(network, day), others, dayAndCommit())
console.log(text)
if (values.write) {
  const document = join(import.meta.dirname, '../../docs/evaluation/partners.md')
  mkdirSync(dirname(document), { recursive: true })
  writeFileSync(document, text)
}
