import { expect, test } from 'vitest'
import { leadingNumber, otherWinnerCounts } from './winner-counts.ts'

test('a number is read from its digits or its German word, and from nothing else', () => {
  expect(['neun', '10 Gewinnerkommunen', 'Zwölf Kommunen', 'mehrere', ''].map(leadingNumber)).toEqual([9, 10, 12, undefined, undefined])
})

test('nine winners in one text and ten named ones contradict each other, ten and ten do not', () => {
  const claims = [
    { property: 'WINNERS', value: 'neun' },
    { property: 'WINNERS', value: 'zehn Kommunen' },
    { property: 'APPLICATIONS', value: '47' },
  ]
  expect(otherWinnerCounts(claims, 10)).toEqual([claims[0]])
  expect(otherWinnerCounts(claims, 9)).toEqual([claims[1]])
})
