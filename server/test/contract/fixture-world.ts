import type { DomainRecord } from '../../src/domain/records.ts'
import { actor, assessment, claim, cooperating, event, municipality, region, source } from './world.ts'

/** What every fixture database holds, whatever the version that wrote it: one of each thing that a migration could lose. */
export const FIXTURE_WORLD: readonly DomainRecord[] = [
  region('05', 'Nordrhein-Westfalen'),
  region('05315', 'Köln', { kind: 'Kreisfreie Stadt' }),
  source('s-1', { title: 'Bericht', url: 'https://example.org/bericht', date: '2024-05' }),
  municipality('05315000', 'Köln', 1_084_831, {
    place: { label: 'Köln', lat: 50.94, lon: 6.96, precision: 'municipality centre', country: 'DE' },
  }),
  actor('a-1', 'Kulturverein Öffnung e. V.', { shortName: 'KÖ', languages: ['de', 'fr'], region: 'r-05315' }),
  actor('a-2', 'Verbund', { kind: 'UMBRELLA', scope: 'LOCAL' }),
  { type: 'theme', id: 't-1', name: 'Globales Lernen' },
  event('e-1', 'Netzwerktreffen', { from: '2024-03', region: 'r-05' }),
  assessment('as-1', '2025-05'),
  claim('cl-as', 'ASSESSED', 'as-1', 'm-05315000'),
  claim('cl-t', 'WORKS_ON', 'a-1', 't-1'),
  claim('cl-m', 'MEMBER_OF', 'a-1', 'a-2', { validFrom: '2015-09-17', role: 'FOUNDING' }),
  claim('cl-f', 'ATTRIBUTE', 'a-1', undefined, {
    property: 'FOUNDED',
    value: '2009',
    lastConfirmed: '2024-05',
    supports: [{ source: 's-1', stance: 'SUPPORTS', literal: true, read: '2026-11' }],
  }),
  ...cooperating('x', ['m-05315000', 'a-1'], { validFrom: '2020', lastConfirmed: '2025-06-15' }),
]
