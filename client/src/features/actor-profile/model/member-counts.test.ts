import { expect, test } from 'vitest'
import { axisSteps, memberCounts } from './member-counts.ts'
import { statedNumber } from './stated-number.ts'

test('a stated number keeps its qualifier', () => {
  expect(statedNumber('über 1.050 Vereine')).toEqual({ value: 1050, qualifier: 'über' })
  expect(statedNumber('15')).toEqual({ value: 15, qualifier: undefined })
  expect(statedNumber('mehrere')).toBeUndefined()
  expect(statedNumber('Bund von lokalen Verbünden mit 313 Vereinen')).toBeUndefined()
})

test('counts stand in time, a year spans all its days, undated ones come last', () => {
  const counts = memberCounts([
    { id: 'a', property: 'MEMBER_COUNT', value: 'über 105' },
    { id: 'b', property: 'MEMBER_COUNT', value: '60', validFrom: '2017' },
    { id: 'c', property: 'MEMBER_COUNT', value: '52', lastConfirmed: '2014-07-02' },
    { id: 'd', property: 'FOUNDED', value: '2013' },
  ])
  expect(counts.map(({ id }) => id)).toEqual(['c', 'b', 'a'])
  expect(counts[0]?.from).toBeCloseTo(2014.5, 2)
  expect(counts[1]?.from).toBe(2017)
  expect(counts[1]?.until).toBeGreaterThan(2017.99)
  expect(counts[2]?.from).toBeUndefined()
})

test('the axis has few round steps and reaches the largest value', () => {
  expect(axisSteps(105)).toEqual([0, 50, 100, 150])
  expect(axisSteps(3)).toEqual([0, 1, 2, 3])
  expect(axisSteps(60)).toEqual([0, 20, 40, 60])
})
