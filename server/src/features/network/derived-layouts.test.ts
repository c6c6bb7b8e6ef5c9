import { type DerivedLayout, LAYOUTS } from '@netzatlas/shared'
import type { LayoutFacts } from '@netzatlas/shared/graph'
import { describe, expect, it } from 'vitest'
import { naiveStore } from '../../../test/contract/naive-store.ts'
import { settableClock } from '../../domain/clock.ts'
import { derivedLayouts } from './derived-layouts.ts'
import type { GraphTask } from './graph-worker.ts'
import type { GraphWorkers } from './graph-workers.ts'
import type { LayoutBasis } from './layout-facts.ts'

const none = new Int32Array(0)
const facts: LayoutFacts = {
  kind: new Uint8Array(2),
  state: new Int32Array(2),
  abroad: new Uint8Array(2),
  lon: new Float64Array(2),
  lat: new Float64Array(2),
  member: none,
  umbrella: none,
  scatter: new Float64Array(2),
}
const basis = (digest: string, ids = ['a-1', 'a-2']): LayoutBasis => ({ ids, facts, radii: new Float64Array(2), digest })
const DERIVED = LAYOUTS.filter((layout) => layout !== 'COMMUNITIES')
const settle = () => new Promise((resolve) => setImmediate(resolve))

/** Workers that end a task only when they are told to; each layout takes three slices. */
function start(store = naiveStore(settableClock('2026-11-24T12:00:00Z'))) {
  const tasks: { readonly kind: string; readonly layout: DerivedLayout; readonly former: unknown; end(failure?: Error): void }[] = []
  let places = 0
  const workers: GraphWorkers = {
    run: (task: GraphTask) =>
      new Promise((resolve, reject) => {
        if (task.kind !== 'plan' && task.kind !== 'apart') throw new Error(task.kind)
        const at = { x: Float64Array.of(++places, 0), y: Float64Array.of(0, places) }
        const answer = task.kind === 'plan' ? { ...at, planned: at, round: 62 } : { ...at, settled: task.until === 64 }
        const former = task.kind === 'plan' ? task.former : undefined
        tasks.push({
          kind: task.kind,
          layout: task.layout,
          former,
          end: (failure) => (failure ? reject(failure) : resolve(answer as never)),
        })
      }),
    close: async () => {},
  }
  const layouts = derivedLayouts(store, workers, 0)
  /** The next slice, of whichever layout. */
  const slice = async (failure?: Error) => {
    await expect.poll(() => tasks.length, { timeout: 30_000 }).toBeGreaterThan(0)
    const task = tasks.shift()!
    task.end(failure)
    for (let i = 0; i < 5; i++) await settle()
    return `${task.kind} ${task.layout}`
  }
  const whole = async (): Promise<readonly string[]> => [await slice(), await slice(), await slice()]
  return { store, layouts, tasks, slice, whole }
}

describe('layouts that follow from the facts', () => {
  it('are drawn before anybody asks, one after the other, and a failure of one stops no other', async () => {
    const { layouts, tasks, slice, whole } = start()
    layouts.prepare(async () => basis('one'))
    const [broken, ...others] = DERIVED
    expect(await slice(new Error('Broken.'))).toBe(`plan ${broken}`)
    for (const layout of others) expect(await whole()).toEqual([`plan ${layout}`, `apart ${layout}`, `apart ${layout}`])
    await layouts.positions(others[0]!, basis('one'))
    expect(tasks).toEqual([])
    const again = layouts.positions(broken!, basis('one'))
    expect((await whole())[0]).toBe(`plan ${broken}`)
    await again
  })

  it('are prepared for the newest network only: what is under way for a former one ends', async () => {
    const { layouts, tasks, slice, whole } = start()
    layouts.prepare(async () => basis('first'))
    layouts.prepare(async () => basis('second'))
    expect(await slice()).toBe(`plan ${DERIVED[0]}`)
    layouts.prepare(async () => basis('third'))
    await slice()
    for (const layout of DERIVED) expect((await whole())[0]).toBe(`plan ${layout}`)
    expect(tasks).toEqual([])
    expect(layouts.find(`layout-${DERIVED[0]}-first`)).toBeUndefined()
    expect(layouts.find(`layout-${DERIVED[0]}-second`)).toMatchObject({ state: 'CANCELLED' })
    for (const layout of DERIVED) expect(layouts.find(`layout-${layout}-third`)).toMatchObject({ state: 'DONE' })
  })

  it('are not prepared any more once it is closed', async () => {
    const { layouts, tasks } = start()
    layouts.prepare(async () => basis('one'))
    await layouts.close()
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(tasks).toEqual([])
  })

  it('go first where somebody waits for one, and tell how far it is', async () => {
    const { layouts, tasks, slice, whole } = start()
    layouts.prepare(async () => basis('one'))
    await expect.poll(() => tasks.length, { timeout: 30_000 }).toBe(1)
    const asked = layouts.start('TWO_MODE', basis('one'))
    expect(await slice()).toBe(`plan ${DERIVED[0]}`)
    expect(await whole()).toEqual(['plan TWO_MODE', 'apart TWO_MODE', 'apart TWO_MODE'])
    expect(await asked).toMatchObject({ total: 64 })
    const { id } = (await asked)!
    await expect.poll(() => layouts.find(id)).toMatchObject({ state: 'DONE', done: 64 })
    expect(await slice()).toBe(`apart ${DERIVED[0]}`)
  })

  it('are given up when whoever asked says so, but not where another waits', async () => {
    const { layouts, slice, whole } = start()
    const { id } = (await layouts.start('CIRCULAR', basis('one')))!
    expect(await slice()).toBe('plan CIRCULAR')
    expect(layouts.find(id)).toMatchObject({ state: 'RUNNING', done: 62 })
    expect(layouts.cancel(id)).toMatchObject({ state: 'CANCELLED' })
    await slice()
    const waiting = layouts.positions('CIRCULAR', basis('one'))
    await layouts.start('CIRCULAR', basis('one'))
    expect(layouts.cancel(id)?.state).not.toBe('CANCELLED')
    expect((await whole())[0]).toBe('plan CIRCULAR')
    expect((await waiting).x).toHaveLength(2)
  })

  it('stand as they stood after a restart, and start from there where something has changed', async () => {
    const { store, layouts, whole } = start()
    const before = layouts.positions('CIRCULAR', basis('one'))
    await whole()
    const restarted = start(store)
    expect(await restarted.layouts.positions('CIRCULAR', basis('one'))).toEqual(await before)
    expect(restarted.tasks).toEqual([])
    const changed = restarted.layouts.positions('CIRCULAR', basis('two', ['a-neu', 'a-1', 'a-2']))
    await expect.poll(() => restarted.tasks, { timeout: 30_000 }).toHaveLength(1)
    const [x0, x1] = (await before).x
    expect(restarted.tasks[0]!.former).toMatchObject({ x: Float64Array.of(Number.NaN, x0!, x1!) })
    await restarted.whole()
    await changed
    expect((await store.derivedLayout('CIRCULAR'))?.basis).toBe('two')
  })

  it('are drawn where the store takes nothing', async () => {
    const store = naiveStore(settableClock('2026-11-24T12:00:00Z'))
    const { layouts, whole } = start({ ...store, saveDerivedLayout: () => Promise.reject(new Error('read-only')) })
    const positions = layouts.positions('HIERARCHY', basis('one'))
    await whole()
    expect((await positions).x).toHaveLength(2)
  })
})
