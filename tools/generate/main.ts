/** `pnpm generate --size large --seed 42 [--data folder]`: puts a fictional network into an empty data folder. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openEmbeddedStore } from '../../server/src/adapters/embedded/index.ts'
import { systemClock } from '../../server/src/domain/clock.ts'
import { commandDoor } from '../../server/src/domain/door.ts'
import { DomainError } from '../../server/src/domain/errors.ts'
import { readSettings } from '../../server/src/environment.ts'
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

function dataFolder(given: string | undefined): string {
  if (given) return resolve(given)
  const read = readSettings()
  return 'settings' in read ? read.settings.dataFolder : refuse(read.problems.join('\n'))
}

const { size, seed, data } = readArguments()
const folder = dataFolder(data)
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
  const store = await openEmbeddedStore({ dataDir: folder, clock: systemClock, progress: say })
  try {
    say(`Putting the fictional network "${size}" with seed ${seed} into ${folder}.`)
    const changed = await load({ ...store, apply: commandDoor(store).apply }, generate({ size, seed }), progress)
    say(changed > 0 ? `Done: ${changed} records.` : 'It was there already; nothing changed.')
  } finally {
    await store.close()
  }
} catch (error) {
  if (error instanceof NotEmptyError || error instanceof DomainError) refuse(error.message)
  throw error
}
