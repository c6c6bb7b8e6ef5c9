import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { openEmbeddedStore } from '../../src/adapters/embedded/index.ts'
import { settableClock } from '../../src/domain/clock.ts'
import type { Change } from '../../src/domain/commands.ts'
import { deriveLines } from '../../src/domain/lines.ts'
import type { Id } from '../../src/domain/records.ts'
import type { GraphStore } from '../../src/ports/store.ts'
import { actor, claim, cooperating, puts } from './world.ts'

export const clientIdOf = (number: number): string => `torture-${number}`

/** Each command puts a new actor, changes one that all commands share, and joins both: it shows whether a command is torn. */
export const changesOf = (number: number): Change[] =>
  puts([
    actor('a-shared', `Stand ${number}`),
    actor(`a-${number}`, `Verein ${number}`),
    ...cooperating(`${number}`, ['a-shared', `a-${number}`], { lastConfirmed: '2026-11-24' }),
    claim(`cl-m-${number}`, 'MEMBER_OF', `a-${number}`, 'a-shared'),
  ])

export const recordsOf = (number: number): Id[] => [`a-${number}`, `c-${number}`, `cl-${number}-0`, `cl-${number}-1`, `cl-m-${number}`]

export interface TortureResult {
  readonly rounds: number
  readonly acknowledged: number
  /** Commands that were acknowledged before a kill and are not there after it. */
  readonly lost: number
  /** Commands of which a part is there. */
  readonly torn: number
  /** Commands that were written but killed before they could be acknowledged: allowed. */
  readonly unacknowledged: number
  /** Rounds after which the store did not open, was damaged, or did not agree with its own records. */
  readonly damaged: number
}

/** Rounds of: start a process that writes, kill it (-9) at a random moment, open the folder and look. */
export async function killWhileWriting(rounds: number, random: () => number): Promise<TortureResult> {
  const folder = mkdtempSync(join(tmpdir(), 'netzatlas-torture-'))
  const acknowledged = new Set<number>()
  const result = { rounds, acknowledged: 0, lost: 0, torn: 0, unacknowledged: 0, damaged: 0 }
  try {
    let next = 1
    for (let round = 0; round < rounds; round++) {
      await writeUntilKilled(folder, next, Math.floor(random() * 40), random, (number) => acknowledged.add(number))
      next = await inspect(folder, next, acknowledged, result)
    }
    return { ...result, acknowledged: acknowledged.size }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Some rounds kill the process between two acknowledgements, some while it still opens the store. */
async function writeUntilKilled(
  folder: string,
  first: number,
  commands: number,
  random: () => number,
  tell: (number: number) => void,
): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'torture-child.ts'), folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  let heard = 0
  for await (const line of createInterface({ input: child.stdout! })) {
    if (line !== 'open') tell(Number(line.slice('torture-'.length)))
    if (heard++ === commands) killSoon(child, random() * 8)
  }
  await exited
}

function killSoon(child: ChildProcess, milliseconds: number): void {
  setTimeout(() => child.kill('SIGKILL'), milliseconds)
}

/** The number of the first command that was never tried. */
async function inspect(
  folder: string,
  first: number,
  acknowledged: ReadonlySet<number>,
  result: { lost: number; torn: number; unacknowledged: number; damaged: number },
): Promise<number> {
  const store = await openEmbeddedStore({ dataDir: folder, clock: settableClock('2026-11-24T10:00:00Z') }).catch(() => undefined)
  if (!store) {
    result.damaged++
    return first
  }
  try {
    const last = Number((await store.latestCommand('torture'))?.clientId.slice('torture-'.length) ?? 0)
    for (const number of acknowledged) if (!(await isWhole(store, number))) result.lost++
    for (let number = first; number <= last; number++) if (!acknowledged.has(number)) result.unacknowledged++
    const beyond = await store.records(recordsOf(last + 1))
    if (beyond.some((record) => record !== undefined)) result.torn++
    if (!(await agrees(store, last))) result.damaged++
    return last + 1
  } finally {
    await store.close()
    if (!isSound(folder)) result.damaged++
  }
}

async function isWhole(store: GraphStore, number: number): Promise<boolean> {
  const records = await store.records(recordsOf(number))
  return records.every((record) => record !== undefined) && (await store.commandByClientId(clientIdOf(number))) !== undefined
}

/** What is derived (lines, degrees, the shared actor's last state) is what the records say. */
async function agrees(store: GraphStore, last: number): Promise<boolean> {
  const claims = await store.recordsOfType('claim')
  const { lines } = await store.topology()
  const [shared] = await store.records(['a-shared'])
  const degree = (await store.degrees(['a-shared'])).get('a-shared') ?? 0
  return (
    JSON.stringify(lines) === JSON.stringify(deriveLines(claims)) &&
    degree === last &&
    (last === 0 ? shared === undefined : shared?.type === 'actor' && shared.name === `Stand ${last}`)
  )
}

function isSound(folder: string): boolean {
  const db = new DatabaseSync(join(folder, 'netzatlas.sqlite'), { readOnly: true })
  const sound = (db.prepare('PRAGMA integrity_check').get() as { integrity_check: string }).integrity_check === 'ok'
  const whole = db.prepare('PRAGMA foreign_key_check').all().length === 0
  db.close()
  return sound && whole
}

/** Numbers from 0 to 1 that a seed repeats: mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
