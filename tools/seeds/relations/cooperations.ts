import type { CooperationKind, PartialDate } from '@netzatlas/shared'
import type { Id } from '../../../server/src/domain/records.ts'
import { readCsv } from '../csv.ts'
import type { FactDates } from '../dates.ts'
import type { Fact } from '../facts.ts'
import type { Entity } from '../names.ts'
import { compare, shortHash } from '../text.ts'
import { datesFor, joinNotes, type Loom, put, resolved, state, type Treatment, trace } from '../weave.ts'
import type { Country } from './subjects.ts'

interface Participant {
  readonly id: Id
  readonly name: string
  /** A municipality of Germany, of whatever level. */
  readonly municipal: boolean
  /** ISO code of the country of a municipality elsewhere. */
  readonly abroad?: string
}

/** What a text names as the partner: actors, or only the country where the partner has no name. */
interface Partners {
  readonly participants: readonly Participant[]
  readonly countries: readonly string[]
  /** What a partner without a name is called: "Partnerkommune (Ukraine)". */
  readonly unnamed?: string
  readonly note?: string
}

/** Single decisions of decisions/cooperations.csv: the kind of one row's cooperation. */
export function readCooperationKinds(): ReadonlyMap<string, CooperationKind> {
  return new Map(readCsv('decisions/cooperations.csv', ['fact', 'kind', 'reason']).map((row) => [row.fact, row.kind as CooperationKind]))
}

function participant(entity: Entity): Participant {
  if (entity.is === 'thing') throw new Error(`${entity.name} is no actor`)
  return {
    id: entity.id,
    name: entity.name,
    municipal: entity.is === 'municipal',
    ...(entity.is === 'foreign' && { abroad: entity.foreign.country }),
  }
}

/** "Czernowitz (Ukraine) und Chişinău (Moldau), Dreieckspartnerschaft", "Partnerkommune (Ukraine, Name nicht genannt)". */
function partnersOf(loom: Loom, fact: Fact, text: string, countries: ReadonlyMap<string, Country>): Partners {
  const unnamed = /^(?:Partnerkommune|Partnergemeinde) \((.+?), Name nicht genannt\)$/.exec(text)?.[1]
  const only = unnamed ?? /^(Ruanda) \(.+\)$/.exec(text)?.[1]
  if (only !== undefined) {
    const called = unnamed === undefined ? only : `Partnerkommune (${only})`
    return { participants: [], countries: [countries.get(only)!.code], unnamed: called, note: text }
  }
  const { entities, note } = resolved(loom, text, fact)
  const participants = entities.map(participant)
  return { participants, countries: participants.flatMap(({ abroad }) => (abroad ? [abroad] : [])), ...(note && { note }) }
}

/** A cooperation with a place abroad is never LOCAL; two organisations share a project. */
function kindOf(decided: CooperationKind, a: Participant, b: Participant): CooperationKind {
  if (decided !== 'LOCAL') return decided
  if (b.abroad) return 'PARTNERSHIP'
  return a.municipal || b.municipal ? 'LOCAL' : 'PROJECT_PARTNERSHIP'
}

/** One cooperation for each pair of partners, kind and, of a single occasion, day. */
export function cooperate(
  loom: Loom,
  fact: Fact,
  treatment: Treatment,
  kinds: ReadonlyMap<string, CooperationKind>,
  countries: ReadonlyMap<string, Country>,
): void {
  const subject = loom.names.subject(fact)
  const partners = partnersOf(loom, fact, fact.target, countries)
  const loose = kinds.get(fact.id)
  const decided = loose ?? (treatment.kind as CooperationKind)
  const own = participant(subject)
  const single = loose === 'CONTACT' ? { ...treatment, dates: 'occasion' } : treatment
  const dates = datesFor(loom, fact, single)
  const note = joinNotes(treatment.property, partners.note)
  if (partners.participants.length === 0) {
    weave(loom, fact, { kind: decided, participants: [own], unnamed: partners.unnamed, countries: partners.countries, dates, ...note })
  }
  for (const partner of partners.participants) {
    weave(loom, fact, {
      kind: kindOf(decided, own, partner),
      participants: partner.municipal && !own.municipal ? [partner, own] : [own, partner],
      countries: partner.abroad ? [partner.abroad] : [],
      dates,
      ...note,
      ...(single.dates === 'occasion' && dates.start && { occasion: dates.start }),
    })
  }
}

interface Cooperation {
  readonly kind: CooperationKind
  readonly participants: readonly Participant[]
  readonly unnamed?: string | undefined
  readonly countries: readonly string[]
  readonly dates: FactDates
  readonly note?: string
  readonly occasion?: PartialDate
}

function weave(loom: Loom, fact: Fact, { kind, participants, unnamed, countries, dates, note, occasion }: Cooperation): void {
  const ids = participants.map(({ id }) => id)
  const key = [...[...ids].sort(compare), ...(ids.length === 1 ? countries : []), kind, occasion ?? ''].join('|')
  const id = `c-${shortHash(key)}`
  const known = loom.records.get(id)
  const stated = new Set(known?.type === 'cooperation' && known.statedAs ? known.statedAs.split('; ') : [])
  if (note) for (const part of note.split('; ')) stated.add(part)
  const names = participants.map(({ name }) => name)
  put(loom, {
    type: 'cooperation',
    id,
    kind,
    name: [...names, ...(unnamed ? [unnamed] : [])].join(' – '),
    ...(stated.size > 0 && { statedAs: [...stated].join('; ') }),
  })
  trace(loom, fact, id)
  for (const one of participants) {
    state(loom, fact, { kind: 'PARTICIPATES_IN', subject: one.id, object: id, dates, parties: ids, ...joinNotes(note) })
  }
  for (const country of new Set(countries)) {
    state(loom, fact, { kind: 'CONCERNS', subject: id, object: `l-${country}`, role: 'PARTNER', dates, parties: ids })
  }
}
