import { type Curve, curveBetween, pointOn } from './curves.ts'
import type { Mark } from './marks.ts'
import type { MapFlow } from './scene.ts'
import type { Ends, Spot } from './spots.ts'

/** Every flow between the same two rings. Window pixels. */
export interface DrawnFlow {
  /** Of the flows, the strongest first. */
  readonly ids: readonly string[]
  readonly label: string
  readonly curve: Curve
  readonly count: number
  readonly width: number
}

const WIDEST = 8
/** Pixels that one cooperation may be wide at most: few of them are no broad stream. */
const WIDEST_SINGLE = 1.6
const THINNEST = 0.8
/** What joins several flows may grow beyond the widest by that much. */
const JOINED = 1.5

/** Width in pixels of so many cooperations where the strongest flow has `most`: proportional, but never too thin to be seen. */
export function flowWidth(count: number, most: number): number {
  const each = Math.min(WIDEST_SINGLE, WIDEST / Math.max(1, most))
  return Math.max(THINNEST, Math.min(WIDEST * JOINED, count * each))
}

/** Flows between rings; those of the same two rings become one, whichever way they lead. The weaker come first, the stronger are drawn over them. */
export function drawnFlows(flows: readonly MapFlow[], ends: Ends): DrawnFlow[] {
  const most = flows.reduce((max, { count }) => Math.max(max, count), 0)
  const joined = new Map<string, { readonly a: Spot; readonly b: Spot; readonly flows: MapFlow[] }>()
  for (const flow of flows) {
    const [from, to] = [ends.get(flow.from), ends.get(flow.to)]
    if (!from || !to || from.id === to.id) continue
    const [a, b] = from.id < to.id ? [from, to] : [to, from]
    const key = `${a.id}|${b.id}`
    const known = joined.get(key)
    if (known) known.flows.push(flow)
    else joined.set(key, { a, b, flows: [flow] })
  }
  return [...joined.values()]
    .flatMap(({ a, b, flows: all }) => {
      const curve = curveBetween(a, b)
      if (!curve) return []
      const count = all.reduce((sum, flow) => sum + flow.count, 0)
      const ids = all.toSorted((x, y) => y.count - x.count).map(({ id }) => id)
      return [{ ids, label: `${a.label} – ${b.label}`, curve, count, width: flowWidth(count, most) }]
    })
    .sort((x, y) => x.count - y.count)
}

const SAMPLES = 24

/** The flow under a point or at most `snap` pixels beside it, the strongest first. */
export function flowAt(flows: readonly DrawnFlow[], x: number, y: number, snap: number): Mark | undefined {
  for (const { ids, label, count, curve, width } of flows.toReversed()) {
    if (distanceTo(curve, x, y) <= width / 2 + snap) return { target: { type: 'flow', ids, label, count }, x, y, radius: 0 }
  }
  return undefined
}

function distanceTo(curve: Curve, x: number, y: number): number {
  let nearest = Number.POSITIVE_INFINITY
  let [ax, ay] = curve.from
  for (let i = 1; i <= SAMPLES; i++) {
    const [bx, by] = pointOn(curve, i / SAMPLES)
    const [dx, dy] = [bx - ax, by - ay]
    const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)))
    nearest = Math.min(nearest, Math.hypot(x - ax - t * dx, y - ay - t * dy))
    ;[ax, ay] = [bx, by]
  }
  return nearest
}
