import type { DerivedLayout } from '@netzatlas/shared'
import type { CsrGraph, LayoutFacts } from '@netzatlas/shared/graph'
import type { GraphWorkers } from './graph-workers.ts'
import { sameFacts } from './layout-facts.ts'
import type { Positions } from './stored-layout.ts'

/** Layouts that follow from what is known of everybody: computed when they are first asked for, kept until that changes. */
export interface DerivedLayouts {
  positions(layout: DerivedLayout, graph: CsrGraph, facts: LayoutFacts): Promise<Positions>
}

export function derivedLayouts(workers: GraphWorkers): DerivedLayouts {
  const kept = new Map<DerivedLayout, { readonly graph: CsrGraph; readonly facts: LayoutFacts; readonly positions: Promise<Positions> }>()
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
  }
}
