import { ACTOR_KINDS, type DerivedLayout } from '../../vocabulary.ts'
import { byState, indexes, type LayoutFacts } from './facts.ts'
import { geographicAreas } from './geographic.ts'
import { radiusScale } from './geometry.ts'
import { hierarchyAreas } from './hierarchy.ts'
import type { Area, LayoutPlan, Shape } from './plan.ts'

/** Describes a layout: what it puts where, and by what. */
export function layoutPlan(layout: DerivedLayout, facts: LayoutFacts): LayoutPlan {
  switch (layout) {
    case 'GEOGRAPHIC':
      return { areas: geographicAreas(facts) }
    case 'HIERARCHY':
      return { areas: hierarchyAreas(facts) }
    case 'CIRCULAR':
      return { areas: sectors(facts) }
    case 'TWO_MODE':
      return { areas: columns(facts) }
  }
}

/** The circle leaves the legend its corner. */
const CIRCLE = { x: 960, y: 500, width: 1200, height: 940 }
const RADIUS = (CIRCLE.width + CIRCLE.height) / 4
const CENTRE_KEPT_FREE = 0.25
/** Radians between two kinds. */
const SPLIT = 0.05

/** One sector a kind, and in it one Land after the other. */
function sectors(facts: LayoutFacts): Area[] {
  const count = facts.kind.length
  const kinds = ACTOR_KINDS.map((id, k) => ({ id, members: indexes(count, (v) => facts.kind[v] === k).sort(byState(facts)) })).filter(
    ({ members }) => members.length > 0,
  )
  const turn = 2 * Math.PI - kinds.length * SPLIT
  const lanes = ringsFor(count)
  const rim = Math.min(1 - CENTRE_KEPT_FREE, (lanes * discFor(count) * 1.6) / RADIUS)
  let from = -Math.PI / 2
  return kinds.map(({ id, members }) => {
    const until = from + (turn * members.length) / count
    const shape: Shape = { form: 'RING', ...CIRCLE, rim, from, until }
    from = until + SPLIT
    return { id, shape, members, lanes }
  })
}

const discFor = (count: number): number => 17 * radiusScale(count)

/** One ring for few, as many side by side as they need for more. */
const ringsFor = (count: number): number => Math.max(1, Math.ceil((count * discFor(count)) / (2 * Math.PI * RADIUS)))

/** Left and right of the columns; between them stand cooperations, when they are vertices of their own. */
const COLUMNS = { MUNICIPALITIES: [380, 760], OTHERS: [1080, 1580] } as const
const [TOP, BOTTOM] = [20, 980]
export const MIDDLE_COLUMN: Shape = { form: 'RECTANGLE', along: 'y', left: 830, right: 1010, top: TOP, bottom: BOTTOM }

/** Municipalities at the left, whom they work with at the right, one Land below the other. */
function columns(facts: LayoutFacts): Area[] {
  const { kind, state } = facts
  const isTown = (v: number) => kind[v] === ACTOR_KINDS.indexOf('MUNICIPALITY')
  const everybody = indexes(kind.length, () => true).sort(byState(facts))
  const sides = { MUNICIPALITIES: everybody.filter(isTown), OTHERS: everybody.filter((v) => !isTown(v)) }
  const bands = [...new Set(everybody.map((v) => state[v]!))].map((land) => {
    const of = (side: readonly number[]) => side.filter((v) => state[v] === land)
    const members = { MUNICIPALITIES: of(sides.MUNICIPALITIES), OTHERS: of(sides.OTHERS) }
    const shareOf = (side: keyof typeof sides) => members[side].length / Math.max(1, sides[side].length)
    return { members, share: Math.max(shareOf('MUNICIPALITIES'), shareOf('OTHERS')) }
  })
  const whole = bands.reduce((sum, { share }) => sum + share, 0)
  let top = TOP
  return bands.flatMap(({ members, share }) => {
    const bottom = top + ((BOTTOM - TOP) * share) / whole
    const areas = (['MUNICIPALITIES', 'OTHERS'] as const).map((id): Area => {
      const [left, right] = COLUMNS[id]
      return { id, shape: { form: 'RECTANGLE', along: 'y', left, right, top, bottom }, members: members[id] }
    })
    top = bottom
    return areas
  })
}
