import { expect, test } from 'vitest'
import { seedsTogether } from './seeds-together.ts'

test('base data that follow one another are one entry, what people changed stands for itself', () => {
  const lines = ['LOCAL_EDITING', 'SEED', 'SEED', 'LOCAL_EDITING', 'LOCAL_EDITING', 'SEED'].map((author, number) => ({ author, number }))
  const shown = seedsTogether(lines).map(({ first, seeds }) => seeds?.map(({ number }) => number) ?? first.number)
  expect(shown).toEqual([0, [1, 2], 3, 4, [5]])
})
