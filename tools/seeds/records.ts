import { isSeatHidden } from '../../server/src/domain/place-privacy.ts'
import type { ActorRecord, DomainRecord, EventRecord, Id, Place } from '../../server/src/domain/records.ts'
import { centre } from '../../server/src/features/seed/gazetteer.ts'
import type { Body, ForeignPlace, Thing } from './names.ts'
import type { Places } from './places.ts'
import type { Country } from './relations/subjects.ts'
import { compare } from './text.ts'

/** Where a body sits as precisely as may be told: its municipality's centre, its Kreis, or its Land. */
function seatOf(body: Body, places: Places): Pick<ActorRecord, 'region' | 'place' | 'placeProtected' | 'disambiguation'> {
  const row = body.place === '' ? undefined : places.municipality(body.place, body.land)
  if (row && isSeatHidden(body.kind, { ags: row.ags, population: Number(row.population) })) {
    const { region, label, place } = places.district(row.district_ags)
    return { region, disambiguation: `${label}, ${row.state}`, ...(place && { place }), placeProtected: true }
  }
  if (row) {
    const place = centre(row)
    const disambiguation = row.name === row.state ? row.name : `${row.name}, ${row.state}`
    return { region: `r-${row.ags}`, disambiguation, ...(place && { place }) }
  }
  const kreis = body.place === '' ? undefined : places.municipal(body.place, body.land)
  if (kreis) return { region: kreis.region, disambiguation: `${kreis.name}, ${body.land}`, ...(kreis.place && { place: kreis.place }) }
  if (body.place !== '') throw new Error(`"${body.key}" sits in "${body.place}" (${body.land}), which is no place that is known`)
  const region = places.state(body.land)
  return region ? { region, disambiguation: body.land } : {}
}

export function bodyRecord(body: Body, places: Places, selfDescription: string | undefined, website: string | undefined): ActorRecord {
  return {
    type: 'actor',
    id: body.id,
    kind: body.kind,
    name: body.name,
    ...(body.shortName && { shortName: body.shortName }),
    alternativeNames: [...body.alternativeNames].filter((name) => name !== body.name && name !== body.shortName).sort(compare),
    ...(body.scope && { scope: body.scope }),
    ...seatOf(body, places),
    languages: [],
    ...(website && { website }),
    ...(selfDescription && { selfDescription }),
  }
}

/** A partner municipality abroad. Where its own centre is not known for sure it stands in the middle of its country. */
export function foreignRecord(foreign: ForeignPlace, { code, name, centre: middle }: Country): ActorRecord {
  const place = foreign.place ?? (middle && { label: name, ...middle, precision: 'country centre' as const, country: code })
  return {
    type: 'actor',
    id: foreign.id,
    kind: 'MUNICIPALITY',
    name: foreign.name,
    alternativeNames: [],
    disambiguation: name,
    ...(place && { place }),
    municipality: { level: 'FOREIGN', counted: false },
    languages: [],
  }
}

export function thingRecord(thing: Thing, places: Places, abroad: ReadonlyMap<string, ForeignPlace>): DomainRecord {
  const dates = { ...(thing.from && { from: thing.from }), ...(thing.until && { until: thing.until }) }
  switch (thing.type) {
    case 'event':
      return {
        type: 'event',
        id: thing.id,
        name: thing.name,
        ...dates,
        ...eventPlace(thing, places, abroad),
        category: thing.kind as EventRecord['category'],
      }
    case 'programme':
      return { type: 'programme', id: thing.id, name: thing.name, ...dates }
    case 'offering':
      return { type: 'offering', id: thing.id, name: thing.name, kind: thing.kind as 'OTHER', ...dates }
    case 'resolution':
      return { type: 'resolution', id: thing.id, name: thing.name, ...(thing.from && { date: thing.from }) }
  }
}

function eventPlace(thing: Thing, places: Places, abroad: ReadonlyMap<string, ForeignPlace>): { place?: Place; region?: Id } {
  if (thing.place === '') return {}
  const foreign = abroad.get(thing.place)
  if (foreign) return foreign.place ? { place: foreign.place } : {}
  const row = places.municipality(thing.place, thing.land)
  if (!row) throw new Error(`decisions/things.csv: "${thing.place}" (${thing.land}) is no municipality`)
  const place = centre(row)
  return { ...(place && { place }), region: `r-${row.ags}` }
}
