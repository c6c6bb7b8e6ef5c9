import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Params } from '../../../url-state/packed.ts'
import { changed, continued, did, type History, indexOf, MOST_STEPS, opened, type Step, sameView, shownStep, went } from './history.ts'
import { printHistory, readHistory } from './history-file.ts'
import { histories, historyOf, keepHistory, type Store } from './history-store.ts'

const step = (id: string, view: Params, names: Params = {}): Step => ({ id, view, names })
const params = fc.dictionary(fc.constantFrom('land', 'stand', 'aus', 'wahl'), fc.string({ minLength: 1 }))

type Act = { readonly do: Params } | { readonly by: number }
const acts = fc.array(
  fc.oneof(
    params.map((view): Act => ({ do: view })),
    fc.integer({ min: -3, max: 3 }).map((by): Act => ({ by })),
  ),
  { maxLength: 40 },
)
const made = (all: readonly Act[]): History =>
  all.reduce<History>(
    (history, act, i) => ('do' in act ? did(history, step(`s${i}`, act.do, act.do)) : went(history, history.at + act.by)),
    opened(step('first', {})),
  )

/** Storage that holds so many characters. */
function storage(room: number): Store & { readonly all: Map<string, string> } {
  const all = new Map<string, string>()
  return {
    all,
    get length() {
      return all.size
    },
    key: (i) => [...all.keys()][i] ?? null,
    getItem: (key) => all.get(key) ?? null,
    removeItem: (key) => void all.delete(key),
    setItem: (key, text) => {
      const others = [...all].filter(([other]) => other !== key).reduce((sum, [, value]) => sum + value.length, 0)
      if (others + text.length > room) throw new DOMException('full', 'QuotaExceededError')
      all.set(key, text)
    },
  }
}

describe('the history of a view', () => {
  it('shows after undoing a step what stood there before it, and after doing it again what it had made', () => {
    fc.assert(
      fc.property(acts, params, (all, view) => {
        const before = made(all)
        const now = did(before, step('new', view))
        expect(shownStep(now).view).toEqual(view)
        const undone = went(now, now.at - 1)
        expect(shownStep(undone)).toEqual(shownStep(before))
        expect(shownStep(went(undone, undone.at + 1))).toEqual(shownStep(now))
      }),
    )
  })

  it('forgets what was undone as soon as something else is done, and nothing else', () => {
    fc.assert(
      fc.property(acts, params, (all, view) => {
        const before = made(all)
        const now = did(before, step('new', view))
        expect(now.steps.slice(0, -1)).toEqual(before.steps.slice(0, before.at + 1))
        expect(now.at).toBe(now.steps.length - 1)
      }),
    )
  })

  it('never leaves its steps, however far one goes back or forth', () => {
    fc.assert(
      fc.property(acts, fc.integer(), (all, to) => {
        const { steps, at } = went(made(all), to)
        expect(steps[at]).toBeDefined()
      }),
    )
  })

  it('holds the newest steps when there are too many', () => {
    let history = opened(step('first', {}))
    for (let i = 0; i < MOST_STEPS + 20; i++) history = did(history, step(`s${i}`, { stand: String(i) }))
    expect(history.steps).toHaveLength(MOST_STEPS)
    expect(shownStep(history).view).toEqual({ stand: String(MOST_STEPS + 19) })
    expect(indexOf(history, 'first')).toBe(-1)
  })

  it('takes what goes on while a slider is held for one step', () => {
    const held = did(opened(step('first', {})), step('held', { stand: '2015' }))
    const now = continued(continued(held, { view: { stand: '2016' } }), { view: { stand: '2017' } })
    expect(now.steps).toHaveLength(2)
    expect(shownStep(now)).toEqual(step('held', { stand: '2017' }))
    expect(shownStep(went(now, 0)).view).toEqual({})
  })

  it('lets empty values leave the view', () => {
    expect(changed({ land: 'r-04', stand: '2018-01-01' }, { land: undefined, stand: '', art: 'UMBRELLA' })).toEqual({ art: 'UMBRELLA' })
    expect(sameView({ land: 'r-04' }, changed({ land: 'r-04' }, { aus: undefined }))).toBe(true)
    expect(sameView({ land: 'r-04' }, { land: 'r-05' })).toBe(false)
    expect(sameView({ land: 'r-04' }, { land: 'r-04', aus: 'm-1' })).toBe(false)
  })
})

describe('a kept history', () => {
  it('is read as it was kept', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const history = made(all)
        const store = storage(Number.POSITIVE_INFINITY)
        expect(keepHistory(store, 'a', history)).toBe('all')
        expect(historyOf(store, 'a')).toEqual(history)
      }),
    )
  })

  it('still reads what the first version wrote', () => {
    const first =
      '{"version":1,"texts":["r-04","m-04011000.m-05315000","Köln"],"steps":[{"id":"a","view":{},"names":{}},{"id":"b","view":{"land":0},"names":{}},{"id":"c","view":{"land":0,"aus":1},"names":{"m-05315000":2}}],"at":1}'
    expect(readHistory(first)).toEqual({
      steps: [
        step('a', {}),
        step('b', { land: 'r-04' }),
        step('c', { land: 'r-04', aus: 'm-04011000.m-05315000' }, { 'm-05315000': 'Köln' }),
      ],
      at: 1,
    })
  })

  it('is passed over where it is damaged or of a version nobody knows', () => {
    for (const text of ['', '{}', '{"version":2}', '{"version":1,"texts":[],"steps":[],"at":0}', 'null'])
      expect(readHistory(text), text).toBeUndefined()
  })

  it('holds a long text once, however many steps have it', () => {
    const long = 'm-1.'.repeat(1000)
    let history = opened(step('first', { aus: long }))
    for (let i = 0; i < 50; i++) history = did(history, step(`s${i}`, { aus: long, stand: String(i) }))
    expect(printHistory(history).length).toBeLessThan(3 * long.length)
  })

  it('loses its oldest steps where there is little room, never the one that is shown', () => {
    fc.assert(
      fc.property(acts, fc.integer({ min: 250, max: 3000 }), (all, room) => {
        const history = made(all)
        const store = storage(room)
        const kept = keepHistory(store, 'a', history)
        if (kept === 'failed') return
        const read = historyOf(store, 'a')!
        expect(shownStep(read)).toEqual(shownStep(history))
        expect(read.steps.length < history.steps.length).toBe(kept === 'shortened')
      }),
    )
  })

  it('says where nothing can be kept, and goes on', () => {
    expect(keepHistory(storage(10), 'a', opened(step('first', { land: 'r-04' })))).toBe('failed')
    const refusing = new Proxy({} as Store, {
      get: () => {
        throw new DOMException('refused', 'SecurityError')
      },
    })
    expect(keepHistory(refusing, 'a', opened(step('first', {})))).toBe('failed')
    expect(historyOf(refusing, 'a')).toBeUndefined()
    expect(histories(refusing)).toEqual([])
  })

  it('stands beside those of other tabs, the newest first, and the oldest go', () => {
    const store = storage(Number.POSITIVE_INFINITY)
    for (let i = 0; i < 9; i++) keepHistory(store, `tab${i}`, opened(step(`of ${i}`, {})))
    keepHistory(store, 'tab5', opened(step('again', {})))
    expect(histories(store).map((history) => shownStep(history).id)).toEqual(['again', 'of 8', 'of 7', 'of 6', 'of 4', 'of 3'])
    keepHistory(store, 'tab9', opened(step('of 9', {})))
    expect(store.all.get('netzatlas.verlauf')?.split(' ')).toEqual(['tab9', 'tab5', 'tab8', 'tab7', 'tab6', 'tab4'])
    expect([...store.all.keys()].filter((key) => key.startsWith('netzatlas.verlauf.')).length).toBeLessThanOrEqual(7)
  })
})
