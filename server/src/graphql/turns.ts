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
