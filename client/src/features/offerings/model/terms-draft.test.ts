import { expect, test } from 'vitest'
import { changedRow, draftOf, inputOf, rowAt, toldRows, withContradiction, withNewRow, withoutRow } from './terms-draft.ts'

const statements = [
  { id: 'cl-1', term: 'OWN_SHARE', value: '20 %, in bar' },
  { id: 'cl-2', term: 'OWN_SHARE', value: '80 %' },
  { id: 'o-topf', term: 'UNTIL', value: '2027' },
] as const
const draft = draftOf(statements)
const rowOf = (id: string) => draft.rows.find(({ of }) => of === id)!

test('the form begins with every statement of every term, and with an empty field where there is none', () => {
  expect(draft.rows.map(({ term, of, value }) => [term, of, value])).toEqual([
    ['DEADLINE', '', ''],
    ['FROM', '', ''],
    ['UNTIL', 'o-topf', '2027'],
    ['WHO', '', ''],
    ['PURPOSE', '', ''],
    ['AMOUNT', '', ''],
    ['OWN_SHARE', 'cl-1', '20 %, in bar'],
    ['OWN_SHARE', 'cl-2', '80 %'],
  ])
  expect(new Set(draft.rows.map(({ key }) => key)).size).toBe(8)
})

test('only what is told otherwise is sent: changed, taken away, added, contradicted; what stands is not', () => {
  expect(inputOf(draft).terms).toEqual([])
  let rows = changedRow(draft.rows, rowOf('cl-1').key, ' 25 % ')
  rows = changedRow(rows, rowOf('o-topf').key, '')
  rows = withContradiction(rows, rowOf('cl-2'))
  rows = changedRow(rows, rows.find(({ contradicts }) => contradicts)!.key, '70 %')
  rows = withNewRow(rows, 'OWN_SHARE')
  rows = changedRow(rows, rows.at(-1)!.key, 'in Arbeitszeit')
  rows = changedRow(withNewRow(rows, 'WHO'), draft.rows[3]!.key, '  ')
  expect(rows.map(({ of, contradicts }) => `${of}${contradicts ? '!' : ''}`).slice(-4)).toEqual(['cl-1', 'cl-2', 'cl-2!', ''])
  expect(inputOf({ rows, source: { title: 'Aufruf', url: '', date: '2026' } })).toEqual({
    terms: [
      { term: 'UNTIL', of: 'o-topf' },
      { term: 'OWN_SHARE', of: 'cl-1', value: '25 %' },
      { term: 'OWN_SHARE', of: 'cl-2', contradicts: true, value: '70 %' },
      { term: 'OWN_SHARE', value: 'in Arbeitszeit' },
    ],
    source: { title: 'Aufruf', date: '2026' },
  })
})

test('a contradiction without words of its own is sent as a denial, unless it is dropped', () => {
  const rows = withContradiction(draft.rows, rowOf('cl-1'))
  expect(inputOf({ ...draft, rows }).terms).toEqual([{ term: 'OWN_SHARE', of: 'cl-1', contradicts: true }])
  const added = rows.find(({ contradicts }) => contradicts)!
  expect(withoutRow(rows, added.key)).toEqual(draft.rows)
  expect(
    withContradiction(rows, rowOf('cl-1'))
      .filter(({ contradicts }) => contradicts)
      .map(({ key }) => key),
  ).toEqual([`${rowOf('cl-1').key} - 2`, `${rowOf('cl-1').key} - 1`])
})

test('what is wrong with the second that was sent stands at its field, whatever was added since', () => {
  const rows = changedRow(changedRow(draft.rows, rowOf('o-topf').key, '2028'), rowOf('cl-2').key, '')
  const sent = toldRows(rows).map(({ key }) => key)
  expect(rowAt(sent, 'terms.1')).toBe(rowOf('cl-2').key)
  expect([rowAt(sent, 'source.title'), rowAt(sent, 'terms.9')]).toEqual(['source.title', 'terms.9'])
})
