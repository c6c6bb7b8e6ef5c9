import { expect, test } from 'vitest'
import { emptySource, isThatSource, sourceDraftOf, sourceInputOf } from './source-draft.ts'

test('a source is sent without what is empty, and as one of its own only where somebody said so', () => {
  expect(sourceInputOf({ ...emptySource, title: 'Umfrage' })).toEqual({ title: 'Umfrage' })
  expect(sourceInputOf({ title: 'Umfrage', url: 'https://muster.example/', date: ' 2026 ', separate: true })).toEqual({
    title: 'Umfrage',
    url: 'https://muster.example/',
    date: '2026',
    separate: true,
  })
  expect(sourceDraftOf({ title: 'Umfrage', url: null })).toEqual({ title: 'Umfrage', url: '', date: '' })
})

test('what stands in a form is a known source under its title, and under no other date', () => {
  const known = { title: 'Umfrage', date: '2026' }
  expect(isThatSource({ title: ' Umfrage', url: '', date: '' }, known)).toBe(true)
  expect(isThatSource({ title: 'Umfrage', url: '', date: '2026' }, known)).toBe(true)
  expect(isThatSource({ title: 'Umfrage', url: '', date: '2025' }, known)).toBe(false)
  expect(isThatSource({ title: 'Umfrage', url: '', date: '2025' }, { title: 'Umfrage', date: null })).toBe(false)
  expect(isThatSource({ title: 'Befragung', url: '', date: '' }, known)).toBe(false)
})
