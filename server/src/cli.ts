import { parseArgs } from 'node:util'
import { openEmbedded, openNeo4j, type StoreParts } from './compose.ts'
import { systemClock } from './domain/clock.ts'
import { DomainError } from './domain/errors.ts'
import { readSettings } from './environment.ts'
import { type CopyStep, copyStore } from './features/transfer/copy.ts'

const USAGE = `Usage:
  netzatlas copy --from embedded --to neo4j   Copies everything into an empty Neo4j database, or goes on with a copy that was broken off.
  netzatlas copy --from neo4j --to embedded   The same into an empty data folder.
  netzatlas touch                             After writes to Neo4j from outside: derives lines, figures and search again, so that they are seen.

Where the stores are is told by the settings (NETZATLAS_DATA, NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE).
Stop the server that uses a store before it is copied to or from.`

const STORES = { embedded: openEmbedded, neo4j: openNeo4j }
type StoreName = keyof typeof STORES

const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`)
}

function refuse(sentences: readonly string[]): never {
  process.stderr.write(sentences.map((sentence) => `${sentence}\n`).join(''))
  process.exit(1)
}

function partsFor(store: StoreName): StoreParts {
  const read = readSettings({ ...process.env, NETZATLAS_STORE: store })
  if ('problems' in read) refuse(read.problems)
  return { settings: read.settings, clock: systemClock, progress: say }
}

const STEPS: Readonly<Record<CopyStep, string>> = { READING: 'Reading the original', COPYING: 'Copying', VERIFYING: 'Verifying the copy' }

/** A line a tenth of each step. */
function progressLines(): (step: CopyStep, done: number, total: number) => void {
  let told = ''
  return (step, done, total) => {
    const line = `${STEPS[step]}: ${10 * Math.floor((10 * done) / Math.max(1, total))} %`
    if (line !== told) say(line)
    told = line
  }
}

async function copy(fromName: string | undefined, toName: string | undefined): Promise<void> {
  if (!isStore(fromName) || !isStore(toName) || fromName === toName) refuse(['Say from which store to which other one.', '', USAGE])
  const from = await STORES[fromName](partsFor(fromName))
  try {
    const to = await STORES[toName]({ ...partsFor(toName), unfinishedCopy: true })
    try {
      const { records, hash, resumed } = await copyStore(from, to, { progress: progressLines() })
      say(`${resumed ? 'The copy that was broken off is whole now' : 'Copied'}: ${records} records, content hash ${hash} on both sides.`)
    } finally {
      await to.close()
    }
  } finally {
    await from.close()
  }
}

const isStore = (name: string | undefined): name is StoreName => name !== undefined && name in STORES

async function touch(): Promise<void> {
  const store = await openNeo4j(partsFor('neo4j'))
  try {
    const { records, drawn, revision } = await store.touch({ progress: say })
    say(
      `${records.length} records had been changed from outside, ${drawn} relationships were drawn or taken away. Revision ${revision.topology}.${revision.content}.`,
    )
  } finally {
    await store.close()
  }
}

async function run(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { from: { type: 'string' }, to: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  })
  const [command] = positionals
  if (values.help) say(USAGE)
  else if (command === 'copy') await copy(values.from, values.to)
  else if (command === 'touch') await touch()
  else refuse([command === undefined ? 'Say what to do.' : `There is no command "${command}".`, '', USAGE])
}

try {
  await run()
} catch (error) {
  const badArgument = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  if (!(error instanceof DomainError) && !badArgument) throw error
  refuse([error.message])
}
