import { fold, isDated } from '@netzatlas/shared'
import neo4j from 'neo4j-driver'
import { canonicalJson } from '../../../domain/canonical.ts'
import { isCounted } from '../../../domain/coverage.ts'
import { isFictional } from '../../../domain/fictional.ts'
import { contextOf, filterText, populationOf, searchKindsOf, sortName } from '../../../domain/names.ts'
import type { ActorRecord, DomainRecord, Id } from '../../../domain/records.ts'
import { confirmedDay, eventDays, isLiteral, searchNamesOf, sourceFilterText } from '../../derived.ts'
import { LAST, newestFirst } from '../../list-places.ts'
import { eventKeys, keyOf, sourceKeys } from '../order-keys.ts'
import { type Properties, propertiesOf } from './properties.ts'

/** SRID of WGS 84 in two dimensions. */
const WGS84 = 4326

const pascalCase = (words: string): string => words.toLowerCase().replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())

/** Beside `Record`: the type, of an actor its kind, and `Searchable` where the search finds it. */
export function labelsOf(record: DomainRecord): readonly string[] {
  return [
    pascalCase(record.type),
    ...(record.type === 'actor' ? [pascalCase(record.kind)] : []),
    ...(searchKindsOf(record).length > 0 ? ['Searchable'] : []),
  ]
}

/** All properties of the node but the figures that other records determine (see `startingFigures`); `null` takes one away. */
export function nodeOf(record: DomainRecord): Properties {
  return { ...propertiesOf(record), ...derivedOf(record), ...searchOf(record), json: canonicalJson(record) }
}

function derivedOf(record: DomainRecord): Properties {
  switch (record.type) {
    case 'actor':
      return {
        sortName: sortName(record),
        location: locationOf(record),
        countedAgs: isCounted(record) ? record.municipality!.ags! : null,
        populationCount: populationOf(record),
      }
    case 'claim':
      return { confirmed: confirmedDay(record), dated: isDated(record), literal: isLiteral(record) }
    case 'source':
      return { filterText: sourceFilterText(record), fictional: isFictional(record), ...sourceKeys(record) }
    case 'event': {
      const days = eventDays(record)
      return { ...days, startsOrder: newestFirst(days.starts) + record.id, filterText: filterText(record), ...eventKeys(record) }
    }
    default:
      return {}
  }
}

const locationOf = ({ place }: ActorRecord) => (place ? new neo4j.types.Point(neo4j.int(WGS84), place.lon, place.lat) : null)

const NOT_SEARCHED = { searchKinds: null, searchNames: null, searchText: null, searchContext: null, searchPopulation: null }

function searchOf(record: DomainRecord): Properties {
  const kinds = searchKindsOf(record)
  if (kinds.length === 0) return NOT_SEARCHED
  const names = searchNamesOf(record)
  return {
    searchKinds: kinds,
    searchNames: names,
    searchText: names.join(' '),
    searchContext: fold(contextOf(record) ?? ''),
    searchPopulation: populationOf(record),
  }
}

/** What is counted over other records, of a record that none speaks of yet. */
export function startingFigures(record: DomainRecord): Properties {
  if (record.type === 'claim') return {}
  if (record.type === 'actor') {
    return { confirmed: '', confirmedOrder: newestFirst('') + record.id, degree: 0, degreeOrder: `9999999${record.id}`, lineTimes: [] }
  }
  if (record.type === 'event') return { confirmed: '', attendanceOrder: keyOf(LAST, record.id) }
  return record.type === 'source' ? { confirmed: '', claims: 0, claimsOrder: `9999999${record.id}` } : { confirmed: '' }
}

/** A relationship to make. */
export interface Link {
  readonly from: Id
  readonly type: string
  readonly to: Id
  readonly properties: Properties
}

/** What a record says of others, by meaning. */
export function linksOf(record: DomainRecord): readonly Link[] {
  return [...mentions(record)].map(([type, to, properties = {}]) => ({ from: record.id, type, to, properties }))
}

type Mention = readonly [type: string, to: Id, properties?: Properties]

function* mentions(record: DomainRecord): Generator<Mention> {
  switch (record.type) {
    case 'actor':
      if (record.region) yield ['SEATED_IN', record.region]
      yield* figures(record.municipality?.population?.source, record.municipality?.areaKm2?.source)
      break
    case 'event':
      if (record.region) yield ['HELD_IN', record.region]
      break
    case 'region':
      if (record.parent) yield ['LIES_IN', record.parent]
      yield* figures(record.population?.source, record.areaKm2?.source)
      break
    case 'edition':
      yield ['EDITION_OF', record.contest]
      if (record.ceremony) yield ['CEREMONY', record.ceremony]
      yield* figures(record.entries?.source)
      break
    case 'award':
      if (record.edition) yield ['AWARDED_IN', record.edition]
      break
    case 'need':
    case 'offer':
      yield ['OF_ACTOR', record.actor]
      yield ['ON_THEME', record.theme]
      if (record.country) yield ['ON_COUNTRY', record.country]
      yield ['FROM_SOURCE', record.source]
      break
    case 'news':
      for (const id of record.about) yield ['ABOUT', id]
      yield ['FROM_SOURCE', record.source]
      break
    case 'claim': {
      yield ['SUBJECT', record.subject]
      if (record.object) yield ['OBJECT', record.object]
      const listed = new Set<Id>()
      for (const [position, { source, stance, read, literal }] of record.supports.entries()) {
        // Pages of a source's claims run along an index of these two, which hold once a claim and source.
        const listing = listed.has(source) ? {} : { source, claim: record.id }
        listed.add(source)
        yield [
          stance === 'SUPPORTS' ? 'SUPPORTED_BY' : 'CONTRADICTED_BY',
          source,
          { position, literal, ...(read ? { read } : {}), ...listing },
        ]
      }
      for (const [position, other] of record.contradictedBy.entries()) yield ['DISPUTES', other, { position }]
    }
  }
}

function* figures(...sources: readonly (Id | undefined)[]): Generator<Mention> {
  for (const source of new Set(sources)) if (source) yield ['FIGURE_FROM', source]
}
