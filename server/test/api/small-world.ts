import type { ActorRecord, ClaimRecord, DomainRecord, RegionRecord } from '../../src/domain/records.ts'

/** A Land with three municipalities and what a few made-up bodies do in it. */
export const land: RegionRecord = { type: 'region', id: 'r-99', level: 'STATE', name: 'Musterland', ags: '99', boundaryDate: '2025-08-31' }
export const kreis: RegionRecord = {
  type: 'region',
  id: 'r-99001',
  level: 'DISTRICT',
  name: 'Musterkreis',
  ags: '99001',
  parent: 'r-99',
  boundaryDate: '2025-08-31',
}

export function municipality(ags: string, name: string, lat: number, lon: number): readonly [RegionRecord, ActorRecord] {
  return [
    { type: 'region', id: `r-${ags}`, level: 'MUNICIPALITY', name, ags, parent: 'r-99001', boundaryDate: '2025-08-31' },
    {
      type: 'actor',
      id: `m-${ags}`,
      kind: 'MUNICIPALITY',
      name,
      alternativeNames: [],
      disambiguation: 'Musterkreis, Musterland',
      region: `r-${ags}`,
      place: { label: name, lat, lon, precision: 'municipality centre', country: 'DE' },
      municipality: { level: 'MUNICIPALITY', ags, counted: true },
      languages: [],
    },
  ]
}

export function organisation(id: string, name: string, seat: ActorRecord, more: Partial<ActorRecord> = {}): ActorRecord {
  const { region, place } = seat
  return {
    type: 'actor',
    id,
    kind: 'MIGRANT_ORGANISATION',
    name,
    alternativeNames: [],
    ...(region ? { region } : {}),
    ...(place ? { place } : {}),
    languages: [],
    ...more,
  }
}

export function claim(id: string, fields: Pick<ClaimRecord, 'kind' | 'subject'> & Partial<ClaimRecord>): ClaimRecord {
  return {
    type: 'claim',
    id,
    status: 'CONFIRMED',
    supports: [{ source: 's-musterquelle', stance: 'SUPPORTS', literal: true }],
    contradictedBy: [],
    ...fields,
  }
}

export const source: DomainRecord = { type: 'source', id: 's-musterquelle', title: 'Musterquelle', url: 'https://muster.example/' }

const [musterstadtRegion, musterstadt] = municipality('99001001', 'Musterstadt', 50, 8)
const [beispielRegion, beispieldorf] = municipality('99001002', 'Beispieldorf', 50.1, 8)
const [nirgendsRegion, nirgendwo] = municipality('99001003', 'Nirgendwo', 51, 9)

export { beispieldorf, musterstadt, nirgendwo }

export const verein = organisation('a-musterverein', 'Musterverein', musterstadt)
export const kreisel = organisation('a-kreisel', 'Verein Kreisel', beispieldorf)
export const bund = organisation('a-musterbund', 'Musterbund', musterstadt, { kind: 'UMBRELLA', scope: 'FEDERAL' })

export const smallWorld: readonly DomainRecord[] = [
  source,
  land,
  kreis,
  musterstadtRegion,
  beispielRegion,
  nirgendsRegion,
  musterstadt,
  beispieldorf,
  nirgendwo,
  verein,
  kreisel,
  bund,
  { type: 'theme', id: 't-bildung', name: 'Bildung', nameEn: 'Education' },
  { type: 'country', id: 'l-GH', code: 'GH', name: 'Ghana' },
  { type: 'cooperation', id: 'c-garten', kind: 'LOCAL', name: 'Interkultureller Garten' },
  claim('cl-garten-1', {
    kind: 'PARTICIPATES_IN',
    subject: musterstadt.id,
    object: 'c-garten',
    validFrom: '2012',
    lastConfirmed: '2024-11-24',
  }),
  claim('cl-garten-2', { kind: 'PARTICIPATES_IN', subject: verein.id, object: 'c-garten', validFrom: '2012', lastConfirmed: '2024-11-24' }),
  claim('cl-bund-1', { kind: 'MEMBER_OF', subject: verein.id, object: bund.id, role: 'FOUNDING', validFrom: '2015-09-17' }),
  claim('cl-bund-2', { kind: 'MEMBER_OF', subject: kreisel.id, object: bund.id, validFrom: '2016' }),
  claim('cl-thema', { kind: 'WORKS_ON', subject: kreisel.id, object: 't-bildung' }),
  claim('cl-thema-2', { kind: 'WORKS_ON', subject: musterstadt.id, object: 't-bildung' }),
  claim('cl-land', { kind: 'CONCERNS', subject: kreisel.id, object: 'l-GH', role: 'ORIGIN' }),
  { type: 'offering', id: 'o-beratung', name: 'Beratung', kind: 'ADVISER_POOL', from: '2020', until: '2026-11-24' },
]

export const networkMeeting = (id: string, from: string | undefined, seat = nirgendwo) => ({
  type: 'event' as const,
  id,
  name: `Treffen ${id}`,
  category: 'NETWORK_MEETING' as const,
  ...(from === undefined ? {} : { from }),
  place: seat.place!,
  region: seat.region!,
})
