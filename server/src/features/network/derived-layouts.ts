import { type DerivedLayout, LAYOUTS } from '@netzatlas/shared'
import type { CsrGraph, LayoutFacts } from '@netzatlas/shared/graph'
import type { GraphWorkers } from './graph-workers.ts'
import { sameFacts } from './layout-facts.ts'
import type { Positions } from './stored-layout.ts'

/** Layouts that follow from what is known of everybody: computed when they are first asked for, or before, and kept until that changes. */
export interface DerivedLayouts {
  positions(layout: DerivedLayout, graph: CsrGraph, facts: LayoutFacts): Promise<Positions>
  /** Computes them all, one after the other, once nobody has called this again for a while. */
  prepare(positionsIn: (layout: DerivedLayout) => Promise<Positions>): void
  close(): Promise<void>
}

/** Milliseconds: commands come in rows, and the pictures that are asked for now go first. */
const QUIET = 3_000

/** @param workers take seconds for each layout of a large network: nothing short should wait for them */
export function derivedLayouts(workers: GraphWorkers, quiet: number = QUIET): DerivedLayouts {
  const kept = new Map<DerivedLayout, { readonly graph: CsrGraph; readonly facts: LayoutFacts; readonly positions: Promise<Positions> }>()
  let timer: NodeJS.Timeout | undefined
  let prepared: symbol | undefined
  return {
    positions(layout, graph, facts) {
      const known = kept.get(layout)
      if (known && known.graph === graph && sameFacts(known.facts, facts)) return known.positions
      const begun = { graph, facts, positions: workers.run({ kind: 'plan', layout, graph, facts }) }
      kept.set(layout, begun)
      begun.positions.catch(() => {
        if (kept.get(layout) === begun) kept.delete(layout)
      })
      return begun.positions
    },
    prepare(positionsIn) {
      const own = Symbol()
      prepared = own
      clearTimeout(timer)
      timer = setTimeout(async () => {
        for (const layout of LAYOUTS) {
          if (prepared !== own) return
          // Whoever asks is told of a failure.
          if (layout !== 'COMMUNITIES') await positionsIn(layout).catch(() => {})
        }
      }, quiet)
      timer.unref()
    },
    close() {
      prepared = undefined
      clearTimeout(timer)
      return workers.close()
    },
  }
}
