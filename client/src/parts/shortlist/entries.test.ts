import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CONTACT_STATUSES,
  changedEntry,
  type Entry,
  entriesOf,
  keyOf,
  lastSeeker,
  MOST_ENTRIES,
  mergedEntries,
  newEntry,
  placesOf,
  printEntries,
  readEntries,
  restoredEntries,
  withEntry,
  withoutEntries,
} from './entries.ts'

const BRUEHL = { id: 'm-05362012', name: 'Brühl' }
const KOELN = { id: 'm-05315000', name: 'Köln' }
const verein = { id: 'a-musterverein', name: 'Musterverein' }
const bund = { id: 'a-musterbund', name: 'Musterbund' }

const entry: fc.Arbitrary<Entry> = fc.record(
  {
    actor: fc.constantFrom('a-eins', 'a-zwei', 'a-drei', 'a-vier'),
    name: fc.string(),
    seeker: fc.constantFrom(null, BRUEHL, KOELN),
    status: fc.constantFrom(...CONTACT_STATUSES),
    note: fc.string(),
  },
  { noNullPrototype: true },
)
const list = fc.uniqueArray(entry, { selector: keyOf })

describe('a shortlist', () => {
  it('is read as it was kept', () => {
    fc.assert(
      fc.property(list, (entries) => {
        expect(readEntries(printEntries(entries))).toEqual(entries)
      }),
    )
  })

  it('of the first version is still read', () => {
    const first =
      '{"version":1,"entries":[{"actor":"a-musterverein","name":"Musterverein","seeker":{"id":"m-05362012","name":"Brühl"},"status":"CONTACTED","note":"Am Telefon bis Freitag"},{"actor":"a-musterbund","name":"Musterbund","seeker":null,"status":"OPEN","note":""}]}'
    expect(readEntries(first)).toEqual([
      { actor: 'a-musterverein', name: 'Musterverein', seeker: BRUEHL, status: 'CONTACTED', note: 'Am Telefon bis Freitag' },
      { actor: 'a-musterbund', name: 'Musterbund', seeker: null, status: 'OPEN', note: '' },
    ])
  })

  it('of a version nobody knows is left alone, and nothing kept is an empty list', () => {
    expect(readEntries(null)).toEqual([])
    for (const text of ['', '{"version":2,"entries":[]}', '[]', '{"version":1,"entries":[{"actor":"a-eins"}]}'])
      expect(readEntries(text), text).toBeUndefined()
  })

  it('holds an actor once for each municipality, and what was noted for nobody is taken over by the first', () => {
    const loose = changedEntry(withEntry([], newEntry(verein, null)), 'a-musterverein', { note: 'Wichtig' })
    const forBruehl = withEntry(loose, newEntry(verein, BRUEHL))
    expect(forBruehl.map((one) => [keyOf(one), one.note])).toEqual([['a-musterverein*m-05362012', 'Wichtig']])
    expect(withEntry(forBruehl, newEntry(verein, null))).toBe(forBruehl)
    const both = withEntry(forBruehl, newEntry(verein, KOELN))
    expect(both.map(keyOf)).toEqual(['a-musterverein*m-05362012', 'a-musterverein*m-05315000'])
    expect(withEntry(both, newEntry(verein, KOELN))).toBe(both)
  })

  it('is marked for a municipality by what was noted for it or for nobody', () => {
    const entries = [newEntry(verein, KOELN), newEntry(bund, null)]
    expect(entriesOf(entries, verein.id, BRUEHL)).toEqual([])
    expect(entriesOf(entries, verein.id, KOELN)).toHaveLength(1)
    expect(entriesOf(entries, verein.id, null)).toHaveLength(1)
    expect(entriesOf(entries, bund.id, BRUEHL)).toHaveLength(1)
    expect(lastSeeker(entries)).toEqual(KOELN)
    expect(lastSeeker([])).toBeNull()
  })

  it('is the same again once what was removed is put back, and holds nothing twice', () => {
    fc.assert(
      fc.property(list, fc.array(fc.nat(20)), (entries, picks) => {
        const keys = entries.filter((_, i) => picks.includes(i)).map(keyOf)
        const removed = placesOf(entries, keys)
        const rest = withoutEntries(entries, keys)
        expect(rest).toHaveLength(entries.length - keys.length)
        expect(restoredEntries(rest, removed)).toEqual(entries)
        expect(restoredEntries(entries, removed)).toEqual(entries)
      }),
    )
  })

  it('keeps what is its own when others are merged into it', () => {
    fc.assert(
      fc.property(list, list, (own, others) => {
        const merged = mergedEntries(own, others)
        expect(new Set(merged.map(keyOf)).size).toBe(merged.length)
        expect(merged.slice(0, own.length)).toEqual(own)
        for (const one of others) expect(entriesOf(merged, one.actor, one.seeker)).not.toEqual([])
      }),
    )
  })

  it('has room for so many and no more', () => {
    const many = Array.from({ length: MOST_ENTRIES + 5 }, (_, i) => newEntry({ id: `a-${i}`, name: '' }, null))
    expect(mergedEntries([], many)).toEqual(many.slice(0, MOST_ENTRIES))
  })
})
