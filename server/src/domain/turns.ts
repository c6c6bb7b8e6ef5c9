import { setImmediate as nextPass } from 'node:timers/promises'

let last: Promise<void> = Promise.resolve()

/**
 * Waits for a turn of the event loop that nobody else who waits here has: long work is cut into pieces with one of these
 * between them, and other requests are answered meanwhile.
 */
export function ownTurn(): Promise<void> {
  last = last.then(() => nextPass())
  return last
}

/** Rows that are worked off within one turn of the event loop. */
const ROWS = 2_000

/** Does work on so many rows, many of them in a turn of its own: columns of one list are not made one after the other at one go. */
export async function inOwnTurn<T>(rows: number, work: () => T): Promise<T> {
  if (rows > ROWS) await ownTurn()
  return work()
}

/** Does something with each item, one after the other, many of them in a turn of their own each. */
export async function forEachInTurns<T>(items: readonly T[], use: (item: T, index: number) => void): Promise<void> {
  for (let from = 0; from < items.length; from += ROWS) {
    if (from > 0) await ownTurn()
    for (let i = from; i < Math.min(from + ROWS, items.length); i++) use(items[i]!, i)
  }
}

/** What `make` gives for each item, made in turns. */
export async function flatMapInTurns<T, U>(items: readonly T[], make: (item: T, index: number) => readonly U[]): Promise<U[]> {
  const made: U[] = []
  await forEachInTurns(items, (item, index) => {
    for (const one of make(item, index)) made.push(one)
  })
  return made
}
