import type { ActorKind } from '@netzatlas/shared'
import { isSeatHidden } from '../../../server/src/domain/place-privacy.ts'
import type { Fact } from '../facts.ts'
import { datesFor, joinNotes, type Loom, state, type Treatment } from '../weave.ts'

/** Where a body has its seat: its municipality, or only the Kreis where people are threatened in small places. */
export function seat(loom: Loom, fact: Fact, treatment: Treatment): void {
  const subject = loom.names.subject(fact)
  const row = loom.places.municipality(fact.target, fact.Land)
  if (!row) throw new Error(`${fact.id}: "${fact.target}" (${fact.Land}) is no municipality that is known`)
  const hidden = isSeatHidden(fact.kind.toUpperCase() as ActorKind, { ags: row.ags, population: Number(row.population) })
  state(loom, fact, {
    kind: 'LOCATED_IN',
    subject: subject.id,
    object: hidden ? `r-${row.district_ags}` : `r-${row.ags}`,
    dates: datesFor(loom, fact, treatment),
    ...joinNotes(hidden ? 'zum Schutz nur der Kreis' : undefined),
  })
}
