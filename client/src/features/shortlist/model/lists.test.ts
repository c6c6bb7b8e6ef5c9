import { expect, test } from 'vitest'
import { newEntry } from '../../../parts/shortlist/entries.ts'
import { byWeight, certaintyOf } from './cooperations.ts'
import { groupsOf, notedFor } from './groups.ts'

const row = (actor: string, seeker: string | null) => ({
  entry: newEntry({ id: actor, name: actor }, seeker === null ? null : { id: seeker, name: seeker }),
})

test('a list stands by municipality in the order in which each came first, and what is for nobody comes last', () => {
  const rows = [row('a-eins', null), row('a-zwei', 'm-koeln'), row('a-drei', 'm-bruehl'), row('a-vier', 'm-koeln')]
  expect(groupsOf(rows).map(({ seeker, rows }) => [seeker?.id, rows.map(({ entry }) => entry.actor)])).toEqual([
    ['m-koeln', ['a-zwei', 'a-vier']],
    ['m-bruehl', ['a-drei']],
    [undefined, ['a-eins']],
  ])
  expect(notedFor(rows, 'm-bruehl')).toEqual([rows[2]])
  expect(notedFor(rows, undefined)).toBe(rows)
})

test('cooperations that hold for sure come before those that may, and those before what is over; the newest first', () => {
  const cooperation = (id: string, certainty: 'CERTAIN' | 'POSSIBLE' | null, dates: { lastConfirmed?: string; validFrom?: string }) => ({
    id,
    ...dates,
    participants: [
      { actor: { id: 'a-andere' }, claim: { certainty: 'CERTAIN' as const } },
      { actor: { id: 'a-eins' }, claim: { certainty } },
    ],
  })
  const all = [
    cooperation('vorbei', null, { lastConfirmed: '2026' }),
    cooperation('möglich', 'POSSIBLE', { lastConfirmed: '2025' }),
    cooperation('undatiert', 'CERTAIN', {}),
    cooperation('alt', 'CERTAIN', { validFrom: '2012' }),
    cooperation('neu', 'CERTAIN', { lastConfirmed: '2024-03', validFrom: '2001' }),
  ]
  expect(byWeight(all, 'a-eins').map(({ id }) => id)).toEqual(['neu', 'alt', 'undatiert', 'möglich', 'vorbei'])
  expect(certaintyOf(all[0]!, 'a-eins')).toBeUndefined()
  expect(certaintyOf(all[0]!, 'a-andere')).toBe('CERTAIN')
})
