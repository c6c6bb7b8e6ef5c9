import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexScene } from '../../../viz/graph/index-scene.ts'
import { lineOpacity, widthOf } from '../../../viz/graph/line-look.ts'
import { EMPTY_SCENE, type Scene } from '../../../viz/graph/scene.ts'
import { backboneOf, backboneOfGroups, changesPerActor, differencePerGroup, differencesOf, thinned } from './backbone.ts'
import type { Network, NetworkVertex } from './network.ts'
import { someVertex } from './some-vertex.ts'

type Ends = readonly [source: number, target: number]

function networkOf(actors: number, ends: readonly Ends[]): Network {
  const vertices = Array.from(
    { length: actors },
    (_, i): NetworkVertex => someVertex(`a-${i}`, { kind: 'CIVIL_SOCIETY', name: '', label: '', x: i, degree: 0 }),
  )
  const lines = ends.map(([source, target], i) => ({
    key: `${i}`,
    source,
    target,
    kind: 'COOPERATES_WITH' as const,
    status: 'STATED' as const,
    weight: 1,
    uncertain: false,
  }))
  return { vertices, lines }
}

const sceneOf = ({ vertices, lines }: Network, isTold: readonly boolean[]): Scene => ({
  ...EMPTY_SCENE,
  vertices: {
    id: vertices.map(({ id }) => id),
    label: vertices.map(() => ''),
    shape: vertices.map(() => 'circle'),
    colour: vertices.map(() => '--a'),
    hollow: vertices.map(() => false),
    x: vertices.map(({ x }) => x),
    y: vertices.map(({ y }) => y),
    radius: vertices.map(() => 1),
    importance: vertices.map(() => 5),
    count: vertices.map(() => undefined),
  },
  lines: {
    source: lines.map(({ source }) => source),
    target: lines.map(({ target }) => target),
    kind: lines.map(({ kind }) => kind),
    status: lines.map(({ status }) => status),
    weight: lines.map(() => 0),
    faint: isTold.map((told) => !told),
    waits: lines.map(() => false),
    novelty: isTold.map((told) => (told ? 'new' : undefined)),
  },
})

/** A ring of so many lines, and twelve hubs in it that are all joined with each other. */
const RING = 4000
const hubs = Array.from({ length: 12 }, (_, i) => i * 300)
const among: readonly Ends[] = hubs.flatMap((a, i) => hubs.slice(i + 1).map((b): Ends => [a, b]))
const crowded = networkOf(RING, [...Array.from({ length: RING }, (_, i): Ends => [i, (i + 1) % RING]), ...among])
const all = new Set(crowded.lines.map(({ key }) => key))
const told = crowded.lines.map(() => true)

describe('of too many changes', () => {
  it('those between the actors with most of them are drawn, and all where they are few', () => {
    const changes = changesPerActor([crowded], all)
    const backbone = backboneOf(crowded, told, changes)!
    expect(backbone.all).toBe(crowded.lines.length)
    expect(backbone.drawn).toBeLessThan(1000)
    const drawn = crowded.lines.filter((_, i) => backbone.isDrawn[i])
    expect(drawn).toHaveLength(backbone.drawn)
    for (const [a, b] of among) expect(drawn.some(({ source, target }) => source === a && target === b)).toBe(true)
    for (const hub of hubs) expect(backbone.whom.has(`a-${hub}`)).toBe(true)
    const few = networkOf(
      12,
      among.slice(0, 30).map(([a, b]): Ends => [a / 300, b / 300]),
    )
    expect(
      backboneOf(
        few,
        few.lines.map(() => true),
        changes,
      ),
    ).toBeUndefined()
  })

  it('none is drawn that is not told here, and no change is counted twice', () => {
    const ends = fc.tuple(fc.nat(19), fc.nat(19))
    fc.assert(
      fc.property(fc.array(ends, { maxLength: 40 }), fc.infiniteStream(fc.boolean()), (pairs, flips) => {
        const network = networkOf(20, pairs)
        const isTold = pairs.map(() => flips.next().value as boolean)
        const changed = new Set(network.lines.filter((_, i) => isTold[i]).map(({ key }) => key))
        const counts = changesPerActor([network, network], changed)
        for (const [i, { id }] of network.vertices.entries())
          expect(counts.get(id) ?? 0).toBe(pairs.filter(([a, b], line) => isTold[line] && (a === i || b === i)).length)
      }),
    )
    const half = crowded.lines.map((_, i) => i % 2 === 0)
    const backbone = backboneOf(crowded, half, changesPerActor([crowded], all))!
    expect(backbone.isDrawn.some((drawn, i) => drawn && !half[i])).toBe(false)
  })

  it('leave the others pale, nameless until one is near, and their changes waiting', () => {
    const changes = changesPerActor([crowded], all)
    const backbone = backboneOf(crowded, told, changes)!
    const { vertices, lines } = thinned(sceneOf(crowded, told), backbone, changes)
    const outside = vertices.id.findIndex((id) => !backbone.whom.has(id))
    expect([vertices.colour[outside], vertices.colour[0]]).toEqual(['--a pale', '--a'])
    expect(vertices.importance[outside]).toBeLessThan(0)
    expect(vertices.importance[0]).toBe(13)
    expect(lines.waits.filter((waits) => !waits)).toHaveLength(backbone.drawn)
  })

  it('between groups those are drawn that differ by most relations, and groups are named by how much theirs differ', () => {
    const groups = 40
    const ends = Array.from({ length: groups }, (_, a) => Array.from({ length: a }, (_, b): Ends => [a, b])).flat()
    const before = networkOf(groups, ends)
    // The line of 7 and 3 differs by 500 relations, all others by one to five.
    const after = {
      ...before,
      lines: before.lines.map((line, i) => ({ ...line, weight: line.source === 7 && line.target === 3 ? 501 : 2 + (i % 5) })),
    }
    const differences = differencesOf(before, after)
    const sums = differencePerGroup([before, after], differences)
    const backbone = backboneOfGroups(
      after,
      after.lines.map(() => true),
      differences,
    )!
    expect(backbone.all).toBe(780)
    expect(backbone.drawn).toBe(40)
    const drawn = after.lines.filter((_, i) => backbone.isDrawn[i])
    expect(drawn.some(({ source, target }) => source === 7 && target === 3)).toBe(true)
    const least = Math.min(...drawn.map(({ key }) => differences.get(key)!))
    expect(after.lines.filter(({ key }) => differences.get(key)! > least).every((line) => drawn.includes(line))).toBe(true)
    for (const [i, { id }] of after.vertices.entries())
      expect(sums.get(id)).toBe(
        after.lines.filter(({ source, target }) => source === i || target === i).reduce((sum, { weight }) => sum + weight - 1, 0),
      )
    const few = { ...after, lines: after.lines.slice(0, 100) }
    expect(
      backboneOfGroups(
        few,
        few.lines.map(() => true),
        differences,
      ),
    ).toBeUndefined()
  })

  it('leave groups aside small, pale and without a number', () => {
    const network = networkOf(4, [
      [0, 1],
      [2, 3],
    ])
    const backbone = { isDrawn: [true, false], drawn: 1, all: 2, whom: new Set(['a-0', 'a-1']) }
    const scene = sceneOf(network, [true, true])
    const groups = { ...scene, vertices: { ...scene.vertices, radius: [20, 20, 20, 20], count: ['7', '8', '9', undefined] } }
    const { vertices } = thinned(groups, backbone, new Map([['a-0', 5]]))
    expect(vertices.count).toEqual(['7', '8', undefined, undefined])
    expect(vertices.radius.map((radius) => radius < 20)).toEqual([false, false, true, false])
    expect(vertices.colour).toEqual(['--a', '--a', '--a pale', '--a pale'])
    expect([vertices.x, vertices.y]).toEqual([groups.vertices.x, groups.vertices.y])
  })

  it('count a line between groups that is there on one day only by all it stands for', () => {
    const [was, is] = [networkOf(3, [[0, 1]]), networkOf(3, [[1, 2]])]
    const gone = { ...was, lines: was.lines.map((line) => ({ ...line, key: 'gone', weight: 7 })) }
    const differences = differencesOf(gone, is)
    expect([differences.get('gone'), differences.get('0')]).toEqual([7, 1])
    expect([...differencePerGroup([gone, is], differences).values()]).toEqual([7, 8, 1])
  })

  it('lie above hair-fine lines of what is the same, as strong as if those were not there', () => {
    const isTold = crowded.lines.map((_, i) => i < 100)
    const scene = indexScene(sceneOf(crowded, isTold))
    const [changed, same] = [scene.ground.at(-1)!, scene.ground[0]!]
    expect([...scene.ground.slice(-100)].every((line) => scene.drawn.novelty[line])).toBe(true)
    expect(widthOf(scene, changed)).toBeGreaterThan(2.5)
    expect(lineOpacity(scene, changed)).toBe(1)
    expect(widthOf(scene, same)).toBeLessThan(1)
    expect(lineOpacity(scene, same)).toBeLessThan(0.2)
  })
})
