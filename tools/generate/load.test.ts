import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type EmbeddedStore, openEmbeddedStore } from '../../server/src/adapters/embedded/index.ts'
import { settableClock } from '../../server/src/domain/clock.ts'
import { commandDoor } from '../../server/src/domain/door.ts'
import { generate } from './generate.ts'
import { load, NotEmptyError } from './load.ts'
import { SIZES } from './sizes.ts'

const clock = settableClock('2026-11-24T12:00:00+01:00')
let folder: string
let store: EmbeddedStore

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'generate-'))
  store = await openEmbeddedStore({ dataDir: folder, clock })
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const through = () => ({ ...store, apply: commandDoor(store).apply })
const small = (seed: number) => generate({ size: 'small', seed })

test('a network goes through the door into the embedded store once, on from where it was interrupted, mixed with no other, and is known as fictional', async () => {
  const commands = [...small(42)]
  expect((await store.statistics(clock.today())).fictional).toBe(false)

  const before = await load(through(), commands.slice(0, 20), () => {})
  expect((await store.counts()).cooperation ?? 0).toBeLessThan(SIZES.small.cooperations)
  await expect(load(through(), small(43), () => {})).rejects.toThrow(NotEmptyError)

  let told = 0
  const after = await load(through(), commands, (records) => {
    told += records
  })
  expect(before + after).toBe(told)
  const { actorsByKind, fictional } = await store.statistics(clock.today())
  expect(fictional).toBe(true)
  expect(actorsByKind.MUNICIPALITY).toBe(SIZES.small.municipalities)
  const { lines } = await store.topology()
  expect(new Set(lines.map(({ kind, source, target }) => `${kind} ${[source, target].sort().join(' ')}`)).size).toBe(SIZES.small.lines)

  expect(await load(through(), commands, () => {})).toBe(0)
})
