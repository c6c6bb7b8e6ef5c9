import { setTimeout as delay } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import { withoutDeadline } from '../../domain/deadline.ts'

export const JOB_STATES = ['WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED'] as const
export type JobState = (typeof JOB_STATES)[number]

/** Long work of which anybody sees how far it is, and which ends when nobody wants it any more. */
export interface Job<R> {
  readonly id: string
  readonly state: JobState
  /** Of the total; the work says what is counted. */
  readonly done: number
  readonly total: number
  /** Once it is done. */
  readonly result?: R
}

/** Yields how much is done, slice by slice: between two it can be stopped, and other work has its turn. */
export type Work<R> = AsyncGenerator<number, R, void>

interface Offer<R> {
  /** Of the work's question: who asks the same joins it. */
  readonly id: string
  readonly total: number
  readonly work: () => Work<R>
}

/** One slice at a time, in the order in which they were asked for; what nobody waits for yet comes last. */
export interface JobQueue<R> {
  /** For somebody who looks at it now and then. Begins it, or joins it; undefined where too many wait. */
  start(offer: Offer<R>): Job<R> | undefined
  /** For somebody who waits until it is done, or until the signal says otherwise; `ahead`: nobody needs it yet. */
  result(offer: Offer<R>, how?: { readonly ahead?: boolean; readonly signal?: AbortSignal }): Promise<R>
  find(id: string): Job<R> | undefined
  /** Once it has ended, or after so many milliseconds. */
  soon(id: string, milliseconds: number): Promise<Job<R> | undefined>
  /** For one who began or joined it; it ends when nobody else wants it. */
  cancel(id: string): Job<R> | undefined
}

interface Running<R> extends Offer<R> {
  state: JobState
  done: number
  result?: R
  slices?: Work<R>
  /** How many look at it, and when one last did. */
  askers: number
  lastAsked: number
  readonly waiting: Set<{ readonly ahead: boolean }>
  readonly ended: PromiseWithResolvers<R>
}

/** A job that nobody has asked about for so long, in milliseconds, ends: the page was closed. Hidden pages ask once a minute. */
const ABANDONED = 150_000
/** Jobs whose results are kept. */
const KEPT = 10
/** Milliseconds of work between two looks at whether it is still wanted. */
const SLICE = 250

/** The size of the next slice, where one of this size took so many milliseconds. */
export const nextSize = (size: number, took: number): number =>
  Math.max(1, Math.min(4 * size, Math.round((size * SLICE) / Math.max(1, took))))

export function jobQueue<R>(mostWaiting: number, now: () => number = () => performance.now()): JobQueue<R> {
  const jobs = new LRUCache<string, Running<R>>({ max: KEPT })
  const open: Running<R>[] = []
  let isWorking = false

  /** Begun by somebody, and neither broken off nor failed. */
  const begun = (id: string): Running<R> | undefined => {
    const job = jobs.get(id)
    return job && (job.state === 'DONE' || open.includes(job)) ? job : undefined
  }

  const joined = (offer: Offer<R>): Running<R> => {
    const known = begun(offer.id)
    if (known) return known
    const job: Running<R> = {
      ...offer,
      state: 'WAITING',
      done: 0,
      askers: 0,
      lastAsked: now(),
      waiting: new Set(),
      ended: Promise.withResolvers(),
    }
    // Who looks at the job is told by its state.
    job.ended.promise.catch(() => {})
    jobs.set(offer.id, job)
    open.push(job)
    if (!isWorking) {
      isWorking = true
      void withoutDeadline(work)
    }
    return job
  }

  const end = (job: Running<R>, state: JobState, reason?: unknown) => {
    job.state = state
    open.splice(open.indexOf(job), 1)
    if (state === 'DONE') job.ended.resolve(job.result as R)
    else job.ended.reject(reason ?? new Error('Nobody wanted it any more.'))
    // It stands between two slices, or comes there in a moment.
    if (state === 'CANCELLED') job.slices?.return(undefined as R).catch(() => {})
  }

  const isWanted = ({ waiting, askers, lastAsked }: Running<R>) => waiting.size > 0 || (askers > 0 && now() - lastAsked < ABANDONED)
  const isNeeded = ({ waiting, askers }: Running<R>) => askers > 0 || [...waiting].some(({ ahead }) => !ahead)

  const work = async (): Promise<void> => {
    // Whoever began it has a moment to say that it is wanted.
    await null
    for (;;) {
      for (const job of [...open]) if (!isWanted(job)) end(job, 'CANCELLED')
      const job = open.find(isNeeded) ?? open[0]
      if (!job) break
      await slice(job)
    }
    isWorking = false
  }

  const slice = async (job: Running<R>): Promise<void> => {
    job.state = 'RUNNING'
    job.slices ??= job.work()
    try {
      const { done, value } = await job.slices.next()
      if (!open.includes(job)) return
      if (!done) {
        job.done = value
        return
      }
      job.result = value
      job.done = job.total
      end(job, 'DONE')
    } catch (error) {
      if (open.includes(job)) end(job, 'FAILED', error)
    }
  }

  const told = (job: Running<R>): Job<R> => {
    job.lastAsked = now()
    const { id, state, done, total, result } = job
    return { id, state, done, total, ...(result !== undefined && { result }) }
  }
  const find = (id: string) => {
    const job = jobs.get(id)
    return job && told(job)
  }

  return {
    start(offer) {
      if (!begun(offer.id) && open.length > mostWaiting) return undefined
      const job = joined(offer)
      job.askers++
      return told(job)
    },
    async result(offer, { ahead = false, signal } = {}) {
      const job = joined(offer)
      const mine = { ahead }
      job.waiting.add(mine)
      const givenUp = Promise.withResolvers<never>()
      givenUp.promise.catch(() => {})
      const giveUp = () => givenUp.reject(signal!.reason)
      signal?.addEventListener('abort', giveUp, { once: true })
      try {
        return await Promise.race([job.ended.promise, givenUp.promise])
      } finally {
        job.waiting.delete(mine)
        signal?.removeEventListener('abort', giveUp)
      }
    },
    find,
    async soon(id, milliseconds) {
      const ended = jobs.get(id)?.ended.promise.catch(() => {})
      await Promise.race([ended, delay(milliseconds, undefined, { ref: false })])
      return find(id)
    },
    cancel(id) {
      const job = jobs.get(id)
      if (!job) return undefined
      job.askers = Math.max(0, job.askers - 1)
      if (open.includes(job) && job.askers === 0 && job.waiting.size === 0) end(job, 'CANCELLED')
      return told(job)
    },
  }
}
