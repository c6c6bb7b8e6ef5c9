import type { Id } from '../../../server/src/domain/records.ts'
import { readCsv } from '../csv.ts'
import type { Fact } from '../facts.ts'
import { slug } from '../text.ts'
import { datesFor, joinNotes, type Loom, put, state, type Treatment, trace } from '../weave.ts'

/** Which prize a row speaks of: decisions/awards.csv. Rows of one `award` are one prize, whoever shares it. */
export interface AwardDecision {
  readonly fact: string
  readonly award: string
  readonly name: string
  readonly contest: string
  readonly year: string
  readonly category: string
  readonly rank: string
  readonly amount: string
  readonly note: string
}

export function readAwards(): ReadonlyMap<string, AwardDecision> {
  const rows = readCsv('decisions/awards.csv', ['fact', 'award', 'name', 'contest', 'year', 'category', 'rank', 'amount', 'note'])
  return new Map(rows.map((row) => [row.fact, row]))
}

const contestId = (name: string): Id => `ct-${slug(name)}`
export const editionId = (contest: string, year: string): Id => `ed-${slug(contest)}-${year}`

/** The edition of a contest, made where it is first spoken of. */
export function edition(loom: Loom, contest: string, year: string): Id {
  const id = editionId(contest, year)
  put(loom, { type: 'contest', id: contestId(contest), name: contest })
  const ceremony = `e-${slug(`Preisverleihung ${contest} ${year}`)}`
  if (!loom.records.has(id)) {
    put(loom, {
      type: 'edition',
      id,
      contest: contestId(contest),
      year: Number(year),
      ...(loom.names.things.some((thing) => thing.id === ceremony) && { ceremony }),
    })
  }
  return id
}

/** The award a row speaks of, and that its subject received it. What several rows tell of one award is put together. */
export function award(loom: Loom, fact: Fact, treatment: Treatment, decisions: ReadonlyMap<string, AwardDecision>): void {
  const decided = decisions.get(fact.id)
  if (!decided) throw new Error(`${fact.id}: "${fact.target}" stands not in decisions/awards.csv`)
  const subject = loom.names.subject(fact)
  const id = `w-${decided.award}`
  const known = loom.records.get(id)
  const before = known?.type === 'award' ? known : undefined
  const dates = datesFor(loom, fact, treatment)
  const date = [before?.date, dates.start].filter((day) => day !== undefined).sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]
  const editionOf = decided.contest && decided.year ? edition(loom, decided.contest, decided.year) : undefined
  const told = {
    edition: before?.edition ?? editionOf,
    category: before?.category ?? (decided.category || undefined),
    rank: before?.rank ?? (decided.rank || undefined),
    amountEur: before?.amountEur ?? (decided.amount ? Number(decided.amount) : undefined),
    date: date ?? (decided.year || undefined),
  }
  put(loom, {
    type: 'award',
    id,
    name: decided.name,
    ...(told.edition && { edition: told.edition }),
    ...(told.category && { category: told.category }),
    ...(told.rank && { rank: told.rank }),
    ...(told.amountEur && { amountEur: told.amountEur }),
    ...(told.date && { date: told.date }),
  })
  trace(loom, fact, id)
  const start = dates.start ?? (decided.year || undefined)
  state(loom, fact, {
    kind: 'AWARDED',
    subject: id,
    object: subject.id,
    dates: { ...dates, ...(start && { start }) },
    ...joinNotes(decided.note),
  })
}

export const FAIRTRADE_TOWN: Id = 'w-fairtrade-town'

/** The title of a Fairtrade-Town is one award that many hold. What the bracket says stays in the note. */
export function title(loom: Loom, fact: Fact, treatment: Treatment): void {
  const subject = loom.names.subject(fact)
  const bracket = /\((.+)\)$/.exec(fact.target)?.[1]
  put(loom, { type: 'award', id: FAIRTRADE_TOWN, name: 'Fairtrade-Town' })
  trace(loom, fact, FAIRTRADE_TOWN)
  const dates = datesFor(loom, fact, treatment)
  const year = /^Titel (?:oder Bewerbung )?(\d{4})/.exec(bracket ?? '')?.[1]
  const note = fact.target.startsWith('Fairtrade-Region')
    ? 'Fairtrade-Region'
    : treatment.relation === 'first_german_fairtrade_town'
      ? 'erste Stadt in Deutschland'
      : bracket
  state(loom, fact, {
    kind: 'AWARDED',
    subject: FAIRTRADE_TOWN,
    object: subject.id,
    dates: { ...dates, ...(year && { seen: year }) },
    ...joinNotes(note),
  })
}

/** A number of a contest's edition, told of the contest, its edition or its ceremony. */
export function editionFigure(loom: Loom, fact: Fact, treatment: Treatment): void {
  const match = /(Kommune bewegt Welt|Hauptstadt des Fairen Handels) (\d{4})/.exec(fact.name)
  if (!match) throw new Error(`${fact.id}: "${fact.name}" names no edition`)
  const id = edition(loom, match[1]!, match[2]!)
  trace(loom, fact, id)
  state(loom, fact, {
    kind: 'ATTRIBUTE',
    subject: id,
    property: treatment.property,
    value: fact.target,
    dates: datesFor(loom, fact, treatment),
  })
  const known = loom.records.get(id)
  const entries = /^\d+/.exec(fact.target)?.[0]
  if (treatment.property === 'APPLICATIONS' && entries && known?.type === 'edition') {
    put(loom, { ...known, entries: { value: Number(entries), asOf: match[2]! } })
  }
}

/** "Stadt X und Y": who an inventory looked at. */
export function inventory(loom: Loom, fact: Fact, treatment: Treatment): void {
  const subject = loom.names.subject(fact)
  const { seen } = datesFor(loom, fact, treatment)
  if (!seen) throw new Error(`${fact.id}: an assessment needs a date`)
  const id = put(loom, { type: 'assessment', id: `as-${slug(subject.name)}-${seen}`, on: seen, method: fact.target, scope: subject.name })
  trace(loom, fact, id)
  state(loom, fact, { kind: 'ASSESSED', subject: id, object: subject.id, dates: { seen } })
}
