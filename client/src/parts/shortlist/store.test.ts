import { describe, expect, it } from 'vitest'
import { newEntry, printEntries, withEntry, withoutEntries } from './entries.ts'
import { createShortlist, STORAGE_KEY } from './store.ts'

const entry = (id: string) => newEntry({ id: `a-${id}`, name: id }, null)

/** A browser's storage, which can be full. */
function storage(kept: string | null = null) {
  let text = kept
  let room = true
  return {
    full: () => {
      room = false
    },
    empty: () => {
      room = true
    },
    get text() {
      return text
    },
    getItem: (key: string) => (key === STORAGE_KEY ? text : null),
    setItem: (_key: string, value: string) => {
      if (!room) throw new DOMException('full', 'QuotaExceededError')
      text = value
    },
  }
}
const actors = (state: { readonly entries: readonly { readonly actor: string }[] }) => state.entries.map(({ actor }) => actor)

describe('the shortlist of a browser', () => {
  it('is kept with every change, and is there when the page comes again', () => {
    const browser = storage()
    createShortlist(() => browser).change((all) => withEntry(all, entry('eins')))
    expect(createShortlist(() => browser).state.value).toEqual({ entries: [entry('eins')] })
  })

  it('changes what another tab has just kept, and shows it', () => {
    const browser = storage()
    const [here, there] = [createShortlist(() => browser), createShortlist(() => browser)]
    here.change((all) => withEntry(all, entry('eins')))
    there.change((all) => withEntry(all, entry('zwei')))
    expect(actors(there.state.value)).toEqual(['a-eins', 'a-zwei'])
    here.look()
    expect(actors(here.state.value)).toEqual(['a-eins', 'a-zwei'])
    there.change((all) => withoutEntries(all, ['a-eins']))
    here.look()
    expect(actors(here.state.value)).toEqual(['a-zwei'])
  })

  it('goes on in the page where the browser has no room, says so, and is kept once there is room again', () => {
    const browser = storage()
    const list = createShortlist(() => browser)
    list.change((all) => withEntry(all, entry('eins')))
    browser.full()
    list.change((all) => withEntry(all, entry('zwei')))
    expect(list.state.value).toEqual({ entries: [entry('eins'), entry('zwei')], problem: 'unkept' })
    expect(browser.text).toBe(printEntries([entry('eins')]))
    browser.empty()
    list.change((all) => withEntry(all, entry('drei')))
    expect(list.state.value).toEqual({ entries: [entry('eins'), entry('zwei'), entry('drei')] })
    expect(browser.text).toBe(printEntries(list.state.value.entries))
  })

  it('that found no room loses nothing when another tab writes', () => {
    const browser = storage()
    const [here, there] = [createShortlist(() => browser), createShortlist(() => browser)]
    browser.full()
    here.change((all) => withEntry(all, entry('eins')))
    browser.empty()
    there.change((all) => withEntry(all, entry('zwei')))
    here.look()
    expect(actors(here.state.value)).toEqual(['a-eins', 'a-zwei'])
  })

  it('works where the browser keeps nothing at all', () => {
    const list = createShortlist(() => {
      throw new DOMException('forbidden', 'SecurityError')
    })
    list.change((all) => withEntry(all, entry('eins')))
    expect(list.state.value).toEqual({ entries: [entry('eins')], problem: 'unkept' })
  })

  it('of a newer version is neither read nor overwritten', () => {
    const newer = '{"version":2,"entries":{}}'
    const browser = storage(newer)
    const list = createShortlist(() => browser)
    expect(list.state.value).toEqual({ entries: [], problem: 'unreadable' })
    list.change((all) => withEntry(all, entry('eins')))
    expect(list.state.value).toEqual({ entries: [entry('eins')], problem: 'unreadable' })
    expect(browser.text).toBe(newer)
  })
})
