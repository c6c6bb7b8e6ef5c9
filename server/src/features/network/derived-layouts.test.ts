import { type DerivedLayout, LAYOUTS } from '@netzatlas/shared'
import { csrGraph, type LayoutFacts } from '@netzatlas/shared/graph'
import { describe, expect, it } from 'vitest'
import { derivedLayouts } from './derived-layouts.ts'
import type { GraphTask } from './graph-worker.ts'
import type { GraphWorkers } from './graph-workers.ts'
import type { Positions } from './stored-layout.ts'

const graph = csrGraph(2, [0], [1])
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
const DERIVED = LAYOUTS.filter((layout) => layout !== 'COMMUNITIES')

/** Workers that end a task only when they are told to. */
function start() {
  const running: { readonly layout: DerivedLayout; end(failure?: Error): void }[] = []
  const workers: GraphWorkers = {
    run: (task: GraphTask) =>
      new Promise((resolve, reject) => {
        if (task.kind !== 'plan') throw new Error(task.kind)
        const positions: Positions = { x: new Float64Array(2), y: new Float64Array(2) }
        running.push({ layout: task.layout, end: (failure) => (failure ? reject(failure) : resolve(positions as never)) })
      }),
    close: async () => {},
  }
  const layouts = derivedLayouts(workers, 0)
  return { layouts, running, positionsIn: (layout: DerivedLayout) => layouts.positions(layout, graph, facts) }
}

describe('layouts that follow from the facts', () => {
  it('are computed before anybody asks, one after the other, and a failure of one stops no other', async () => {
    const { layouts, running, positionsIn } = start()
    layouts.prepare(positionsIn)
    for (const [i, layout] of DERIVED.entries()) {
      await expect.poll(() => running.map((task) => task.layout), { timeout: 30_000 }).toEqual(DERIVED.slice(0, i + 1))
      running[i]!.end(layout === DERIVED[0] ? new Error('Broken.') : undefined)
    }
    await positionsIn(DERIVED[1]!)
    expect(running).toHaveLength(DERIVED.length)
    const again = positionsIn(DERIVED[0]!)
    expect(running).toHaveLength(DERIVED.length + 1)
    running.at(-1)!.end()
    await again
  })

  it('are prepared for the newest network only', async () => {
    const { layouts } = start()
    const asked: string[] = []
    const prepared = (name: string) => {
      const gate = Promise.withResolvers<Positions>()
      layouts.prepare((layout) => {
        asked.push(`${name} ${layout}`)
        return gate.promise
      })
      return () => gate.resolve({ x: new Float64Array(0), y: new Float64Array(0) })
    }
    prepared('first')
    const endSecond = prepared('second')
    await expect.poll(() => asked, { timeout: 30_000 }).toEqual([`second ${DERIVED[0]}`])
    const endThird = prepared('third')
    endSecond()
    endThird()
    await expect.poll(() => asked, { timeout: 30_000 }).toEqual([`second ${DERIVED[0]}`, ...DERIVED.map((layout) => `third ${layout}`)])
  })

  it('are not prepared any more once it is closed', async () => {
    const { layouts, running, positionsIn } = start()
    layouts.prepare(positionsIn)
    await layouts.close()
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(running).toEqual([])
  })
})
