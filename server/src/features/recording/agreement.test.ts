import { expect, test } from 'vitest'
import type { ClaimRecord } from '../../domain/records.ts'
import { heardItEnded, heardItHolds } from './agreement.ts'

const claim = (id: string, dates: Partial<ClaimRecord> = {}): ClaimRecord => ({
  type: 'claim',
  id,
  kind: 'PARTICIPATES_IN',
  subject: 'm-1',
  object: 'c-1',
  status: 'CONFIRMED',
  supports: [{ source: 's-old', stance: 'SUPPORTS', literal: true }],
  contradictedBy: [],
  ...dates,
})
const said = { on: '2026-11-20', source: 's-new', newId: () => 'cl-new' }
const told = (claims: readonly ClaimRecord[]) =>
  claims.map(({ id, validUntil, lastConfirmed, status, contradictedBy }) => ({ id, validUntil, lastConfirmed, status, contradictedBy }))

test('an end is taken by the claim that nobody confirmed since, with its source', () => {
  const [ended, ...others] = heardItEnded([claim('cl-1', { lastConfirmed: '2025' })], '2026-03', said)
  expect(others).toEqual([])
  expect(ended).toMatchObject({ id: 'cl-1', validUntil: '2026-03', lastConfirmed: '2025', status: 'CONFIRMED', contradictedBy: [] })
  expect(ended?.supports).toEqual([
    { source: 's-old', stance: 'SUPPORTS', literal: true },
    { source: 's-new', stance: 'SUPPORTS', literal: true, read: '2026-11-20' },
  ])
})

test('a second source of the same end makes it more precise, never coarser', () => {
  const over = claim('cl-1', { validUntil: '2026' })
  expect(heardItEnded([over], '2026-03', said)).toMatchObject([{ id: 'cl-1', validUntil: '2026-03', status: 'CONFIRMED' }])
  expect(heardItEnded([{ ...over, validUntil: '2026-03-12' }], '2026', said)).toMatchObject([{ validUntil: '2026-03-12' }])
})

test('where one says that it ended and another that it held later, both statements stay, disputed', () => {
  const holds = claim('cl-1', { validFrom: '2012', lastConfirmed: '2026-05' })
  const [end, kept] = heardItEnded([holds], '2025', said)
  expect(told([end!, kept!])).toEqual([
    { id: 'cl-new', validUntil: '2025', lastConfirmed: undefined, status: 'DISPUTED', contradictedBy: ['cl-1'] },
    { id: 'cl-1', validUntil: undefined, lastConfirmed: '2026-05', status: 'DISPUTED', contradictedBy: ['cl-new'] },
  ])
  expect([end?.validFrom, end?.supports.map(({ source }) => source), kept?.supports.map(({ source }) => source)]).toEqual([
    '2012',
    ['s-new'],
    ['s-old'],
  ])
})

test('who says that it still holds after its end contradicts that, and is heard first', () => {
  const over = claim('cl-1', { validFrom: '2012', validUntil: '2024' })
  expect(told(heardItHolds([over], said))).toEqual([
    { id: 'cl-new', validUntil: undefined, lastConfirmed: '2026-11-20', status: 'DISPUTED', contradictedBy: ['cl-1'] },
    { id: 'cl-1', validUntil: '2024', lastConfirmed: undefined, status: 'DISPUTED', contradictedBy: ['cl-new'] },
  ])
})

test('a third source joins the side it agrees with', () => {
  const over = claim('cl-1', { validUntil: '2024', status: 'DISPUTED', contradictedBy: ['cl-2'] })
  const holds = claim('cl-2', { lastConfirmed: '2025-06', status: 'DISPUTED', contradictedBy: ['cl-1'] })
  expect(told(heardItHolds([over, holds], said))).toEqual([
    { id: 'cl-2', validUntil: undefined, lastConfirmed: '2026-11-20', status: 'DISPUTED', contradictedBy: ['cl-1'] },
  ])
  expect(told(heardItEnded([holds, over], '2024-03', said))).toMatchObject([{ id: 'cl-1', validUntil: '2024-03' }])
})

test('that it held before its end contradicts nothing', () => {
  const over = claim('cl-1', { validUntil: '2024' })
  expect(told(heardItHolds([over], { ...said, on: '2020' }))).toMatchObject([
    { id: 'cl-1', validUntil: '2024', lastConfirmed: '2020', status: 'CONFIRMED' },
  ])
})
