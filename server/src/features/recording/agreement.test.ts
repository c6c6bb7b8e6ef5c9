import { validity } from '@netzatlas/shared'
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
const TODAY = '2026-11-24'
const said = { on: '2026-11-20', source: 's-new', newId: () => 'cl-new' }
const told = (claims: readonly ClaimRecord[]) =>
  claims.map(({ id, validUntil, lastConfirmed, status, contradictedBy }) => ({ id, validUntil, lastConfirmed, status, contradictedBy }))

test('an end is taken by the claim that nobody confirmed since, with its source', () => {
  const [ended, ...others] = heardItEnded([claim('cl-1', { lastConfirmed: '2025' })], { until: '2026-03', by: TODAY }, said)
  expect(others).toEqual([])
  expect(ended).toMatchObject({ id: 'cl-1', validUntil: '2026-03', lastConfirmed: '2025', status: 'CONFIRMED', contradictedBy: [] })
  expect(ended?.supports).toEqual([
    { source: 's-old', stance: 'SUPPORTS', literal: true },
    { source: 's-new', stance: 'SUPPORTS', literal: true, read: '2026-11-20' },
  ])
})

test('a second source of the same end makes it more precise, never coarser', () => {
  const over = claim('cl-1', { validUntil: '2026' })
  expect(heardItEnded([over], { until: '2026-03', by: TODAY }, said)).toMatchObject([
    { id: 'cl-1', validUntil: '2026-03', status: 'CONFIRMED' },
  ])
  expect(heardItEnded([{ ...over, validUntil: '2026-03-12' }], { until: '2026', by: TODAY }, said)).toMatchObject([
    { validUntil: '2026-03-12' },
  ])
})

test('where one says that it ended and another that it held later, both statements stay, disputed', () => {
  const holds = claim('cl-1', { validFrom: '2012', lastConfirmed: '2026-05' })
  const [end, kept] = heardItEnded([holds], { until: '2025', by: TODAY }, said)
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
  expect(told(heardItEnded([holds, over], { until: '2024-03', by: TODAY }, said))).toMatchObject([{ id: 'cl-1', validUntil: '2024-03' }])
})

test('that it held before its end contradicts nothing', () => {
  const over = claim('cl-1', { validUntil: '2024' })
  expect(told(heardItHolds([over], { ...said, on: '2020' }))).toMatchObject([
    { id: 'cl-1', validUntil: '2024', lastConfirmed: '2020', status: 'CONFIRMED' },
  ])
})

test('an end that nobody dates is an end by the day on which it was told, from the last confirmation on', () => {
  const [ended, ...others] = heardItEnded([claim('cl-1', { validFrom: '2012', lastConfirmed: '2019' })], { by: TODAY }, said)
  expect(others).toEqual([])
  expect(ended).toMatchObject({ id: 'cl-1', endedBy: TODAY, status: 'CONFIRMED', contradictedBy: [] })
  expect(ended).not.toHaveProperty('validUntil')
  const { possibleUntil, certainUntil } = validity(ended!)
  expect([certainUntil, possibleUntil]).toEqual(['2019-01-01', '2026-11-23'])
})

test('an end that is told as a time which is not over was over on the day it was told', () => {
  const endOf = (until: string) => {
    const [{ validUntil, endedBy } = {} as ClaimRecord] = heardItEnded([claim('cl-1')], { until, by: TODAY }, said)
    return [validUntil, endedBy]
  }
  expect(endOf('2026')).toEqual(['2026', TODAY])
  expect(endOf('2026-11')).toEqual(['2026-11', TODAY])
  expect(endOf('2026-10')).toEqual(['2026-10', undefined])
  expect(endOf('2026-11-24')).toEqual(['2026-11-24', undefined])
})

test('what more is told of an undated end makes it narrower, and one that does not fit is disputed', () => {
  const over = claim('cl-1', { endedBy: '2026-06-01' })
  const ends = (claims: readonly ClaimRecord[]) => claims.map(({ id, validUntil, endedBy, status }) => [id, validUntil, endedBy, status])
  expect(ends(heardItEnded([over], { by: TODAY }, said))).toEqual([['cl-1', undefined, '2026-06-01', 'CONFIRMED']])
  expect(ends(heardItEnded([over], { until: '2024', by: TODAY }, said))).toEqual([['cl-1', '2024', undefined, 'CONFIRMED']])
  expect(ends(heardItEnded([over], { until: '2026', by: TODAY }, said))).toEqual([['cl-1', '2026', '2026-06-01', 'CONFIRMED']])
  expect(ends(heardItEnded([over], { until: '2026-08', by: TODAY }, said))).toEqual([
    ['cl-new', '2026-08', undefined, 'DISPUTED'],
    ['cl-1', undefined, '2026-06-01', 'DISPUTED'],
  ])
  expect(ends(heardItEnded([claim('cl-1', { validUntil: '2030' })], { by: TODAY }, said))).toEqual([
    ['cl-new', undefined, TODAY, 'DISPUTED'],
    ['cl-1', '2030', undefined, 'DISPUTED'],
  ])
})

test('who says that it still holds contradicts an undated end only from the day on which that was told', () => {
  const over = claim('cl-1', { endedBy: '2026-06-01' })
  expect(heardItHolds([over], { ...said, on: '2026-05-31' })).toMatchObject([{ id: 'cl-1', endedBy: '2026-06-01', status: 'CONFIRMED' }])
  const [again, kept] = heardItHolds([over], said)
  expect(again).not.toHaveProperty('endedBy')
  expect([again?.status, kept?.status]).toEqual(['DISPUTED', 'DISPUTED'])
})
