import { type DerivedLayout, LAYOUTS } from '@netzatlas/shared'
import { PLAN_ROUNDS } from '@netzatlas/shared/graph'
import type { LayoutStore } from '../../ports/layouts.ts'
import type { GraphWorkers } from './graph-workers.ts'
import { type Job, jobQueue, nextSize, type Work } from './jobs.ts'
import type { LayoutBasis } from './layout-facts.ts'
import { formerPlan, type Positions } from './stored-layout.ts'

/**
 * Layouts that follow from what is known of everybody: drawn when they are first asked for, or before, from where everybody
 * stood in the one before, and stored.
 */
export interface DerivedLayouts {
  positions(layout: DerivedLayout, basis: LayoutBasis): Promise<Positions>
  /** The same as a job, for who wants to see how far it is: rounds of at most PLAN_ROUNDS. Undefined where too many wait. */
  start(layout: DerivedLayout, basis: LayoutBasis): Promise<Job<Positions> | undefined>
  find(id: string): Job<Positions> | undefined
  cancel(id: string): Job<Positions> | undefined
  /** Draws them all, one after the other, once nobody has called this again for a while. */
  prepare(basisOf: () => Promise<LayoutBasis>): void
  close(): Promise<void>
}

/** Milliseconds: commands come in rows, and the pictures that are asked for now go first. */
const QUIET = 3_000
/** Milliseconds in which a layout that takes no time at all is there: who asks need not ask again. */
const AT_ONCE = 300
/** More than all layouts of some revisions. */
const MOST_WAITING = 16
const DERIVED = LAYOUTS.filter((layout): layout is DerivedLayout => layout !== 'COMMUNITIES')

/** @param workers take seconds for each layout of a large network: nothing short should wait for them */
export function derivedLayouts(store: LayoutStore, workers: GraphWorkers, quiet: number = QUIET): DerivedLayouts {
  const queue = jobQueue<Positions>(MOST_WAITING)
  let timer: NodeJS.Timeout | undefined
  let preparing: AbortController | undefined

  async function* drawn(layout: DerivedLayout, { ids, facts, radii, digest }: LayoutBasis): Work<Positions> {
    const stored = await store.derivedLayout(layout)
    const former = stored && (await formerPlan(ids, stored))
    if (former?.isComplete && stored?.basis === digest) return { x: former.x, y: former.y }
    const { planned, ...begun } = await workers.run({ kind: 'plan', layout, facts, former })
    let { round, x, y } = begun
    for (let size = 1, settled = false; !settled && round < PLAN_ROUNDS; ) {
      yield round
      const until = Math.min(PLAN_ROUNDS, round + size)
      const began = performance.now()
      const pushed = await workers.run({ kind: 'apart', layout, facts, radii, positions: { x, y }, from: round, until })
      size = nextSize(size, performance.now() - began)
      round = until
      ;({ x, y, settled } = pushed)
    }
    // A store that takes nothing costs the next start some seconds, and nobody the picture.
    await store.saveDerivedLayout(layout, { basis: digest, ids, x, y, planned }).catch(() => {})
    return { x, y }
  }
  const offer = (layout: DerivedLayout, basis: LayoutBasis) => ({
    id: `layout-${layout}-${basis.digest}`,
    total: PLAN_ROUNDS,
    work: () => drawn(layout, basis),
  })

  return {
    positions: (layout, basis) => queue.result(offer(layout, basis)),
    async start(layout, basis) {
      const job = queue.start(offer(layout, basis))
      return job && queue.soon(job.id, AT_ONCE)
    },
    find: queue.find,
    cancel: queue.cancel,
    prepare(basisOf) {
      preparing?.abort()
      preparing = new AbortController()
      const { signal } = preparing
      clearTimeout(timer)
      timer = setTimeout(async () => {
        for (const layout of DERIVED) {
          if (signal.aborted) return
          // Whoever asks is told of a failure.
          await basisOf()
            .then((basis) => queue.result(offer(layout, basis), { ahead: true, signal }))
            .catch(() => {})
        }
      }, quiet)
      timer.unref()
    },
    close() {
      preparing?.abort()
      clearTimeout(timer)
      return workers.close()
    },
  }
}
