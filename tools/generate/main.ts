/** `pnpm generate --size large --seed 42 [--data folder]`: puts a fictional network into an empty store, that of the settings or a data folder. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openStore } from '../../server/src/compose.ts'
import { systemClock } from '../../server/src/domain/clock.ts'
import { commandDoor } from '../../server/src/domain/door.ts'
import { DomainError } from '../../server/src/domain/errors.ts'
import { readSettings, type Settings } from '../../server/src/environment.ts'
import { generate } from './generate.ts'
import { load, NotEmptyError } from './load.ts'
import { SIZES, type SizeName } from './sizes.ts'

function refuse(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

interface Arguments {
  readonly size: SizeName
  readonly seed: number
  readonly data?: string
}

function readArguments(): Arguments {
  const usage = `Usage: pnpm generate --size ${Object.keys(SIZES).join('|')} --seed 42 [--data folder]`
  try {
    const { values } = parseArgs({
      options: { size: { type: 'string', default: 'large' }, seed: { type: 'string', default: '42' }, data: { type: 'string' } },
    })
    if (!Object.hasOwn(SIZES, values.size)) refuse(`There is no size ${values.size}. ${usage}`)
    if (!/^\d{1,9}$/.test(values.seed)) refuse(`The seed must be a whole number, but is ${values.seed}. ${usage}`)
    return { size: values.size as SizeName, seed: Number(values.seed), ...(values.data ? { data: values.data } : {}) }
  } catch (error) {
    refuse(`${(error as Error).message} ${usage}`)
  }
}

/** A folder that is named is one of the embedded store, whatever the settings choose. */
function settingsFor(folder: string | undefined): Settings {
  const read = readSettings(folder ? { ...process.env, NETZATLAS_STORE: 'embedded', NETZATLAS_DATA: resolve(folder) } : process.env)
  return 'settings' in read ? read.settings : refuse(read.problems.join('\n'))
}

const { size, seed, data } = readArguments()
const settings = settingsFor(data)
const place = settings.neo4j ? `Neo4j at ${settings.neo4j.uri}` : settings.dataFolder
const say = (line: string) => void process.stdout.write(`${line}\n`)

let done = 0
let told = 0
const progress = (records: number) => {
  done += records
  if (done - told < 25_000) return
  told = done
  say(`${done} records`)
}

try {
  const store = await openStore({ settings, clock: systemClock, progress: say })
  try {
    say(`Putting the fictional network "${size}" with seed ${seed} into ${place}.`)
    const changed = await load({ ...store, apply: commandDoor(store).apply }, generate({ size, seed }), progress)
    say(changed > 0 ? `Done: ${changed} records.` : 'It was there already; nothing changed.')
  } finally {
    await store.close()
  }
} catch (error) {
  if (error instanceof NotEmptyError || error instanceof DomainError) refuse(error.message)
  throw error
}
