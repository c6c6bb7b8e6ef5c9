import { describe, expect, it } from 'vitest'
import { jobQueue, nextSize, type Work } from './jobs.ts'

const settle = () => new Promise((resolve) => setImmediate(resolve))

/** Work that does one slice whenever it is told to, and ends, or fails, after the last. */
function work(slices: number, failure?: Error) {
  const told: (() => void)[] = []
  let ended = false
  async function* run(): Work<string> {
    try {
      for (let done = 1; done <= slices; done++) {
        await new Promise<void>((resolve) => told.push(resolve))
        if (done < slices) yield done
      }
      if (failure) throw failure
      return 'result'
    } finally {
      ended = true
    }
  }
  return {
    run,
    get hasEnded() {
      return ended
    },
    get isUnderWay() {
      return told.length > 0
    },
    async slice() {
      await settle()
      told.shift()?.()
      await settle()
    },
  }
}
const offer = (id: string, { run }: { readonly run: () => Work<string> }) => ({ id, total: 3, work: run })

describe('long work as jobs', () => {
  it('is done once for all who want it, whether they look or wait', async () => {
    const queue = jobQueue<string>(4)
    const long = work(3)
    const job = queue.start(offer('a', long))!
    const waiting = queue.result(offer('a', work(1)))
    await long.slice()
    await long.slice()
    expect(queue.find(job.id)).toEqual({ id: 'a', state: 'RUNNING', done: 2, total: 3 })
    await long.slice()
    expect(await waiting).toBe('result')
    expect(queue.start(offer('a', work(1)))).toEqual({ id: 'a', state: 'DONE', done: 3, total: 3, result: 'result' })
  })

  it('lets what somebody needs now go before what is done ahead, from one slice to the next', async () => {
    const queue = jobQueue<string>(4)
    const [ahead, needed] = [work(2), work(2)]
    const [first, second] = [queue.result(offer('ahead', ahead), { ahead: true }), queue.result(offer('needed', needed))]
    await settle()
    expect([ahead.isUnderWay, needed.isUnderWay]).toEqual([false, true])
    await needed.slice()
    await needed.slice()
    await second
    await ahead.slice()
    await ahead.slice()
    expect(await first).toBe('result')
  })

  it('ends, and cleans up, when the last who waited gives up', async () => {
    const queue = jobQueue<string>(4)
    const long = work(3)
    const [one, other] = [new AbortController(), new AbortController()]
    const waits = [one, other].map(({ signal }) => queue.result(offer('a', long), { signal }))
    const refused = Promise.all(waits.map((wait) => expect(wait).rejects.toThrow('enough')))
    await settle()
    one.abort(new Error('enough'))
    await long.slice()
    expect(queue.find('a')?.state).toBe('RUNNING')
    other.abort(new Error('enough'))
    await long.slice()
    await refused
    expect(queue.find('a')?.state).toBe('CANCELLED')
    expect(long.hasEnded).toBe(true)
  })

  it('tells everybody of a failure, and is begun anew by the next', async () => {
    const queue = jobQueue<string>(4)
    const broken = work(1, new Error('broken'))
    queue.start(offer('a', broken))
    const refused = expect(queue.result(offer('a', broken))).rejects.toThrow('broken')
    await broken.slice()
    await refused
    expect(queue.find('a')?.state).toBe('FAILED')
    const whole = work(1)
    const again = queue.result(offer('a', whole))
    await whole.slice()
    expect(await again).toBe('result')
  })

  it('refuses more than may wait, also who was let go before', async () => {
    const queue = jobQueue<string>(1)
    for (const id of ['a', 'b']) queue.start(offer(id, work(1)))
    queue.cancel('b')
    queue.start(offer('c', work(1)))
    expect(queue.start(offer('b', work(1)))).toBeUndefined()
    expect(queue.start(offer('a', work(1)))?.id).toBe('a')
  })

  it('is answered soon where it ends soon, and as it stands where it does not', async () => {
    const queue = jobQueue<string>(4)
    const [short, long] = [work(1), work(2)]
    queue.start(offer('short', short))
    const soon = queue.soon('short', 60_000)
    await short.slice()
    expect((await soon)?.state).toBe('DONE')
    queue.start(offer('long', long))
    await settle()
    expect((await queue.soon('long', 0))?.state).toBe('RUNNING')
    expect(await queue.soon('none', 0)).toBeUndefined()
  })

  it('goes on in slices of about the same time', () => {
    expect(nextSize(10, 500)).toBe(5)
    expect(nextSize(10, 100)).toBe(25)
    expect(nextSize(10, 0)).toBe(40)
    expect(nextSize(1, 9_000)).toBe(1)
  })
})
