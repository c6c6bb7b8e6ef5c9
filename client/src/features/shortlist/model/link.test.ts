import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONTACT_STATUSES, type Entry, keyOf, MOST_ENTRIES, newEntry } from '../../../parts/shortlist/entries.ts'
import { unpacked } from '../../../url-state/packed.ts'
import { entriesFrom, named, printShared, readShared, sharedAddress } from './link.ts'

const BRUEHL = { id: 'm-05362012', name: 'Brühl' }
const names = new Map([
  ['a-eins', 'Verein Eins'],
  ['a-zwei', 'Verein Zwei'],
  [BRUEHL.id, BRUEHL.name],
])

const entry: fc.Arbitrary<Entry> = fc
  .record(
    {
      actor: fc.constantFrom('a-eins', 'a-zwei'),
      seeker: fc.constantFrom(null, BRUEHL),
      status: fc.constantFrom(...CONTACT_STATUSES),
      note: fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed()),
    },
    { noNullPrototype: true },
  )
  .map((one) => ({ ...one, name: names.get(one.actor)! }))
const list = fc.uniqueArray(entry, { selector: keyOf })

/** What somebody sees who opens the link. */
const opened = (entries: readonly Entry[], withNotes: boolean): readonly Entry[] | undefined => {
  const address = sharedAddress(entries, withNotes)
  const shared = address && readShared(unpacked(address).liste ?? '')
  return shared && entriesFrom(shared).map((one) => named(one, (id) => names.get(id)))
}

describe('a list in a link', () => {
  it('is opened as it was shared, with every character of its notes', () => {
    fc.assert(
      fc.property(list, (entries) => {
        expect(opened(entries, true)).toEqual(entries)
      }),
    )
  })

  it('tells no notes unless they were to go with it', () => {
    fc.assert(
      fc.property(list, (entries) => {
        expect(opened(entries, false)).toEqual(entries.map((one) => ({ ...one, note: '' })))
      }),
    )
    expect(JSON.stringify(sharedAddress([{ ...newEntry({ id: 'a-eins', name: '' }, null), note: 'Geheim' }], false))).not.toContain(
      'Geheim',
    )
  })

  it('of the first version is still read', () => {
    expect(readShared('v1.a-eins*m-05362012*CONTACTED*Rat%2E 50%25 daf%C3%BCr.a-zwei**OPEN')).toEqual([
      { actor: 'a-eins', seeker: 'm-05362012', status: 'CONTACTED', note: 'Rat. 50% dafür' },
      { actor: 'a-zwei', seeker: null, status: 'OPEN', note: '' },
    ])
    expect(printShared([{ ...newEntry({ id: 'a-eins', name: '' }, BRUEHL), note: 'Rat. 50% dafür' }], true)).toBe(
      'v1.a-eins*m-05362012*OPEN*Rat%2E%2050%25%20daf%C3%BCr',
    )
  })

  it('that is damaged tells what makes sense of it, each once; a version nobody knows tells nothing', () => {
    expect(readShared('v1.a-eins*m-1*NONSENSE*%E0..kein-akteur!.a-eins*m-1*OPEN.a-zwei')).toEqual([
      { actor: 'a-eins', seeker: 'm-1', status: 'OPEN', note: '' },
      { actor: 'a-zwei', seeker: null, status: 'OPEN', note: '' },
    ])
    for (const text of ['', 'v9.a-eins', 'a-eins', 'constructor.a-eins']) expect(readShared(text), text).toBeUndefined()
    expect(readShared(`v1.${Array.from({ length: 300 }, (_, i) => `a-${i}`).join('.')}`)).toHaveLength(MOST_ENTRIES)
  })

  it('holds a full list, and says where notes make it too long', () => {
    const slug = (i: number) => `a-verein-${((i * 2_654_435_761) % 4_294_967_296).toString(36)}-fuer-internationale-zusammenarbeit-e-v`
    const full = Array.from({ length: MOST_ENTRIES }, (_, i) => newEntry({ id: slug(i), name: '' }, BRUEHL))
    expect(sharedAddress(full, true)).toBeDefined()
    const noted = full.map((one, i) => ({ ...one, note: Array.from({ length: 40 }, (_, word) => slug(i * 97 + word)).join(' ') }))
    expect(sharedAddress(noted, true)).toBeUndefined()
    expect(sharedAddress(noted, false)).toEqual(sharedAddress(full, false))
  })
})
