import { expect, test } from 'vitest'
import { helping } from './helping.ts'

const offering = (id: string, kind: string, dates: { from?: string; until?: string } = {}) => ({ id, name: id, kind, ...dates })

test('what helps is open today, advisers first; what has ended or not begun is left out', () => {
  const all = [
    offering('netz', 'NETWORK'),
    offering('bald', 'NETWORK', { from: '2027' }),
    offering('vorbei', 'ADVISER_POOL', { until: '2025-12-31' }),
    offering('bis-ende-des-jahres', 'WORKSHOP', { until: '2026' }),
    offering('geld', 'FUNDING'),
    offering('pool', 'ADVISER_POOL', { from: '2020', until: '2026-11-24' }),
  ]
  expect(helping(all, '2026-11-24').map(({ id }) => id)).toEqual(['pool', 'netz', 'bis-ende-des-jahres'])
  expect(helping(all, '2026-11-25').map(({ id }) => id)).toEqual(['netz', 'bis-ende-des-jahres'])
})
