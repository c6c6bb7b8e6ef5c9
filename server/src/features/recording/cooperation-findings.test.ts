import { expect, test } from 'vitest'
import type { ClaimRecord } from '../../domain/records.ts'
import { foundEnded, foundHolding } from './cooperation-findings.ts'

const takesPart = (subject: string, validUntil?: string): ClaimRecord => ({
  type: 'claim',
  id: `cl-${subject}`,
  kind: 'PARTICIPATES_IN',
  subject,
  object: 'c-1',
  ...(validUntil ? { validUntil } : {}),
  status: 'STATED',
  supports: [],
  contradictedBy: [],
})
let made = 0
const said = { on: '2026-11-20', source: 's-new', newId: () => `cl-new-${++made}` }
const subjects = (claims: readonly ClaimRecord[]) => claims.map(({ subject }) => subject)
const all = ['m-1', 'm-2', 'a-1'].map((subject) => takesPart(subject))

test('of several municipalities the one that left takes nobody with it; the last one ends it for all', () => {
  expect(subjects(foundEnded(all, 'm-1', { until: '2025', by: said.on }, said))).toEqual(['m-1'])
  const one = [takesPart('m-1', '2024'), takesPart('m-2'), takesPart('a-1')]
  expect(subjects(foundEnded(one, 'm-2', { until: '2025', by: said.on }, said))).toEqual(['m-2', 'a-1'])
  expect(subjects(foundEnded([takesPart('m-1'), takesPart('k-1'), takesPart('a-1')], 'm-1', { until: '2025', by: said.on }, said))).toEqual(
    ['m-1'],
  )
})

test('of municipalities only those looked at are confirmed, and who had left does not come back by that', () => {
  expect(subjects(foundHolding(all, new Set(['m-1']), said))).toEqual(['m-1', 'a-1'])
  const left = [takesPart('m-1'), takesPart('a-1', '2014'), takesPart('a-2')]
  expect(subjects(foundHolding(left, new Set(['m-1']), said))).toEqual(['m-1', 'a-2'])
})

test('where everybody had left, what was found speaks against it for all', () => {
  const over = [takesPart('m-1', '2024'), takesPart('a-1', '2024')]
  const changed = foundHolding(over, new Set(['m-1']), said)
  expect(changed.map(({ subject, validUntil, status }) => [subject, validUntil, status])).toEqual([
    ['m-1', undefined, 'DISPUTED'],
    ['m-1', '2024', 'DISPUTED'],
    ['a-1', undefined, 'DISPUTED'],
    ['a-1', '2024', 'DISPUTED'],
  ])
})

test('where nobody knows when it ended for each of two, the second one ends it for all', () => {
  const gone = [{ ...takesPart('m-1'), endedBy: said.on }, takesPart('m-2'), takesPart('a-1')]
  const changed = foundEnded(gone, 'm-2', { by: said.on }, said)
  expect(changed.map(({ subject, validUntil, endedBy }) => [subject, validUntil, endedBy])).toEqual([
    ['m-2', undefined, said.on],
    ['a-1', undefined, said.on],
  ])
})
