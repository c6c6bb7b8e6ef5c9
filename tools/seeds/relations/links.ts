import type { ClaimKind } from '@netzatlas/shared'
import type { Fact } from '../facts.ts'
import type { Entity } from '../names.ts'
import { datesFor, joinNotes, type Loom, resolved, state, type Treatment } from '../weave.ts'

/** Subject and object of a link: the row's subject and what its target names, or the other way round. */
export function link(loom: Loom, fact: Fact, treatment: Treatment): void {
  const subject = loom.names.subject(fact)
  const { entities, note } = resolved(loom, fact.target, fact)
  const dates = { ...datesFor(loom, fact, treatment), ...phaseEnd(note) }
  for (const other of entities) {
    const [from, to]: [Entity, Entity] = treatment.shape === 'link-inverse' ? [other, subject] : [subject, other]
    state(loom, fact, {
      kind: treatment.claim as ClaimKind,
      subject: from.id,
      object: to.id,
      ...(treatment.role && { role: treatment.role }),
      dates,
      ...joinNotes(note, landNote(fact)),
    })
  }
}

/** "1. Projektphase 2016-2018": whoever took part in the phase did so until its end. */
function phaseEnd(note: string | undefined): { end: string } | undefined {
  const end = /phase \d{4}-(\d{4})$/.exec(note ?? '')?.[1]
  return end ? { end } : undefined
}

/** A programme's row speaks of one Land where it names it: "MiGlobe" in Nordrhein-Westfalen. */
const landNote = (fact: Fact): string | undefined =>
  fact.kind === 'programme' && fact.place === '' && fact.Land !== '' ? `in ${fact.Land}` : undefined

/** A position paid by the programme for municipal coordination. */
export function position(loom: Loom, fact: Fact, treatment: Treatment, programme: string): void {
  const subject = loom.names.subject(fact)
  const bracket = /\((.+)\)$/.exec(fact.target)?.[1]
  state(loom, fact, {
    kind: 'FUNDED_BY',
    subject: subject.id,
    object: programme,
    role: treatment.role,
    dates: datesFor(loom, fact, treatment),
    ...joinNotes(bracket === 'SKEW' ? undefined : bracket),
  })
}
