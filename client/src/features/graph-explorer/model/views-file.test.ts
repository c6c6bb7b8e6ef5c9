import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printViews, readViews, type SavedView, withView } from './views-file.ts'

const view: fc.Arbitrary<SavedView> = fc.record(
  {
    id: fc.string(),
    name: fc.string(),
    note: fc.string(),
    view: fc.dictionary(fc.constantFrom('land', 'stand', 'aus'), fc.string(), { noNullPrototype: true }),
    savedAt: fc.constant('2026-11-29T21:00:00.000Z'),
  },
  { noNullPrototype: true },
)

describe('kept views', () => {
  it('are read as they were kept', () => {
    fc.assert(
      fc.property(fc.array(view), (views) => {
        expect(readViews(printViews(views))).toEqual(views)
      }),
    )
  })

  it('of the first version are still read', () => {
    const first =
      '{"version":1,"views":[{"id":"a","name":"Bremen verbindet","note":"Für die Sitzung","view":{"land":"r-04","groesse":"BETWEENNESS","stand":"2018-12-31","name":"Bremen verbindet","text":"Für die Sitzung"},"savedAt":"2026-11-29T21:00:00.000Z"}]}'
    expect(readViews(first)).toEqual([
      {
        id: 'a',
        name: 'Bremen verbindet',
        note: 'Für die Sitzung',
        view: { land: 'r-04', groesse: 'BETWEENNESS', stand: '2018-12-31', name: 'Bremen verbindet', text: 'Für die Sitzung' },
        savedAt: '2026-11-29T21:00:00.000Z',
      },
    ])
  })

  it('of a version nobody knows are left alone, and nothing kept is an empty list', () => {
    expect(readViews(null)).toEqual([])
    for (const text of ['', '{"version":2,"views":[]}', '[]']) expect(readViews(text), text).toBeUndefined()
  })

  it('stand with the newest first, each once', () => {
    const [a, b] = ['a', 'b'].map((id) => ({ id, name: id, note: '', view: {}, savedAt: '' })) as [SavedView, SavedView]
    expect(withView(withView(withView([], a), b), { ...a, name: 'new' }).map(({ name }) => name)).toEqual(['new', 'b'])
  })
})
