import { expect, test } from 'vitest'
import {
  type Draft,
  emptyDraft,
  inputOf,
  isUntouched,
  readDraft,
  withMunicipalities,
  withOnlyTown,
  withoutMunicipalities,
} from './draft.ts'

const words = (method: string) => ({ SURVEY: 'Umfrage' })[method] ?? method
const empty = emptyDraft('made-up-client-id', '2026-11-24')
const full: Draft = {
  ...withMunicipalities(empty, [
    { id: 'm-1', name: 'Musterstadt', place: 'Musterkreis' },
    { id: 'm-2', name: 'Beispieldorf' },
  ]),
  method: 'SURVEY',
  found: [
    { key: 'a', municipality: 'm-1', thing: { type: 'cooperation', id: 'c-1', name: 'Garten' }, since: '' },
    { key: 'b', municipality: 'm-2', thing: { type: 'organisation', id: 'a-1', name: 'Verein' }, cooperates: 'LOCAL', since: ' 2019-05' },
    { key: 'c', municipality: 'm-2', thing: { type: 'new', name: 'Neuer Verein', kind: 'UMBRELLA', website: '' }, since: '' },
  ],
  source: { title: 'Umfrage des Kreises', url: '', date: '' },
}

test('a draft is told to the API as it was filled in, without what was left empty', () => {
  expect(inputOf(full, words)).toEqual({
    municipalities: ['m-1', 'm-2'],
    on: '2026-11-24',
    method: 'Umfrage',
    partnerKinds: ['MIGRANT_ORGANISATION', 'UMBRELLA'],
    scopeNote: '',
    found: [
      { municipality: 'm-1', cooperation: 'c-1' },
      { municipality: 'm-2', organisation: 'a-1', cooperates: 'LOCAL', since: '2019-05' },
      { municipality: 'm-2', newOrganisation: { name: 'Neuer Verein', kind: 'UMBRELLA', website: '' } },
    ],
    source: { title: 'Umfrage des Kreises' },
  })
})

test('of a recorded cooperation it is told whether it holds, and of one that ended when', () => {
  const said = (thing: object) =>
    inputOf(
      {
        ...full,
        found: [{ key: 'a', municipality: 'm-1', thing: { type: 'cooperation', id: 'c-1', name: 'Garten', ...thing }, since: '' }],
      },
      words,
    )?.found[0]
  expect(said({ answer: 'ENDED', until: '2025-03' })).toEqual({
    municipality: 'm-1',
    cooperation: 'c-1',
    answer: 'ENDED',
    until: '2025-03',
  })
  expect(said({ answer: 'UNCLEAR', until: '2025' })).toEqual({ municipality: 'm-1', cooperation: 'c-1', answer: 'UNCLEAR' })
  expect(said({ answer: 'ENDED', until: 'neulich' })).toBeUndefined()
})

test('another method is told in its own words', () => {
  expect(inputOf({ ...full, method: 'OTHER', otherMethod: 'Rundruf' }, words)?.method).toBe('Rundruf')
})

test('a draft whose dates are not yet dates is told to nobody', () => {
  expect(inputOf({ ...full, on: '' }, words)).toBeUndefined()
  expect(inputOf({ ...full, source: { ...full.source, date: '31.12.' } }, words)).toBeUndefined()
})

test('a municipality is chosen once, and takes its findings with it when it goes', () => {
  expect(withMunicipalities(full, [{ id: 'm-1', name: 'noch einmal' }]).municipalities).toEqual(full.municipalities)
  const without = withoutMunicipalities(full, ['m-2'])
  expect(without.municipalities.map(({ id }) => id)).toEqual(['m-1'])
  expect(without.found.map(({ key }) => key)).toEqual(['a'])
})

test('the only town of a Kreis is chosen where nobody has begun, goes with its Kreis, and is nothing worth keeping', () => {
  const town = { id: 'm-1', name: 'Musterstadt' }
  const given = withOnlyTown(empty, town)
  expect([given.municipalities, isUntouched(given)]).toEqual([[town], true])
  expect(withOnlyTown(given, { id: 'm-2', name: 'Beispielstadt' }).municipalities.map(({ id }) => id)).toEqual(['m-2'])
  expect(withOnlyTown(given, undefined).municipalities).toEqual([])
  const begun = { ...given, method: 'SURVEY' as const }
  expect([withOnlyTown(begun, undefined), isUntouched(withMunicipalities(given, full.municipalities))]).toEqual([begun, false])
  expect(withOnlyTown(full, town)).toEqual(full)
})

test('a kept draft comes back as it was, a damaged one not at all', () => {
  expect(readDraft(JSON.stringify(full))).toEqual(full)
  expect(readDraft(null)).toBeUndefined()
  expect(readDraft('{"municipalities":')).toBeUndefined()
  expect(readDraft(JSON.stringify({ ...full, found: [{ key: 'a' }] }))).toBeUndefined()
  expect([isUntouched(empty), isUntouched(full), isUntouched({ ...empty, scopeNote: 'nur Vereine' })]).toEqual([true, false, false])
})
