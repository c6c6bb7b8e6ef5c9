import type { ClaimKind } from '@netzatlas/shared'
import { readCsv } from '../csv.ts'
import { yearlessDate } from '../dates.ts'
import type { Fact } from '../facts.ts'
import { datesFor, joinNotes, type Loom, resolved, state, type Treatment } from '../weave.ts'

export interface OccasionRole {
  readonly suffix: string
  readonly claim: string
  readonly role: string
}

/** What a bracket behind an occasion says of the part one took: decisions/occasion-roles.csv. */
export const readOccasionRoles = (): OccasionRole[] => readCsv('decisions/occasion-roles.csv', ['suffix', 'claim', 'role'])

/** Took part in an event on its days, or in a programme from then on. */
export function occasion(loom: Loom, fact: Fact, treatment: Treatment, roles: readonly OccasionRole[]): void {
  const subject = loom.names.subject(fact)
  const bracket = /^(.+) \(([^()]+)\)$/.exec(fact.target)
  const part = bracket && roles.find(({ suffix }) => suffix === bracket[2])
  const text = part ? bracket[1]! : fact.target
  const { entities, note } = resolved(loom, text, fact)
  for (const entity of entities) {
    const ofProgramme = entity.is === 'thing' && entity.thing.type === 'programme'
    state(loom, fact, {
      kind: entity.is === 'body' ? 'ADVISED_BY' : ((part?.claim || treatment.claim) as ClaimKind),
      subject: subject.id,
      object: entity.id,
      ...(part?.role && { role: part.role }),
      dates: datesFor(loom, fact, ofProgramme || entity.is === 'body' ? { ...treatment, dates: 'both' } : treatment),
      ...joinNotes(note, part?.suffix),
    })
  }
}

/** Where an event was held: the municipality's region; abroad only the text. */
export function held(loom: Loom, fact: Fact, treatment: Treatment): void {
  const subject = loom.names.subject(fact)
  const dates = datesFor(loom, fact, treatment)
  const town = fact.target.replace(/ \(virtuell\)$/, '')
  const municipal = loom.places.municipal(town, fact.Land) ?? loom.places.anywhere(town)
  if (municipal) {
    const note = town === fact.target ? undefined : 'virtuell'
    state(loom, fact, { kind: 'LOCATED_IN', subject: subject.id, object: municipal.region, dates, ...joinNotes(note, yearlessDate(fact)) })
    return
  }
  state(loom, fact, {
    kind: 'ATTRIBUTE',
    subject: subject.id,
    property: 'VENUE',
    value: fact.target,
    dates,
    ...joinNotes(yearlessDate(fact)),
  })
}

export function covers(loom: Loom, fact: Fact, treatment: Treatment): void {
  const subject = loom.names.subject(fact)
  const region = loom.places.state(fact.target)
  if (!region) throw new Error(`${fact.id}: "${fact.target}" is no Land`)
  state(loom, fact, {
    kind: treatment.claim as ClaimKind,
    subject: subject.id,
    object: region,
    dates: datesFor(loom, fact, treatment),
    ...joinNotes(yearlessDate(fact)),
  })
}
