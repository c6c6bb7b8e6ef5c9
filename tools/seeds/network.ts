import type { ClaimRecord, DomainRecord, Id } from '../../server/src/domain/records.ts'
import { claimBook } from './claims.ts'
import { contradict } from './contradict.ts'
import { readDateDecisions } from './dates.ts'
import { asDecided, readContradictions, readLeftOut, readSingleDecisions, readTreatments } from './decide.ts'
import { type Fact, readFacts } from './facts.ts'
import { readForeignPlaces, readNames } from './names.ts'
import { readPlaces } from './places.ts'
import { bodyRecord, foreignRecord, thingRecord } from './records.ts'
import { attribute } from './relations/attributes.ts'
import { award, editionFigure, inventory, readAwards, title } from './relations/awards.ts'
import { cooperate, readCooperationKinds } from './relations/cooperations.ts'
import { covers, held, occasion, readOccasionRoles } from './relations/events.ts'
import { link, position } from './relations/links.ts'
import { seat } from './relations/places.ts'
import { namedRegions } from './relations/regions.ts'
import { country, readCountries, readThemes, theme } from './relations/subjects.ts'
import { hostOf, readSites, sourcesOf } from './sources.ts'
import { compare } from './text.ts'
import { type Loom, put, type Treatment } from './weave.ts'

export interface SeedNetwork {
  readonly records: readonly DomainRecord[]
  /** Names that facts use for municipalities and the official list does not know. */
  readonly alternativeNames: readonly { readonly ags: string; readonly name: string }[]
  /** Every row of facts.csv: the ids it became, or why it was left out. */
  readonly trace: readonly { readonly fact: string; readonly ids: readonly Id[]; readonly leftOut: string }[]
}

/** Turns one row into claims and records, by the shape of its relation. */
function weaver(loom: Loom): (fact: Fact, treatment: Treatment) => void {
  const kinds = readCooperationKinds()
  const countries = readCountries()
  const themes = readThemes()
  const awards = readAwards()
  const roles = readOccasionRoles()
  const kepol = loom.names.things.find(({ name }) => name === 'Koordination kommunaler Entwicklungspolitik (KEpol)')!.id
  const shapes: Readonly<Record<string, (fact: Fact, treatment: Treatment) => void>> = {
    seat: (fact, treatment) => seat(loom, fact, treatment),
    theme: (fact, treatment) => theme(loom, fact, treatment, themes),
    themes: (fact, treatment) => theme(loom, fact, treatment, themes),
    link: (fact, treatment) => link(loom, fact, treatment),
    'link-inverse': (fact, treatment) => link(loom, fact, treatment),
    kepol: (fact, treatment) => position(loom, fact, treatment, kepol),
    cooperate: (fact, treatment) => cooperate(loom, fact, treatment, kinds, countries),
    attribute: (fact, treatment) => attribute(loom, fact, treatment),
    title: (fact, treatment) => title(loom, fact, treatment),
    award: (fact, treatment) => award(loom, fact, treatment, awards),
    edition: (fact, treatment) => editionFigure(loom, fact, treatment),
    occasion: (fact, treatment) => occasion(loom, fact, treatment, roles),
    held: (fact, treatment) => held(loom, fact, treatment),
    covers: (fact, treatment) => covers(loom, fact, treatment),
    country: (fact, treatment) => country(loom, fact, treatment, countries),
    inventory: (fact, treatment) => inventory(loom, fact, treatment),
  }
  return (fact, treatment) => {
    const treat = shapes[treatment.shape]
    if (!treat) throw new Error(`decisions/relations.csv: no shape "${treatment.shape}"`)
    treat(fact, treatment)
  }
}

/** The seed network, from facts.csv and the decision lists alone: the same input gives the same output. */
export function seedNetwork(): SeedNetwork {
  const singles = readSingleDecisions()
  const leftOut = readLeftOut()
  const facts = readFacts().map((fact) => asDecided(fact, singles))
  const used = facts.filter(({ id }) => !leftOut.has(id))
  const places = readPlaces()
  const names = readNames(used, places)
  const loom: Loom = { places, names, book: claimBook(), dateDecisions: readDateDecisions(), records: new Map(), trace: new Map() }
  const treatments = readTreatments()
  const weave = weaver(loom)
  const problems: string[] = []
  for (const fact of used) {
    try {
      const treatment = treatments.get(fact.relation)
      if (!treatment) throw new Error(`relation "${fact.relation}" stands not in decisions/relations.csv`)
      weave(fact, treatment)
    } catch (error) {
      problems.push(`${fact.id} ${fact.relation}: ${(error as Error).message}`)
    }
  }
  if (problems.length > 0) throw new Error(`${problems.length} rows cannot be woven:\n${problems.join('\n')}`)
  const byId = new Map(used.map((fact) => [fact.id, fact]))
  namedRegions(loom, byId)
  contradict(loom, byId, readContradictions())

  const sites = readSites()
  const ownerIds = owners(sites.owners, loom, used)
  const claims = loom.book.claims(ownerIds)
  addThings(loom, claims, used, sites)
  const sources = sourcesOf(used, sites)
  const records = [...loom.records.values(), ...sources, ...claims].sort((a, b) => compare(a.id, b.id))
  return {
    records,
    alternativeNames: places.alternativeNames,
    trace: facts.map(({ id }) => ({ fact: id, ids: [...(loom.trace.get(id) ?? [])].sort(compare), leftOut: leftOut.get(id) ?? '' })),
  }
}

/** Names of owners in decisions/sites.csv to ids. */
function owners(ownersOf: (host: string) => readonly string[], loom: Loom, facts: readonly Fact[]): (host: string) => readonly Id[] {
  const any = facts[0]!
  const known = new Map<string, readonly Id[]>()
  return (host) => {
    const ids = known.get(host) ?? ownersOf(host).map((name) => ownerId(name, loom, any))
    known.set(host, ids)
    return ids
  }
}

function ownerId(name: string, loom: Loom, fact: Fact): Id {
  const [text, land] = name.split(' @@ ')
  const municipal = land ? loom.places.municipal(text!, land) : undefined
  const id = municipal?.id ?? loom.names.resolve(text!, { ...fact, Land: land ?? '', place: '' })?.entities[0]?.id
  if (!id) throw new Error(`decisions/sites.csv: nobody knows "${name}"`)
  return id
}

/** Records of all that claims speak of. */
function addThings(loom: Loom, claims: readonly ClaimRecord[], facts: readonly Fact[], sites: ReturnType<typeof readSites>): void {
  const spokenOf = new Set(claims.flatMap(({ subject, object }) => (object ? [subject, object] : [subject])))
  for (const record of loom.records.values()) if (record.type === 'edition' && record.ceremony) spokenOf.add(record.ceremony)
  const countries = new Map([...readCountries().values()].map((country) => [country.code, country]))
  const abroad = readForeignPlaces()
  for (const { code, name } of countries.values())
    if (spokenOf.has(`l-${code}`)) put(loom, { type: 'country', id: `l-${code}`, code, name })
  for (const thing of loom.names.things) if (spokenOf.has(thing.id)) put(loom, thingRecord(thing, loom.places, abroad))
  for (const foreign of abroad.values()) {
    if (spokenOf.has(foreign.id)) put(loom, foreignRecord(foreign, countries.get(foreign.country)!))
  }
  const firstFactOf = new Map<Id, Fact>()
  for (const fact of facts) {
    if (fact.kind !== 'migrant_organisation' || fact.verified !== 'yes') continue
    const { id } = loom.names.subject(fact)
    if (!firstFactOf.has(id)) firstFactOf.set(id, fact)
  }
  for (const municipal of loom.places.used()) if (municipal.record && spokenOf.has(municipal.id)) put(loom, municipal.record)
  const websites = websiteOf(loom, facts, sites)
  for (const body of loom.names.bodies) {
    if (!spokenOf.has(body.id)) continue
    const fact = firstFactOf.get(body.id)
    const saidBy = fact && (sites.publisher(hostOf(fact.source_url)) ?? hostOf(fact.source_url))
    const selfDescription = body.kind === 'MIGRANT_ORGANISATION' && saidBy ? `Als Migrantenorganisation geführt laut ${saidBy}` : undefined
    put(loom, bodyRecord(body, loom.places, selfDescription, websites.get(body.id)))
  }
}

/** The site that a body alone publishes; of several the one most rows come from. */
function websiteOf(loom: Loom, facts: readonly Fact[], sites: ReturnType<typeof readSites>): ReadonlyMap<Id, string> {
  const byHost = Map.groupBy(facts, (fact) => hostOf(fact.source_url))
  const found = new Map<Id, { url: string; rows: number }>()
  for (const [host, rows] of [...byHost].sort((a, b) => b[1].length - a[1].length || compare(a[0], b[0]))) {
    const owned = sites.owners(host)
    if (owned.length !== 1) continue
    const id = ownerId(owned[0]!, loom, rows[0]!)
    const { protocol, host: full } = new URL(rows[0]!.source_url)
    if (!found.has(id)) found.set(id, { url: `${protocol}//${full}/`, rows: rows.length })
  }
  return new Map([...found].map(([id, { url }]) => [id, url]))
}
