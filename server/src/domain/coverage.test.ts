import { type ActorKind, validity } from '@netzatlas/shared'
import { describe, expect, it } from 'vitest'
import { actor, municipality } from '../../test/contract/world.ts'
import {
  confirmedOn,
  DEFAULT_PARTNER_KINDS,
  isCounted,
  isPartner,
  type Look,
  municipalityCoverage,
  newer,
  partnerConfirmedOn,
} from './coverage.ts'

const fact = (dates: Parameters<typeof validity>[0], partner = dates) => ({
  validity: validity(dates),
  participations: [dates, partner] as const,
})
const coverage = (
  facts: Parameters<typeof municipalityCoverage>[0],
  assessed: readonly (string | Look)[] = [],
  asOf = '2026-11-24',
  since = '2024-11-24',
  partnerKinds: readonly ActorKind[] = DEFAULT_PARTNER_KINDS,
) => {
  const looks = assessed.map((look) => (typeof look === 'string' ? { on: look } : look))
  return municipalityCoverage(facts, looks, { partnerKinds, asOf, since })
}

describe('coverage of one municipality', () => {
  it('is unknown where nobody looked', () => {
    expect(coverage([])).toEqual({ state: 'UNKNOWN', assessed: false })
  })

  it('is covered up to the last day of the limit and stale from the next', () => {
    const partner = [fact({ lastConfirmed: '2024-11-24' })]
    expect(coverage(partner)).toEqual({ state: 'COVERED', assessed: false, lastLooked: '2024-11-24' })
    expect(coverage(partner, [], '2026-11-25', '2024-11-25').state).toBe('STALE')
  })

  it('judges a coarse date by its first day', () => {
    expect(coverage([fact({ lastConfirmed: '2024-11' })]).state).toBe('STALE')
    expect(coverage([fact({ lastConfirmed: '2024-12' })]).state).toBe('COVERED')
  })

  it('does not count what surely ended or has not begun, and counts what may still hold', () => {
    expect(coverage([fact({ lastConfirmed: '2026', validUntil: '2026-11-23' })]).state).toBe('UNKNOWN')
    expect(coverage([fact({ lastConfirmed: '2026', validUntil: '2026' })]).state).toBe('COVERED')
    expect(coverage([fact({ validFrom: '2027' })]).state).toBe('UNKNOWN')
  })

  it('does not look into the future of the day asked for', () => {
    expect(coverage([fact({ validFrom: '2020', lastConfirmed: '2026-11-25' })])).toMatchObject({ state: 'STALE', lastLooked: '2020' })
  })

  it('prefers a known partner to an assessment that found none, and still tells that somebody looked', () => {
    expect(coverage([fact({ lastConfirmed: '2019' })], ['2026-05'])).toEqual({ state: 'STALE', assessed: true, lastLooked: '2026-05' })
    expect(coverage([], ['2021', '2026-05'])).toEqual({ state: 'CONFIRMED_GAP', assessed: true, lastLooked: '2026-05' })
    expect(coverage([], ['2021'])).toEqual({ state: 'UNKNOWN', assessed: false, lastLooked: '2021' })
  })

  it('calls a gap confirmed only for kinds that were all looked for within the limit', () => {
    const asked = (looks: readonly Look[], kinds: readonly ActorKind[]) => coverage([], looks, '2026-11-24', '2024-11-24', kinds)
    const three = [...DEFAULT_PARTNER_KINDS, 'CIVIL_SOCIETY'] as const
    const unsaid = { on: '2026-05' }
    const civil = { on: '2026-01-01', partnerKinds: ['CIVIL_SOCIETY'] as const }
    expect(asked([unsaid], three)).toEqual({ state: 'UNKNOWN', assessed: false })
    expect(asked([civil], DEFAULT_PARTNER_KINDS)).toEqual({ state: 'UNKNOWN', assessed: false })
    expect(asked([unsaid, civil], three)).toEqual({ state: 'CONFIRMED_GAP', assessed: true, lastLooked: '2026-01-01' })
    expect(asked([unsaid, { ...civil, on: '2021' }], three)).toEqual({ state: 'UNKNOWN', assessed: false, lastLooked: '2021' })
    expect(asked([{ ...civil, partnerKinds: three }], three).state).toBe('CONFIRMED_GAP')
    expect(asked([unsaid], []).state).toBe('UNKNOWN')
  })

  it('takes the newest of its partners', () => {
    expect(coverage([fact({ lastConfirmed: '2019' }), fact({}), fact({ lastConfirmed: '2026-01-01' })])).toMatchObject({ state: 'COVERED' })
  })
})

it('takes the newer of start and confirmation that are known on the day', () => {
  expect(confirmedOn({ validFrom: '2015', lastConfirmed: '2020' }, '2026-01-01')).toBe('2020')
  expect(confirmedOn({ validFrom: '2015', lastConfirmed: '2020' }, '2019-01-01')).toBe('2015')
  expect(confirmedOn({ validUntil: '2015' }, '2026-01-01')).toBeUndefined()
  expect(partnerConfirmedOn(fact({ lastConfirmed: '2020' }, { lastConfirmed: '2018' }), '2026-01-01')).toBe('2018')
  expect(partnerConfirmedOn(fact({ lastConfirmed: '2020' }, {}), '2026-01-01')).toBeUndefined()
  expect(newer('2015', '2015-01-01')).toBe('2015-01-01')
})

it('counts municipalities that govern themselves, local umbrellas and organisations', () => {
  expect(isCounted(municipality('05315000', 'Köln', 1))).toBe(true)
  expect(
    isCounted(actor('k-05', 'Kreis', { kind: 'MUNICIPALITY', municipality: { level: 'DISTRICT', ags: '05111', counted: true } })),
  ).toBe(false)
  const kinds = ['MIGRANT_ORGANISATION', 'UMBRELLA'] as const
  expect(isPartner(actor('a-1', 'x'), kinds)).toBe(true)
  expect(isPartner(actor('a-1', 'x', { kind: 'UMBRELLA', scope: 'LOCAL' }), kinds)).toBe(true)
  expect(isPartner(actor('a-1', 'x', { kind: 'UMBRELLA' }), kinds)).toBe(false)
  expect(isPartner(actor('a-1', 'x', { kind: 'AGENCY' }), kinds)).toBe(false)
})
