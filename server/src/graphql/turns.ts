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
