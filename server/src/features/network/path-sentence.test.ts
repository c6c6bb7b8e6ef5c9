import { describe, expect, it } from 'vitest'
import type { ClaimRecord } from '../../domain/records.ts'
import { formatDate, pathSentence, type Step } from './path-sentence.ts'

const claim = (fields: Partial<ClaimRecord> = {}): ClaimRecord => ({
  type: 'claim',
  id: 'cl-1',
  kind: 'MEMBER_OF',
  subject: 'a-verein',
  object: 'a-bund',
  status: 'STATED',
  supports: [],
  contradictedBy: [],
  ...fields,
})
const step = (fields: Partial<Step> = {}): Step => ({
  from: 'Verein',
  to: 'Bund',
  line: 'MEMBER_OF',
  forwards: true,
  claims: [claim()],
  cooperation: undefined,
  sources: [],
  ...fields,
})

describe('a step of a path as a sentence', () => {
  it('says who is what of whom, whichever way it is walked', () => {
    expect(pathSentence(step({ line: 'ADVISED_BY' }), 'de')).toBe('Verein wird von Bund beraten (ohne Datum; ohne Quelle).')
    expect(pathSentence(step({ line: 'ADVISED_BY', forwards: false }), 'de')).toBe(
      'Bund wird von Verein beraten (ohne Datum; ohne Quelle).',
    )
    expect(pathSentence(step({ line: 'FUNDED_BY', forwards: false }), 'en')).toBe('Bund is funded by Verein (undated; no source).')
    expect(pathSentence(step({ line: 'COOPERATES_WITH', forwards: false }), 'en')).toBe('Verein works with Bund (undated; no source).')
  })

  it('gives the time that both ends of it hold for', () => {
    const claims = [claim({ validFrom: '2012', validUntil: '2019' }), claim({ validFrom: '2014-05', validUntil: '2016-03-31' })]
    expect(pathSentence(step({ claims }), 'de')).toContain('seit Mai 2014 bis 31.03.2016')
    expect(pathSentence(step({ claims }), 'en')).toContain('since May 2014 until 31 March 2016')
  })

  it('names a time that it began and ended in once', () => {
    const claims = [claim({ validFrom: '2025-03', validUntil: '2025-03' })]
    expect(pathSentence(step({ claims }), 'de')).toBe('Verein ist Mitglied von Bund (März 2025; ohne Quelle).')
  })

  it('gives the older confirmation where no beginning is known, and none where one of both was never confirmed', () => {
    const dated = claim({ lastConfirmed: '2016' })
    expect(pathSentence(step({ claims: [dated, claim({ lastConfirmed: '2018-02' })] }), 'de')).toContain('bestätigt 2016;')
    expect(pathSentence(step({ claims: [dated, claim()] }), 'de')).toContain('ohne Datum;')
  })

  it('names the first source and counts the others', () => {
    const source = (title: string) => ({ type: 'source', id: `s-${title}`, title }) as const
    expect(pathSentence(step({ sources: [source('Eins')] }), 'de')).toContain('; Quelle: Eins)')
    expect(pathSentence(step({ sources: [source('Eins'), source('Zwei'), source('Drei')] }), 'en')).toContain('; source: Eins and 2 more)')
  })

  it('writes dates as precisely as they are known', () => {
    expect(['2016', '2016-01', '2016-01-29'].map((date) => formatDate(date, 'de'))).toEqual(['2016', 'Januar 2016', '29.01.2016'])
    expect(['2016', '2016-01', '2016-01-29'].map((date) => formatDate(date, 'en'))).toEqual(['2016', 'January 2016', '29 January 2016'])
  })
})
