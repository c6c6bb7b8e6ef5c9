import type { ActorKind, UmbrellaScope } from '@netzatlas/shared'
import type { Id, Place } from '../../server/src/domain/records.ts'
import { readCsv } from './csv.ts'
import type { Fact } from './facts.ts'
import type { Municipal, Places } from './places.ts'
import { compare, foldName, slug } from './text.ts'

export type ThingType = 'event' | 'programme' | 'offering' | 'resolution'

/** A thing that is no actor: an event, a programme, an offering, a resolution. */
export interface Thing {
  readonly type: ThingType
  readonly id: Id
  readonly name: string
  /** The event's category or the offering's kind. */
  readonly kind: string
  readonly from: string
  readonly until: string
  readonly place: string
  readonly land: string
}

/** A body: an organisation, an umbrella, an agency, a funder. */
export interface Body {
  readonly id: Id
  /** As it is written in the decision lists, with the place where the name needs one. */
  readonly key: string
  readonly name: string
  readonly kind: ActorKind
  readonly scope?: UmbrellaScope
  readonly shortName?: string
  readonly place: string
  readonly land: string
  readonly alternativeNames: Set<string>
}

export interface ForeignPlace {
  readonly id: Id
  readonly name: string
  readonly country: string
  readonly place?: Place
}

export type Entity =
  | { readonly is: 'municipal'; readonly id: Id; readonly name: string; readonly municipal: Municipal }
  | { readonly is: 'foreign'; readonly id: Id; readonly name: string; readonly foreign: ForeignPlace }
  | { readonly is: 'body'; readonly id: Id; readonly name: string; readonly body: Body }
  | { readonly is: 'thing'; readonly id: Id; readonly name: string; readonly thing: Thing }

export interface Resolved {
  readonly entities: readonly Entity[]
  /** What the text says beyond the names. */
  readonly note?: string
}

export interface Names {
  /** Who the row speaks of. @throws Error where the name is not known */
  subject(fact: Fact): Entity
  /** Whom a text names, seen from a row; undefined where no decision list knows the name. */
  resolve(text: string, fact: Fact): Resolved | undefined
  readonly bodies: readonly Body[]
  readonly things: readonly Thing[]
}

const PREFIX: Readonly<Record<ThingType, string>> = { event: 'e', programme: 'p', offering: 'o', resolution: 'res' }

const KINDS: Readonly<Record<string, ActorKind>> = {
  migrant_organisation: 'MIGRANT_ORGANISATION',
  umbrella: 'UMBRELLA',
  civil_society: 'CIVIL_SOCIETY',
  agency: 'AGENCY',
  funder: 'FUNDER',
}

const FEDERAL = /bundes|in deutschland|\bdeutschlands?\b|of germany|zentralrat|african network/i

/** By its name an umbrella works in the whole country, in a Land, or, where it has a seat, locally. */
function scopeOf(name: string, land: string, hasPlace: boolean): UmbrellaScope | undefined {
  if (FEDERAL.test(name)) return 'FEDERAL'
  if (
    /landes|(^|\W)(NRW|MV|Land)(\W|$)/i.test(name) ||
    (land !== '' && name.includes(land) && !['Berlin', 'Bremen', 'Hamburg'].includes(land))
  )
    return 'STATE'
  if (hasPlace) return 'LOCAL'
  return land === '' ? undefined : 'STATE'
}

/** "… (NeMO)", "… e.V. (VMDO)": the abbreviation that the name carries. */
function abbreviationOf(name: string): string | undefined {
  const inner = /\(([^()\s]{2,14})\)(?: e\. ?V\.)?$/.exec(name)?.[1]
  const capitals = inner?.match(/[A-ZÄÖÜ]/g)?.length ?? 0
  return inner && capitals >= 2 && capitals / inner.length >= 0.4 ? inner : undefined
}

const withoutPlaceMark = (key: string): string => key.split(' @ ')[0]!

/** The most frequent, ties broken by order. */
function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0] ?? ''
}

export function readForeignPlaces(): ReadonlyMap<string, ForeignPlace> {
  const rows = readCsv('decisions/foreign-places.csv', ['written', 'name', 'country', 'lat', 'lon', 'reason'])
  return new Map(
    rows.map((row) => [
      row.written,
      {
        id: `a-${slug(`${row.name} ${row.country}`)}`,
        name: row.name,
        country: row.country,
        ...(row.lat !== '' && {
          place: {
            label: row.name,
            lat: Number(row.lat),
            lon: Number(row.lon),
            precision: 'municipality centre' as const,
            country: row.country,
          },
        }),
      },
    ]),
  )
}

export function readNames(facts: readonly Fact[], places: Places): Names {
  const aliases = readCsv('decisions/names.csv', ['written', 'place', 'body', 'note', 'reason'])
  const aliasOf = new Map(aliases.map((row) => [`${row.written}|${row.place}`, row]))
  const decidedActors = readCsv('decisions/actors.csv', ['name', 'kind', 'scope', 'short', 'place', 'land', 'reason'])
  const foreign = readForeignPlaces()

  const thingRows = readCsv('decisions/things.csv', ['name', 'type', 'kind', 'from', 'until', 'place', 'land', 'reason'])
  const things = new Map<string, Thing>()
  for (const row of thingRows) {
    if (row.type === 'actor') continue
    const type = row.type as ThingType
    things.set(row.name, { ...row, type, id: `${PREFIX[type]}-${slug(row.name)}` })
  }
  const byThingFold = new Map([...things.values()].map((thing) => [foldName(thing.name), thing]))

  const alias = (written: string, place: string) => aliasOf.get(`${written}|${place}`) ?? aliasOf.get(`${written}|`)
  const bodyKey = (written: string, place: string) => alias(written, place)?.body ?? written

  interface Collected {
    key: string
    kinds: string[]
    places: string[]
    lands: string[]
    written: Set<string>
  }
  const collected = new Map<string, Collected>()
  const collect = (key: string): Collected => {
    const fold = foldName(key)
    const known = collected.get(fold) ?? { key, kinds: [], places: [], lands: [], written: new Set() }
    collected.set(fold, known)
    return known
  }
  for (const row of decidedActors) collect(row.name)
  for (const row of thingRows) if (row.type === 'actor') collect(row.name)
  for (const fact of facts) {
    if (fact.kind === 'municipality') continue
    const key = bodyKey(fact.name, fact.place)
    if (things.has(key) || key.includes(' && ') || places.municipal(key, fact.Land)) continue
    const body = collect(key)
    body.kinds.push(fact.kind)
    body.written.add(fact.name)
    if (fact.relation === 'has_member_verbund_in' || fact.relation === 'has_members_from_land') continue
    body.places.push(fact.place)
    body.lands.push(fact.Land)
  }

  const decidedByFold = new Map(decidedActors.map((row) => [foldName(row.name), row]))
  const thingActors = new Map(thingRows.filter(({ type }) => type === 'actor').map((row) => [foldName(row.name), row]))
  const spellings = new Map<string, string[]>()
  for (const { written, body, note } of aliases) {
    if (note === '' && !body.includes(' && ') && !body.includes(' @ '))
      spellings.set(foldName(body), [...(spellings.get(foldName(body)) ?? []), written])
  }
  const ids = new Set<Id>()
  const bodies = new Map<string, Body>()
  for (const [fold, { key, kinds, places: seats, lands, written }] of [...collected].sort((a, b) => compare(a[0], b[0]))) {
    const decided = decidedByFold.get(fold)
    const asThing = thingActors.get(fold)
    const name = withoutPlaceMark(decided?.name ?? key)
    const distinct = new Set(seats.filter((seat) => seat !== ''))
    if (distinct.size > 1 && !decided?.place) {
      throw new Error(`"${key}" sits in ${[...distinct].join(' and ')}: decide in decisions/names.csv or actors.csv`)
    }
    const place = decided?.place || asThing?.place || mostFrequent(seats)
    const land = decided?.land || asThing?.land || mostFrequent(lands)
    const kind = (decided?.kind || asThing?.kind || KINDS[mostFrequent(kinds)]) as ActorKind | undefined
    if (!kind) continue
    const short = decided?.short || abbreviationOf(name)
    const scope = kind === 'UMBRELLA' ? (decided?.scope as UmbrellaScope) || scopeOf(name, land, place !== '') : undefined
    const id = `a-${slug(key.replace(' @ ', ' '))}`
    if (ids.has(id)) throw new Error(`two bodies would be ${id}: ${key}`)
    ids.add(id)
    const alternativeNames = new Set([...written, ...(spellings.get(fold) ?? [])].filter((other) => other !== name))
    bodies.set(fold, { id, key, name, kind, ...(scope && { scope }), ...(short && { shortName: short }), place, land, alternativeNames })
  }

  function canonical(key: string, fact: Fact): Entity | undefined {
    const thing = things.get(key) ?? byThingFold.get(foldName(key))
    if (thing) return { is: 'thing', id: thing.id, name: thing.name, thing }
    const municipal = places.municipal(key, fact.Land) ?? places.anywhere(key)
    if (municipal) return { is: 'municipal', id: municipal.id, name: municipal.name, municipal }
    const abroad = foreign.get(key)
    if (abroad) return { is: 'foreign', id: abroad.id, name: abroad.name, foreign: abroad }
    const body = bodies.get(foldName(key))
    return body && { is: 'body', id: body.id, name: body.name, body }
  }

  function exactly(text: string, fact: Fact): Resolved | undefined {
    const row = alias(text, fact.place)
    const keys = row ? row.body.split(' && ') : [text]
    const entities = keys.map((key) => canonical(key, fact))
    if (entities.some((entity) => entity === undefined)) {
      if (row) throw new Error(`decisions/names.csv: "${row.body}" is not known`)
      return undefined
    }
    return { entities: entities as Entity[], ...(row?.note && { note: row.note }) }
  }

  function resolve(text: string, fact: Fact): Resolved | undefined {
    for (const [head, rest] of headings(text)) {
      const found = exactly(head, fact)
      if (!found) continue
      const note = [found.note, rest].filter(Boolean).join('; ')
      return { entities: found.entities, ...(note && { note }) }
    }
    return undefined
  }

  return {
    subject(fact) {
      if (fact.kind === 'municipality') {
        const municipal = places.municipal(fact.name, fact.Land)
        if (!municipal) throw new Error(`${fact.id}: "${fact.name}" (${fact.Land}) is no municipality that is known`)
        return { is: 'municipal', id: municipal.id, name: municipal.name, municipal }
      }
      const found = exactly(fact.name, fact)
      if (found?.entities.length !== 1) throw new Error(`${fact.id}: "${fact.name}" is not known`)
      return found.entities[0]!
    },
    resolve,
    bodies: [...bodies.values()],
    things: [...things.values()],
  }
}

/** The whole text, then what stands before a colon, a bracket at the end, or a comma; each with what is left over. */
function headings(text: string): [string, string][] {
  const cuts: [string, string][] = [[text, '']]
  const colon = /^(.+?): (.+)$/.exec(text)
  if (colon) cuts.push([colon[1]!, colon[2]!])
  const bracket = /^(.+) \(([^()]+)\)$/.exec(text)
  if (bracket) cuts.push([bracket[1]!, bracket[2]!])
  const headBracket = colon && /^(.+) \(([^()]+)\)$/.exec(colon[1]!)
  if (headBracket) cuts.push([headBracket[1]!, `${headBracket[2]}: ${colon[2]}`])
  const comma = /^(.+?), (.+)$/.exec(text)
  if (comma) cuts.push([comma[1]!, comma[2]!])
  return cuts
}
