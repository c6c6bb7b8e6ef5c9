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

/** Name of a country to its ISO code. */
export function readCountries(): { readonly codes: ReadonlyMap<string, string>; readonly names: ReadonlyMap<string, string> } {
  const rows = readCsv('decisions/countries.csv', ['written', 'code', 'name'])
  return { codes: new Map(rows.map(({ written, code }) => [written, code])), names: new Map(rows.map(({ code, name }) => [code, name])) }
}

/** A country of origin or of projects. What is no country (a continent, a people, one of two Congos) is told as stated. */
export function country(loom: Loom, fact: Fact, treatment: Treatment, codes: ReadonlyMap<string, string>): void {
  const subject = loom.names.subject(fact)
  const dates = datesFor(loom, fact, treatment)
  const code = codes.get(fact.target)
  if (code) state(loom, fact, { kind: 'CONCERNS', subject: subject.id, object: `l-${code}`, role: treatment.role, dates })
  else state(loom, fact, { kind: 'ATTRIBUTE', subject: subject.id, property: treatment.property, value: fact.target, dates })
}
