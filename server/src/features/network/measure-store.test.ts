import { csrGraph } from '@netzatlas/shared/graph'
import { expect, it } from 'vitest'
import { fingerprint, measureStore } from './measure-store.ts'
import { performMeasure } from './measure-tasks.ts'

const star = (leaves: number) =>
  csrGraph(
    leaves + 1,
    Array.from({ length: leaves }, () => 0),
    Array.from({ length: leaves }, (_, i) => i + 1),
  )
const never = { run: () => new Promise<never>(() => {}), close: async () => {} }

it('graphs with the same edges are one, whatever the order of their lines, and others are not', () => {
  expect(fingerprint(csrGraph(3, [0, 1], [1, 2]))).toBe(fingerprint(csrGraph(3, [2, 1], [1, 0])))
  expect(fingerprint(csrGraph(3, [0, 1], [1, 2]))).not.toBe(fingerprint(csrGraph(3, [0, 0], [1, 2])))
  expect(fingerprint(csrGraph(3, [0], [1]))).not.toBe(fingerprint(csrGraph(4, [0], [1])))
})

it('whoever asks for the intervals of many networks at once is told to come again', async () => {
  const store = measureStore(never, never)
  const ask = (leaves: number) => store.intervals(star(leaves), { by: 'DEGREE' }, { ranks: new Float64Array(leaves + 1), method: 'exact' })
  for (let leaves = 1; leaves <= 12; leaves++) void ask(leaves)
  void ask(1)
  await expect(ask(13)).rejects.toMatchObject({ extensions: { code: 'BUSY' } })
})

it('after a failure the next one computes again', async () => {
  let fails = true
  const workers = {
    run: async (task: Parameters<typeof performMeasure>[0]) => {
      if (fails) throw new Error('not now')
      return performMeasure(task) as never
    },
    close: async () => {},
  }
  const store = measureStore(workers, workers)
  await expect(store.measure(star(3), 'DEGREE')).rejects.toThrow('not now')
  fails = false
  expect([...(await store.measure(star(3), 'DEGREE')).values]).toEqual([3, 1, 1, 1])
})
