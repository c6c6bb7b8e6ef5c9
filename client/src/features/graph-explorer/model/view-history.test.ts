import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Params } from '../../../url-state/packed.ts'
import { type History, shownStep } from './history.ts'
import { type Browser, type Mark, ViewHistory } from './view-history.ts'

interface Entry {
  readonly view: Params
  readonly mark: Mark
}

/** A tab: a stack of entries; `go` answers when `deliver` is called. Entries of other pages have no mark and must never be shown. */
class Tab implements Browser {
  stack: Entry[]
  at: number
  #asked: number[] = []
  history!: ViewHistory
  kept: History | undefined
  #ids = 0
  constructor(view: Params = {}, { kept, before = 0 }: { kept?: History | undefined; before?: number } = {}) {
    this.stack = [...Array.from({ length: before }, () => OTHER_PAGE), { view, mark: {} }]
    this.at = before
    this.kept = kept
    this.open(kept)
  }
  open(elsewhere?: History) {
    this.history = new ViewHistory(
      this,
      {
        own: () => (elsewhere ? undefined : this.kept),
        all: () => (elsewhere ? [elsewhere] : []),
        keep: (history) => {
          this.kept = history
          return 'all'
        },
      },
      () => `step ${this.#ids++} ${elsewhere ? 'later' : ''}`,
    )
    this.history.enter()
  }
  get here() {
    const { view, mark } = this.stack[this.at]!
    expect(this.stack[this.at]).not.toBe(OTHER_PAGE)
    return { view, ...mark }
  }
  push(view: Params, mark: Mark) {
    this.stack = [...this.stack.slice(0, this.at + 1), { view, mark }]
    this.at++
  }
  replace(view: Params, mark: Mark) {
    this.stack[this.at] = { view, mark }
  }
  go(by: number) {
    this.#asked.push(by)
  }
  deliver() {
    for (let by = this.#asked.shift(); by !== undefined; by = this.#asked.shift()) {
      this.at += by
      this.history.arrived({ by })
    }
  }
  /** The browser's own buttons; at the end of the explorer's entries they lead elsewhere, which is not tried here. */
  press(by: number) {
    this.deliver()
    const to = this.at + by
    if (!this.stack[to] || this.stack[to] === OTHER_PAGE) return
    this.at = to
    this.history.arrived({ by })
    this.deliver()
  }
  link(view: Params) {
    this.deliver()
    this.push(view, {})
    this.history.arrived('pushed')
  }
  do(patch: Record<string, string | undefined>, moving = false) {
    this.history.set(patch, moving, () => ({}))
  }
  get view() {
    return this.history.view
  }
}
const OTHER_PAGE: Entry = { view: {}, mark: {} }

const patch = fc.dictionary(fc.constantFrom('land', 'stand', 'aus'), fc.constantFrom('', '1', '2', '3'), { minKeys: 1 })
const acts = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: patch.map((of) => (tab: Tab) => tab.do(of)) },
    patch.map((of) => (tab: Tab) => tab.do(of, true)),
    fc.constant((tab: Tab) => tab.history.undo()),
    fc.constant((tab: Tab) => tab.history.redo()),
    fc.nat({ max: 8 }).map((to) => (tab: Tab) => tab.history.goTo(to)),
    fc.constantFrom(-1, 1, -2, 2).map((by) => (tab: Tab) => tab.press(by)),
    patch.map((of) => (tab: Tab) => tab.link(of)),
    fc.constant((tab: Tab) => tab.deliver()),
    fc.constant((tab: Tab) => {
      tab.deliver()
      tab.open()
    }),
  ),
  { maxLength: 30 },
)
const made = (all: readonly ((tab: Tab) => void)[], before = 0): Tab => {
  const tab = new Tab({}, { before })
  for (const act of all) act(tab)
  tab.deliver()
  return tab
}

describe('undo beside the browser’s own back', () => {
  it('shows in address and picture the same, whatever was done, undone, linked, reloaded and gone back to', () => {
    fc.assert(
      fc.property(acts, fc.nat({ max: 2 }), (all, before) => {
        const tab = made(all, before)
        expect(tab.here.view).toEqual(tab.view)
        expect(tab.here.step).toBe(shownStep(tab.history.snapshot.history).id)
      }),
      { numRuns: 500 },
    )
  })

  it('undoes a step and does it again exactly, from wherever one came', () => {
    fc.assert(
      fc.property(acts, fc.boolean(), (all, moving) => {
        const tab = made(all)
        const before = tab.view
        tab.do({ thema: 't-water' }, moving)
        const done = tab.view
        tab.history.undo()
        tab.deliver()
        expect(tab.view).toEqual(before)
        expect(tab.here.view).toEqual(before)
        tab.history.redo()
        tab.deliver()
        expect(tab.view).toEqual(done)
        expect(tab.here.view).toEqual(done)
      }),
      { numRuns: 300 },
    )
  })

  it('leads with undo to the entry that back leads to, so that forward does again what was undone', () => {
    const tab = new Tab()
    tab.do({ land: 'r-04' })
    tab.do({ stand: '2018-01-01' })
    tab.history.undo()
    tab.deliver()
    expect([tab.at, tab.stack.length]).toEqual([1, 3])
    tab.press(1)
    expect(tab.view).toEqual({ land: 'r-04', stand: '2018-01-01' })
    tab.press(-1)
    tab.history.redo()
    tab.deliver()
    expect(tab.at).toBe(2)
    expect(tab.view).toEqual({ land: 'r-04', stand: '2018-01-01' })
  })

  it('never shows with back what was undone', () => {
    const first = new Tab()
    first.do({ land: 'r-04' })
    first.do({ land: 'r-05' })
    const later = new Tab({}, { kept: first.kept, before: 1 })
    expect(later.view).toEqual({ land: 'r-05' })
    later.history.undo()
    later.deliver()
    expect(later.view).toEqual({ land: 'r-04' })
    expect(later.stack).toHaveLength(2)
    expect(later.stack[0]).toBe(OTHER_PAGE)
  })

  it('undoes as often as it is pressed, before the browser has answered', () => {
    const tab = new Tab()
    for (const land of ['1', '2', '3', '4']) tab.do({ land })
    tab.history.undo()
    tab.history.undo()
    tab.history.undo()
    tab.deliver()
    expect(tab.view).toEqual({ land: '1' })
    expect(tab.at).toBe(1)
  })

  it('takes a held slider for one step and one entry', () => {
    const tab = new Tab()
    for (const stand of ['2015', '2016', '2017']) tab.do({ stand }, true)
    tab.do({ stand: '2018' })
    tab.do({ stand: '2019' }, true)
    expect(tab.stack.map(({ view }) => view)).toEqual([{}, { stand: '2018' }, { stand: '2019' }])
    tab.history.undo()
    tab.history.undo()
    tab.deliver()
    expect(tab.view).toEqual({})
  })
})

describe('a slider that is held', () => {
  it('and not moved yet belongs to no step: what was done before stays as it was', () => {
    const tab = new Tab()
    tab.do({ stand: '2015' })
    tab.do({ stand: '2015' }, true)
    tab.do({ stand: '2016' }, true)
    tab.do({ stand: '2017' })
    expect(tab.stack.map(({ view }) => view)).toEqual([{}, { stand: '2015' }, { stand: '2017' }])
    tab.history.undo()
    tab.deliver()
    expect(tab.view).toEqual({ stand: '2015' })
  })

  it('is let go where a link is followed: what comes then is a step of its own', () => {
    const tab = new Tab()
    tab.do({ stand: '2015' }, true)
    tab.link({ akteur: 'm-1', land: '' })
    tab.do({ stand: '2016' }, true)
    expect(tab.stack.map(({ view }) => view)).toEqual([{}, { stand: '2015' }, { akteur: 'm-1' }, { akteur: 'm-1', stand: '2016' }])
  })
})

describe('coming back', () => {
  it('stands after a reload where one was, with everything to undo and to do again', () => {
    const tab = new Tab()
    tab.do({ land: 'r-04' })
    tab.do({ aus: 'm-1' })
    tab.history.undo()
    tab.deliver()
    tab.open()
    expect(tab.view).toEqual({ land: 'r-04' })
    tab.history.redo()
    tab.deliver()
    expect(tab.view).toEqual({ land: 'r-04', aus: 'm-1' })
    tab.open()
    tab.history.undo()
    tab.history.undo()
    tab.deliver()
    expect(tab.view).toEqual({})
  })

  it('from another page by back stands at the step of that entry, with the later ones to do again', () => {
    const tab = new Tab()
    tab.do({ land: 'r-04' })
    tab.do({ stand: '2018' })
    tab.at = 1
    tab.open()
    expect(tab.view).toEqual({ land: 'r-04' })
    expect(tab.history.snapshot.history.steps).toHaveLength(3)
    tab.history.redo()
    tab.deliver()
    expect(tab.view).toEqual({ land: 'r-04', stand: '2018' })
  })

  it('brings the last view back where the address asks for nothing, and says so until something is done', () => {
    const first = new Tab()
    first.do({ land: 'r-04' })
    const later = new Tab({}, { kept: first.kept })
    expect(later.view).toEqual({ land: 'r-04' })
    expect(later.here.view).toEqual({ land: 'r-04' })
    expect(later.history.snapshot.restored).toBe(true)
    later.do({ stand: '2018' })
    expect(later.history.snapshot.restored).toBe(false)
  })

  it('shows what a full link says; with the history that led there where it is known', () => {
    const first = new Tab()
    first.do({ land: 'r-04' })
    expect(new Tab({ land: 'r-05' }, { kept: first.kept }).history.snapshot.history.steps).toHaveLength(1)
    const same = new Tab({ land: 'r-04' }, { kept: first.kept })
    same.history.undo()
    same.deliver()
    expect(same.view).toEqual({})
  })

  it('takes a link that is followed within the tab for a step', () => {
    const tab = new Tab()
    tab.do({ land: 'r-04' })
    tab.link({ akteur: 'm-1' })
    expect(tab.view).toEqual({ akteur: 'm-1' })
    tab.history.undo()
    tab.deliver()
    expect(tab.view).toEqual({ land: 'r-04' })
  })
})
