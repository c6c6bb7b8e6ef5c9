import { expect, test } from 'vitest'
import { severalTimes } from './several-times.ts'

const award = (...ids: string[]) => ({ winners: ids.map((id) => ({ id })) })

test('two prizes in one year count once, prizes in two years make a repeated winner', () => {
  const editions = [
    { year: 2016, awards: [award('koeln'), award('kiel', 'bonn')] },
    { year: 2014, awards: [award('koeln'), award('jena'), award('jena')] },
  ]
  expect(severalTimes(editions).map(({ winner, years }) => [winner.id, years])).toEqual([['koeln', [2014, 2016]]])
})
