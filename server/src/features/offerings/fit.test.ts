import { describe, expect, it } from 'vitest'
import type { ActorRecord, ClaimRecord, OfferingRecord, RegionRecord } from '../../domain/records.ts'
import { partsOf } from './fit.ts'
import { type Condition, verdictOf } from './fit-part.ts'
import type { Known, Told } from './known.ts'

const TODAY = '2026-11-30'
const region = (ags: string, name: string): RegionRecord => ({
  type: 'region',
  id: `r-${ags}`,
  level: ags.length === 2 ? 'STATE' : 'MUNICIPALITY',
  name,
  ags,
  boundaryDate: '2025-08-31',
})
const actor = (name: string, fields: Partial<ActorRecord> = {}): ActorRecord => ({
  type: 'actor',
  id: `a-${name}`,
  kind: 'AGENCY',
  name,
  alternativeNames: [],
  languages: [],
  ...fields,
})
const town = (name: string, ags: string, population?: number): ActorRecord =>
  actor(name, {
    kind: 'MUNICIPALITY',
    region: `r-${ags}`,
    municipality: { level: 'MUNICIPALITY', counted: true, ...(population === undefined ? {} : { population: { value: population } }) },
  })
const claim: ClaimRecord = {
  type: 'claim',
  id: 'cl-1',
  kind: 'ATTRIBUTE',
  subject: 'o-1',
  status: 'STATED',
  supports: [],
  contradictedBy: [],
}
const told = <T>(...records: readonly T[]): readonly Told<T>[] => records.map((record) => ({ record, claim }))
const stated = (property: string, value: string): ClaimRecord => ({ ...claim, property, value })

const weststadt = town('Weststadt', '05315000', 8_000)
const nowhere = actor('Ohneort', { kind: 'MUNICIPALITY' })
const association = actor('Verein der Wolken', { kind: 'MIGRANT_ORGANISATION', region: 'r-05315000' })
const agency = actor('Servicestelle der Wolken')
const umbrella = (scope: 'LOCAL' | 'STATE' | 'FEDERAL', ags: string) =>
  actor('Bund der Berge', { kind: 'UMBRELLA', scope, region: `r-${ags}` })

function judged(who: ActorRecord, known: Partial<Known> & { readonly offering?: Partial<OfferingRecord> }, themes: readonly string[] = []) {
  const { offering, ...rest } = known
  const entry: OfferingRecord = { type: 'offering', id: 'o-1', name: 'Hilfe', kind: 'FUNDING', ...offering }
  const all: Known = { entry, claims: [], regions: [], seats: [], themes: [], running: [], paying: [], providers: [], users: [], ...rest }
  return partsOf(all, { actor: who, land: region('05', 'Westland'), themes: new Set(themes) }, TODAY, 'de')
}
const sentences = (condition: Condition, ...args: Parameters<typeof judged>) =>
  judged(...args).flatMap((part) => (part.condition === condition ? [`${part.verdict} ${part.sentence}`] : []))

describe('who may apply', () => {
  const eligible = (text: string) => ({ claims: [stated('ELIGIBILITY', text)] })
  it.each([
    [
      'a condition names municipalities',
      weststadt,
      eligible('Städte, Kreise und Vereine'),
      'YES Die Quelle nennt Kommunen: „Städte, Kreise und Vereine“.',
    ],
    [
      'a condition names organisations only',
      weststadt,
      eligible('gemeinnützige Vereine'),
      'NO Die Bedingung nennt keine Kommunen: „gemeinnützige Vereine“.',
    ],
    [
      'and an organisation asks',
      association,
      eligible('gemeinnützige Vereine'),
      'YES Die Quelle nennt Organisationen: „gemeinnützige Vereine“.',
    ],
    [
      'a condition names nobody',
      weststadt,
      eligible('mindestens drei Monate vorher'),
      'UNKNOWN Wer sich bewerben kann, sagt keine Quelle.',
    ],
    [
      'the purpose names municipalities and a condition their partners',
      weststadt,
      { claims: [stated('ELIGIBILITY', 'zivilgesellschaftliche Partner'), stated('PURPOSE', 'Zusammenarbeit von Kommunen würdigen')] },
      'YES Der Zweck nennt Kommunen: „Zusammenarbeit von Kommunen würdigen“.',
    ],
    [
      'other municipalities have used it',
      weststadt,
      { users: told(town('A', '09111111'), town('B', '09111112'), town('B', '09111112'), town('C', '09111113'), town('D', '09111114')) },
      'YES Andere Kommunen haben es genutzt: A, B, C und 1 weitere.',
    ],
    [
      'only organisations have used it, which is no no',
      weststadt,
      { users: told(association) },
      'UNKNOWN Wer sich bewerben kann, sagt keine Quelle.',
    ],
    [
      'a word only contains the name of a kind',
      weststadt,
      eligible('Kommunikation, Kreislauf, Stadtteil'),
      'UNKNOWN Wer sich bewerben kann, sagt keine Quelle.',
    ],
  ] as const)('where %s', (_, who, known, sentence) => {
    expect(sentences('APPLICANT', who, known)).toEqual([sentence])
  })
})

describe('where it holds', () => {
  it.each([
    ['its Land is named', weststadt, { regions: told(region('05', 'Westland'), region('09', 'Bergland')) }, 'YES Gilt in Westland.'],
    [
      'another Land is named',
      weststadt,
      { regions: told(region('09', 'Bergland')), providers: told(agency) },
      'NO Quellen nennen nur Bergland.',
    ],
    [
      'a town in the district is named',
      town('Westkreis', '05315'),
      { regions: told(region('05315000', 'Weststadt')) },
      'YES Gilt in Weststadt.',
    ],
    [
      'others of its Land have used it',
      weststadt,
      { users: told(town('Nachbarort', '05111000')) },
      'YES In Westland haben es genutzt: Nachbarort.',
    ],
    [
      'others elsewhere have used it',
      weststadt,
      { users: told(town('Fernort', '09111000')) },
      'UNKNOWN Für welche Länder es gilt, sagt keine Quelle.',
    ],
    [
      'its seat is elsewhere',
      weststadt,
      { seats: told(region('09162000', 'Bergstadt')) },
      'UNKNOWN Sitzt in Bergstadt; ob es auch anderswo gilt, sagt keine Quelle.',
    ],
    ['it sits here', weststadt, { seats: told(region('05315000', 'Weststadt')) }, 'YES Sitzt hier: Weststadt.'],
    [
      'an agency bound to no region runs it',
      weststadt,
      { providers: told(agency) },
      'UNKNOWN Für welche Länder es gilt, sagt keine Quelle.',
    ],
    ['a federal body runs it', weststadt, { providers: told(umbrella('FEDERAL', '09')) }, 'YES Arbeitet bundesweit: Bund der Berge.'],
    [
      'a body of its Land runs it',
      weststadt,
      { providers: told(umbrella('STATE', '05111000')) },
      'YES Arbeitet in dieser Gegend: Bund der Berge.',
    ],
    [
      'a body of another Land runs it',
      weststadt,
      { providers: told(umbrella('STATE', '09162000')) },
      'NO Arbeitet anderswo: Bund der Berge.',
    ],
    [
      'and an agency with it',
      weststadt,
      { providers: told(umbrella('STATE', '09162000'), agency) },
      'UNKNOWN Für welche Länder es gilt, sagt keine Quelle.',
    ],
    [
      'nobody knows where the town is',
      nowhere,
      { regions: told(region('09', 'Bergland')) },
      'UNKNOWN Wo Ohneort sitzt, ist nicht verzeichnet.',
    ],
  ] as const)('where %s', (_, who, known, sentence) => {
    expect(sentences('REGION', who, known)).toEqual([sentence])
  })
})

describe('when, which theme, how many inhabitants', () => {
  it.each([
    [{ until: '2020' }, 'NO Beendet: 2020.'],
    [{ until: '2030', deadline: '2026-11-29' }, 'NO Die Frist ist vorbei: 29.11.2026.'],
    [{ until: '2030', deadline: '2026-11-30' }, 'YES Frist: 30.11.2026.'],
    [{ from: '2027' }, 'YES Beginnt erst: 2027.'],
    [{ from: '2013' }, 'YES Läuft seit 2013; ein Ende oder eine Frist nennt keine Quelle.'],
    [{}, 'UNKNOWN Ob es heute offen ist, sagt keine Quelle.'],
  ])('%j', (offering, sentence) => {
    expect(sentences('TIME', weststadt, { offering })).toEqual([sentence])
  })

  it('a theme is a condition only where a source names one, and a theme that is not recorded for a town is no no', () => {
    const themes = told({ type: 'theme', id: 't-bildung', name: 'Bildung' } as const)
    expect(sentences('THEME', weststadt, {})).toEqual([])
    expect(sentences('THEME', weststadt, { themes }, ['t-bildung'])).toEqual(['YES Gemeinsames Thema mit Weststadt: Bildung.'])
    expect(sentences('THEME', weststadt, { themes }, ['t-sport'])).toEqual([
      'UNKNOWN Thema Bildung; für Weststadt ist dazu nichts verzeichnet.',
    ])
  })

  it.each([
    [8_000, 'Kommunen unter 8.001 Einw.', 'YES'],
    [8_000, 'Kommunen unter 8.000 Einwohnern', 'NO'],
    [8_000, 'Kommunen ab 8.000 Einwohnern', 'YES'],
    [8_000, 'Kommunen mit mehr als 8.000 Einwohnern', 'NO'],
    [undefined, 'Kommunen bis 20.000 Einwohner', 'UNKNOWN'],
    [8_000, 'Kommunen mit mindestens 3 Monaten Vorlauf', undefined],
  ])('%s inhabitants, where "%s": %s', (population, who, verdict) => {
    const parts = judged(town('Weststadt', '05315000', population), { offering: { who } })
    expect(parts.find(({ condition }) => condition === 'POPULATION')?.verdict).toBe(verdict)
  })
})

it('one no decides, else what nobody knows leaves it open', () => {
  const verdict = (...args: Parameters<typeof judged>) => verdictOf(judged(...args))
  const good = { offering: { from: '2013', who: 'Kommunen' }, regions: told(region('05', 'Westland')) }
  expect(verdict(weststadt, good)).toBe('YES')
  expect(verdict(weststadt, { ...good, offering: { who: 'Kommunen' } })).toBe('UNKNOWN')
  expect(verdict(weststadt, { ...good, offering: { who: 'Kommunen', until: '2020' }, regions: [] })).toBe('NO')
})
