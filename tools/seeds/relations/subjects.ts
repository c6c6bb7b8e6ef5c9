import { readCsv } from '../csv.ts'
import type { Fact } from '../facts.ts'
import { datesFor, joinNotes, type Loom, put, state, type Treatment } from '../weave.ts'

export interface ThemeDecision {
  readonly written: string
  readonly id: string
  readonly name: string
  readonly nameEn: string
}

/** Literal theme to theme, without regard to case. */
export function readThemes(): ReadonlyMap<string, ThemeDecision> {
  const rows = readCsv('decisions/themes.csv', ['written', 'id', 'name', 'nameEn', 'reason'])
  return new Map(rows.map((row) => [row.written.toLowerCase(), row]))
}

/** Works on one theme, or on several joined by semicolons. The literal text stays in the note where it differs. */
export function theme(loom: Loom, fact: Fact, treatment: Treatment, themes: ReadonlyMap<string, ThemeDecision>): void {
  const subject = loom.names.subject(fact)
  for (const literal of treatment.shape === 'themes' ? fact.target.split('; ') : [fact.target]) {
    const decided = themes.get(literal.toLowerCase())
    if (!decided) throw new Error(`${fact.id}: theme "${literal}" stands not in decisions/themes.csv`)
    const object = put(loom, { type: 'theme', id: `t-${decided.id}`, name: decided.name, nameEn: decided.nameEn })
    state(loom, fact, {
      kind: 'WORKS_ON',
      subject: subject.id,
      object,
      dates: datesFor(loom, fact, treatment),
      ...joinNotes(literal === decided.name ? undefined : literal),
    })
  }
}

export interface Country {
  readonly code: string
  readonly name: string
  /** Its middle, where a partner municipality is placed no better. */
  readonly centre?: { readonly lat: number; readonly lon: number }
}

/** Countries by every name they are written with. */
export function readCountries(): ReadonlyMap<string, Country> {
  const rows = readCsv('decisions/countries.csv', ['written', 'code', 'name', 'lat', 'lon'])
  return new Map(
    rows.map(({ written, code, name, lat, lon }) => [
      written,
      { code, name, ...(lat !== '' && { centre: { lat: Number(lat), lon: Number(lon) } }) },
    ]),
  )
}

/** A country of origin or of projects. What is no country (a continent, a people, one of two Congos) is told as stated. */
export function country(loom: Loom, fact: Fact, treatment: Treatment, countries: ReadonlyMap<string, Country>): void {
  const subject = loom.names.subject(fact)
  const dates = datesFor(loom, fact, treatment)
  const code = countries.get(fact.target)?.code
  if (code) state(loom, fact, { kind: 'CONCERNS', subject: subject.id, object: `l-${code}`, role: treatment.role, dates })
  else state(loom, fact, { kind: 'ATTRIBUTE', subject: subject.id, property: treatment.property, value: fact.target, dates })
}
