import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexScene } from './index-scene.ts'
import { lineEnds } from './line-look.ts'
import { Picker } from './pick.ts'
import { EMPTY_SCENE, type Scene } from './scene.ts'

const coordinate = fc.integer({ min: -300, max: 300 })
const vertex = fc.record({ x: coordinate, y: coordinate, radius: fc.double({ min: 0.1, max: 40, noNaN: true }) })
const world = fc.array(vertex, { minLength: 1, maxLength: 60 }).chain((vertices) =>
  fc.record({
    vertices: fc.constant(vertices),
    lines: fc.array(
      fc.tuple(
        fc.nat(vertices.length - 1),
        fc.nat(vertices.length - 1),
        fc.constantFrom<'MEMBER_OF' | 'FUNDED_BY' | 'COOPERATES_WITH'>('MEMBER_OF', 'FUNDED_BY', 'COOPERATES_WITH'),
      ),
      { maxLength: 60 },
    ),
  }),
)
type World = typeof world extends fc.Arbitrary<infer T> ? T : never

const indexed = ({ vertices, lines }: World) => {
  const scene: Scene = {
    ...EMPTY_SCENE,
    vertices: {
      ...EMPTY_SCENE.vertices,
      id: vertices.map((_, i) => `v${i}`),
      x: vertices.map(({ x }) => x),
      y: vertices.map(({ y }) => y),
      radius: vertices.map(({ radius }) => radius),
      importance: vertices.map(() => 1),
    },
    lines: {
      source: lines.map(([source]) => source),
      target: lines.map(([, target]) => target),
      kind: lines.map(([, , kind]) => kind),
      status: lines.map(() => 'STATED'),
      weight: lines.map(() => 0),
      faint: lines.map(() => false),
      waits: lines.map(() => false),
    },
  }
  return indexScene(scene)
}

describe('what lies at a point', () => {
  it('is the vertex whose edge is nearest, as when all are asked one by one', () => {
    const somewhere = fc.record({ x: coordinate, y: coordinate })
    fc.assert(
      fc.property(
        world,
        somewhere,
        fc.double({ min: 0.1, max: 30, noNaN: true }),
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        (given, at, tolerance, magnified) => {
          const scene = indexed(given)
          const among = (i: number) => i % 7 !== 3
          const off = given.vertices.map(({ x, y, radius }, i) =>
            among(i) ? Math.hypot(x - at.x, y - at.y) - radius * magnified : Infinity,
          )
          const least = Math.min(...off)
          const expected = least < tolerance ? off.indexOf(least) : undefined
          expect(new Picker(scene).vertex(at, tolerance, magnified, among)).toBe(expected)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('is a hub that reaches there from many cells away, among many small ones', () => {
    const small = Array.from({ length: 2_000 }, (_, i) => ({ x: (i % 50) * 10, y: 300 + Math.floor(i / 50) * 10, radius: 1 }))
    const picker = new Picker(indexed({ vertices: [...small, { x: 250, y: 0, radius: 200 }], lines: [] }))
    expect(picker.vertex({ x: 400, y: 100 }, 4, 1, () => true)).toBe(2_000)
    expect(picker.vertex({ x: 250, y: 300 }, 4, 1, () => true)).toBe(25)
    expect(picker.vertex({ x: 450, y: 100 }, 4, 1, () => true)).toBeUndefined()
  })

  it('is the line that is drawn nearest, those beside each other told apart', () => {
    const somewhere = fc.record({ x: coordinate, y: coordinate })
    fc.assert(
      fc.property(world, somewhere, fc.double({ min: 0.5, max: 4, noNaN: true }), (given, at, zoom) => {
        const scene = indexed(given)
        const view = { zoom, x: 0, y: 0 }
        const tolerance = 20
        // On the screen, where they are drawn.
        const off = Array.from({ length: scene.drawn.count }, (_, line) => {
          const { a, b } = lineEnds(scene, line, view)
          const [dx, dy] = [b.x - a.x, b.y - a.y]
          const length = Math.hypot(dx, dy)
          if (length === 0) return Number.POSITIVE_INFINITY
          const [px, py] = [at.x * zoom - a.x, at.y * zoom - a.y]
          const along = (px * dx + py * dy) / length
          if (Math.abs(along) < 1e-6 || Math.abs(along - length) < 1e-6) return Number.NaN
          return along < 0 || along > length ? Number.POSITIVE_INFINITY : Math.abs(px * dy - py * dx) / length
        })
        // Exactly at an end rounding decides.
        fc.pre(!off.some(Number.isNaN))
        const found = new Picker(scene).line(at, tolerance / zoom, 1 / zoom, () => true)
        const least = Math.min(...off)
        fc.pre(Math.abs(least - tolerance) > 1e-6)
        if (least > tolerance) expect(found).toBeUndefined()
        else expect(off[found!]!).toBeCloseTo(least, 6)
      }),
      { numRuns: 200 },
    )
  })
})
