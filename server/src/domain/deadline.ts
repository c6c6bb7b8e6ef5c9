import { AsyncLocalStorage } from 'node:async_hooks'
import { DomainError } from './errors.ts'

/** When the time of the work under way is up, by `performance.now()`. */
const deadlines = new AsyncLocalStorage<number>()

/** Runs the work so that whatever it asks of a store knows how much time is left, in milliseconds. */
export const withDeadline = <T>(milliseconds: number, work: () => T): T => deadlines.run(performance.now() + milliseconds, work)

/** Work that others wait for too: the time of whoever happened to begin it does not end it. */
export const withoutDeadline = <T>(work: () => T): T => deadlines.run(Number.POSITIVE_INFINITY, work)

/** Milliseconds; none left is zero, and without a deadline there is no end to them. */
export const timeLeft = (): number => Math.max(0, (deadlines.getStore() ?? Number.POSITIVE_INFINITY) - performance.now())

export const outOfTime = (): DomainError => new DomainError('TIMED_OUT', 'The request did not end within its time.', { retriable: true })

/** What the work answers; DomainError TIMED_OUT where that takes longer. The work itself is not stopped by it. */
export async function within<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(outOfTime()), milliseconds)
  })
  try {
    return await Promise.race([work(), late])
  } finally {
    clearTimeout(timer)
  }
}
