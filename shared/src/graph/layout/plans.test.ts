import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTOR_KINDS, type DerivedLayout, LAYOUTS } from '../../vocabulary.ts'
import { csrGraph } from '../csr.ts'
import { seededRandom } from '../random.ts'
import type { LayoutFacts } from './facts.ts'
import { LAYOUT_HEIGHT, LAYOUT_WIDTH, type Positions } from './geometry.ts'
import { defaultRadii, layoutNetwork } from './layout.ts'
import { beginPlan, drawPlan, PLAN_ROUNDS, pushApart } from './plan.ts'
import { layoutPlan } from './plans.ts'
import { sampleNetwork } from './sample.ts'

const DERIVED = LAYOUTS.filter((layout): layout is DerivedLayout => layout !== 'COMMUNITIES')
const LEGEND = { left: 0, top: 500, right: 330, bottom: 1000 }

/** Towns and associations all over Germany, some abroad, some without a place, some in one spot; two of three belong to an umbrella. */
function factsFor(count: number): LayoutFacts {
  const random = seededRandom(7)
  const column = (value: () => number) => Float64Array.from({ length: count }, value)
  const place = column(() => (random() < 0.2 ? Number.NaN : Math.floor(random() * count * 0.7)))
  const kind = Uint8Array.from({ length: count }, () => Math.floor(random() ** 2 * ACTOR_KINDS.length))
  const organisations = [...kind.keys()].filter((v) => kind[v] !== ACTOR_KINDS.indexOf('MUNICIPALITY'))
  const umbrellas = organisations.slice(0, Math.max(4, count / 40))
  const memberships = organisations.flatMap((v, i) => {
    const choice = umbrellas.slice(0, i < umbrellas.length ? 3 : umbrellas.length)
    const above = choice[Math.floor(random() ** 2 * choice.length)]!
    return random() < 0.66 && above !== v ? [[v, above] as const] : []
  })
  return {
    kind,
    state: Int32Array.from({ length: count }, () => Math.floor(random() * 17) - 1),
    abroad: Uint8Array.from({ length: count }, () => (random() < 0.08 ? 1 : 0)),
    lon: place.map((spot) => 6 + ((spot * 0.618) % 1) * 9),
    lat: place.map((spot) => 47.5 + ((spot * 0.7549) % 1) * 7),
    member: Int32Array.from(memberships, ([v]) => v),
    umbrella: Int32Array.from(memberships, ([, above]) => above),
    scatter: column(() => random()),
  }
}

function overlaps({ x, y }: Positions, radius: Float64Array): number {
  let count = 0
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < i; j++) if (Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) < (radius[i]! + radius[j]!) * 0.99) count++
  return count
}

function stayed(before: Positions, after: Positions): number {
  let count = 0
  for (let v = 0; v < before.x.length; v++)
    if (Math.hypot(before.x[v]! - after.x[v]!, before.y[v]! - after.y[v]!) < LAYOUT_WIDTH * 0.02) count++
  return count / before.x.length
}

const SIZES = [
  { giant: 130, stars: 6, small: 40 },
  { giant: 350, stars: 12, small: 100 },
  { giant: 1400, stars: 30, small: 120 },
]

describe.each(SIZES)('in a network like %j', (size) => {
  const { graph, source, target } = sampleNetwork(1, size)
  const facts = factsFor(graph.vertexCount)
  const radii = defaultRadii(graph)
  const drawn = (layout: DerivedLayout) => drawPlan(layoutPlan(layout, facts), radii)
  const ends = fc.tuple(fc.nat(graph.vertexCount - 1), fc.nat(graph.vertexCount - 1)).filter(([a, b]) => a !== b)
  const numRuns = graph.vertexCount > 1000 ? 10 : 30
  const withLine = ([a, b]: readonly [number, number]) => csrGraph(graph.vertexCount, [...source, a], [...target, b])

  it.each(DERIVED)('%s leaves nobody under another, is the same each time and lies in the box', (layout) => {
    const positions = drawn(layout)
    expect(overlaps(positions, radii)).toBe(0)
    expect(drawn(layout)).toEqual(positions)
    for (let v = 0; v < graph.vertexCount; v++) {
      const [px, py] = [positions.x[v]!, positions.y[v]!]
      expect(px > 0 && px < LAYOUT_WIDTH && py > 0 && py < LAYOUT_HEIGHT).toBe(true)
      expect(px < LEGEND.right && py > LEGEND.top).toBe(false)
    }
  })

  it.each(DERIVED)('%s has everybody in exactly one area', (layout) => {
    const members = layoutPlan(layout, facts).areas.flatMap((area) => area.members)
    expect(members.toSorted((a, b) => a - b)).toEqual([...facts.kind.keys()])
  })

  it.each(DERIVED)('%s hardly moves when one line is added, wherever it is', (layout) => {
    const before = drawn(layout)
    fc.assert(
      fc.property(ends, fc.boolean(), ([a, b], isMembership) => {
        const now = isMembership
          ? { ...facts, member: Int32Array.from([...facts.member, b]), umbrella: Int32Array.from([...facts.umbrella, a]) }
          : facts
        expect(stayed(before, drawPlan(layoutPlan(layout, now), defaultRadii(withLine([a, b]))))).toBeGreaterThanOrEqual(0.95)
      }),
      { numRuns },
    )
  })

  it.each(DERIVED)('%s starts from where everybody stood: nobody moves without a reason, hardly anybody with one line more', (layout) => {
    const before = drawn(layout)
    expect(drawPlan(layoutPlan(layout, facts), radii, before)).toEqual(before)
    fc.assert(
      fc.property(ends, (line) => {
        const grown = defaultRadii(withLine(line))
        const after = drawPlan(layoutPlan(layout, facts), grown, before)
        expect(stayed(before, after)).toBeGreaterThanOrEqual(0.95)
        expect(overlaps(after, grown)).toBe(0)
      }),
      { numRuns },
    )
  })

  it.each(DERIVED)('%s puts who is new where the plan says, and who has moved', (layout) => {
    const before = drawn(layout)
    const [isNew, hasMoved] = [3, 7]
    const former = {
      x: before.x.with(isNew, Number.NaN),
      y: before.y.with(isNew, Number.NaN),
      planned: {
        x: before.planned.x.with(isNew, Number.NaN).with(hasMoved, before.planned.x[hasMoved]! + 400),
        y: before.planned.y.with(isNew, Number.NaN),
      },
    }
    const after = drawPlan(layoutPlan(layout, facts), radii, former)
    expect(overlaps(after, radii)).toBe(0)
    for (const v of [isNew, hasMoved]) {
      const strayed = Math.hypot(after.x[v]! - before.planned.x[v]!, after.y[v]! - before.planned.y[v]!)
      expect(strayed).toBeLessThan(LAYOUT_WIDTH / 10)
    }
    expect(stayed(before, after)).toBeGreaterThanOrEqual(0.95)
  })

  it.each(DERIVED)('%s comes to the same in pieces as at one go', (layout) => {
    const plan = layoutPlan(layout, facts)
    const { planned, round, ...begun } = beginPlan(plan)
    let [at, from, settled]: [Positions, number, boolean] = [begun, round, false]
    while (!settled && from < PLAN_ROUNDS) {
      ;({ settled, ...at } = pushApart(plan, radii, at, from, from + 3))
      from += 3
    }
    expect({ ...at, planned }).toEqual(drawPlan(plan, radii))
  })

  it('COMMUNITIES hardly moves when one line is added, wherever it is', () => {
    const before = layoutNetwork(graph, { reserved: LEGEND })
    fc.assert(
      fc.property(ends, (line) => {
        const after = layoutNetwork(withLine(line), { reserved: LEGEND, previous: before })
        expect(stayed(before, after)).toBeGreaterThanOrEqual(0.95)
      }),
      { numRuns },
    )
  })
})

it('the middle of Germany is where it is, the north above and the west at the left', () => {
  const facts: LayoutFacts = { ...factsFor(4), kind: Uint8Array.of(0, 0, 0, 0), abroad: Uint8Array.of(0, 0, 0, 1) }
  const places = { lon: Float64Array.of(10, 13.4, 6.96, 4.9), lat: Float64Array.of(53.55, 52.52, 50.94, 52.37) }
  const [hamburg, berlin, cologne, amsterdam] = [0, 1, 2, 3]
  const plan = layoutPlan('GEOGRAPHIC', { ...facts, ...places, member: new Int32Array(), umbrella: new Int32Array() })
  const { x, y } = drawPlan(plan, new Float64Array(4).fill(5))
  expect(y[hamburg]! < y[berlin]! && y[berlin]! < y[cologne]!).toBe(true)
  expect(x[cologne]! < x[hamburg]! && x[hamburg]! < x[berlin]!).toBe(true)
  expect(x[amsterdam]!).toBeGreaterThan(x[berlin]!)
})

it('an umbrella of umbrellas stands above them, they above their members', () => {
  const facts = { ...factsFor(5), kind: Uint8Array.of(2, 2, 1, 1, 1), member: Int32Array.of(1, 2, 3), umbrella: Int32Array.of(0, 1, 1) }
  const { y } = drawPlan(layoutPlan('HIERARCHY', facts), new Float64Array(5).fill(5))
  expect(y[0]! < y[1]! && y[1]! < y[2]! && y[1]! < y[3]! && y[3]! < y[4]!).toBe(true)
})
