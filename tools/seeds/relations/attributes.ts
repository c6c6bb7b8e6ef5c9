import { yearlessDate } from '../dates.ts'
import type { Fact } from '../facts.ts'
import type { Entity } from '../names.ts'
import { datesFor, joinNotes, type Loom, state, type Treatment } from '../weave.ts'

/** Programmes and offerings whose rows tell a Land speak of their part there. */
const landOf = (fact: Fact): string | undefined =>
  (fact.kind === 'programme' || fact.kind === 'offering') && fact.place === '' && fact.Land !== '' ? `in ${fact.Land}` : undefined

/** What is said of the subject, as stated. A founding is told by its day; what else the text says stands in the note. */
export function attribute(loom: Loom, fact: Fact, treatment: Treatment): void {
  const subject = loom.names.subject(fact)
  const dates = datesFor(loom, fact, treatment)
  const property = treatment.property
  const founded = property === 'FOUNDED'
  const day = dates.start ?? dates.seen
  const value = founded && day !== undefined ? day : fact.target
  state(loom, fact, {
    kind: 'ATTRIBUTE',
    subject: subject.id,
    property,
    value,
    ...(foundingRole(fact, treatment) && { role: foundingRole(fact, treatment)! }),
    dates: founded && dates.seen !== undefined && dates.start === undefined ? { start: dates.seen } : dates,
    ...joinNotes(value === fact.target ? undefined : fact.target, landOf(fact), yearlessDate(fact)),
  })
  if (property === 'ALTERNATIVE_NAME') addAlternativeName(subject, fact.target)
}

/** A network and the association that came of it are founded on two days: two facts, no contradiction. */
function foundingRole(fact: Fact, treatment: Treatment): string | undefined {
  if (treatment.property !== 'FOUNDED') return treatment.role || undefined
  if (treatment.role) return treatment.role
  if (/\((?:Netzwerk gegründet|Landesnetzwerk|Interessengruppe)|Bürgerinitiative/.test(fact.target)) return 'ALLIANCE'
  return /Verein|eingetragen/.test(fact.target) && !/Mitglied|Vereinen?$|vereine/.test(fact.target) ? 'REGISTERED_ASSOCIATION' : undefined
}

/** "vormals X", "X (bis 2014)", "X (früherer Name)": the name alone. */
function addAlternativeName(subject: Entity, text: string): void {
  const name = text
    .replace(/^vormals /, '')
    .replace(/ \((?:bis \d{4}|\d{4} bis \d{4}|früherer Name)\)$/, '')
    .trim()
  if (subject.is === 'body') subject.body.alternativeNames.add(name)
}
