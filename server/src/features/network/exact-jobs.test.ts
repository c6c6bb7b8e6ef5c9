import { betweenness, csrGraph } from '@netzatlas/shared/graph'
import { describe, expect, it } from 'vitest'
import { exactJobs } from './exact-jobs.ts'
import { select } from './filter.ts'
import type { MeasureWorkers } from './graph-workers.ts'
import { measureStore } from './measure-store.ts'
import { performMeasure } from './measure-tasks.ts'
import type { Analysed, NetworkQuestion } from './question.ts'
import { buildSnapshot } from './snapshot.ts'

const path = (length: number) =>
  csrGraph(
    length,
    Array.from({ length: length - 1 }, (_, i) => i),
    Array.from({ length: length - 1 }, (_, i) => i + 1),
  )

const snapshot = await buildSnapshot({ revision: 1, vertices: [], lines: [], themes: new Map(), countries: new Map() })
const selection = await select(snapshot, {}, undefined)

/** Networks by the day that is asked about, and a worker that does one slice whenever it is told to. */
function start() {
  const graphs = new Map<string, ReturnType<typeof path>>()
  const of = ({ asOf = '' }: NetworkQuestion): Analysed => {
    const length = Number(asOf.slice(0, 4))
    const graph = graphs.get(asOf) ?? path(length)
    graphs.set(asOf, graph)
    return { snapshot, selection, graph }
  }
  const waiting: (() => void)[] = []
  const workers: MeasureWorkers = {
    run: (task) =>
      new Promise((resolve) => {
        waiting.push(() => resolve(performMeasure(task) as never))
      }),
    close: async () => {},
  }
  let now = 0
  const store = measureStore(workers, workers)
  const jobs = exactJobs(
    async (question) => of(question),
    store,
    workers,
    () => now,
  )
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  return {
    jobs,
    store,
    graphOf: (asOf: string) => of({ asOf }).graph,
    pass: (ms: number) => {
      now += ms
    },
    async slice() {
      await settle()
      waiting.shift()?.()
      await settle()
    },
  }
}
const on = (asOf: string): NetworkQuestion => ({ asOf })

describe('exact betweenness as a job', () => {
  it('tells its progress slice by slice, and keeps the values of one run over all', async () => {
    const { jobs, store, graphOf, slice } = start()
    const job = (await jobs.start(on('0300')))!
    expect([job.state, job.done, job.total]).toEqual(['WAITING', 0, 300])
    await slice()
    const after = jobs.find(job.id)!
    expect(after.done).toBeGreaterThan(0)
    expect(after.done).toBeLessThan(300)
    for (let i = 0; i < 100 && jobs.find(job.id)!.state !== 'DONE'; i++) await slice()
    const exact = store.exact(graphOf('0300'))!
    expect(exact.method).toBe('exact')
    betweenness(path(300)).forEach((value, v) => {
      expect(exact.values[v]).toBeCloseTo(value, 6)
    })
  })

  it('stops between two slices when it is cancelled', async () => {
    const { jobs, slice } = start()
    const job = (await jobs.start(on('0300')))!
    await slice()
    expect(jobs.cancel(job.id)!.state).toBe('CANCELLED')
    const { done } = jobs.find(job.id)!
    await slice()
    await slice()
    expect(jobs.find(job.id)!.done - done).toBeLessThanOrEqual(64)
    expect(jobs.find(job.id)!.state).toBe('CANCELLED')
  })

  it('goes on for the other one who asked for the same network', async () => {
    const { jobs } = start()
    const one = (await jobs.start(on('0300')))!
    const other = (await jobs.start(on('0300')))!
    expect(other.id).toBe(one.id)
    expect(jobs.cancel(one.id)!.state).toBe('RUNNING')
    expect(jobs.cancel(one.id)!.state).toBe('CANCELLED')
  })

  it('ends when nobody asks about it any more', async () => {
    const { jobs, pass, slice } = start()
    const job = (await jobs.start(on('0300')))!
    pass(200_000)
    await slice()
    await slice()
    expect(jobs.find(job.id)!.state).toBe('CANCELLED')
  })

  it('runs one network at a time, lets a few wait and refuses the next one', async () => {
    const { jobs, slice } = start()
    const first = (await jobs.start(on('0300')))!
    const second = (await jobs.start(on('0301')))!
    await slice()
    expect([jobs.find(first.id)!.state, jobs.find(second.id)!.state]).toEqual(['RUNNING', 'WAITING'])
    for (const day of ['0302', '0303', '0304']) expect(await jobs.start(on(day))).toBeDefined()
    expect(await jobs.start(on('0305'))).toBeUndefined()
    jobs.cancel(first.id)
    for (let i = 0; i < 3; i++) await slice()
    expect(jobs.find(second.id)!.state).toBe('RUNNING')
  })

  it('can be started again after it was cancelled, and is done at once where the values are known', async () => {
    const { jobs, slice } = start()
    const job = (await jobs.start(on('0020')))!
    jobs.cancel(job.id)
    await slice()
    const again = (await jobs.start(on('0020')))!
    expect(again.state).toBe('WAITING')
    for (let i = 0; i < 10; i++) await slice()
    expect((await jobs.start(on('0020')))!.state).toBe('DONE')
  })

  it('is not known by an id that nobody was given', () => {
    const { jobs } = start()
    expect(jobs.find('exact-none')).toBeUndefined()
    expect(jobs.cancel('exact-none')).toBeUndefined()
  })
})
