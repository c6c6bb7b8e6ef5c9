import { radiusScale } from '@netzatlas/shared/graph'
import { describe, expect, it } from 'vitest'
import { paler } from '../../../viz/encoding/pale.ts'
import { radiusOf } from '../../../viz/encoding/size.ts'
import { categoriesOf } from './categories.ts'
import type { NetworkVertex } from './network.ts'
import { bandTop, type Encoding, sceneOf, shrinkOf, sizeScale } from './scene.ts'
import { someVertex } from './some-vertex.ts'

const vertex = (id: string, x: number, y: number): NetworkVertex => someVertex(id, { kind: 'UMBRELLA', x, y })

/** A star of four above, and six alone in the band below. */
const star = [vertex('hub', 800, 300), vertex('a', 100, 200), vertex('b', 1500, 400), vertex('c', 700, 500)]
const alone = Array.from({ length: 6 }, (_, i) => vertex(`alone-${i}`, 200 + 100 * i, 900))
const network = {
  vertices: [...star, ...alone],
  lines: [1, 2, 3].map((target) => ({
    key: `${target}`,
    source: 0,
    target,
    kind: 'MEMBER_OF' as const,
    status: 'STATED' as const,
    weight: 1,
    uncertain: false,
  })),
}
const encoding = (upright: boolean): Encoding => ({
  colour: 'KIND',
  size: 'DEGREE',
  values: {},
  bounds: [],
  frame: undefined,
  upright,
  placement: upright ? 'TURNED' : 'WIDE',
  bandTop: bandTop(network),
  total: 1400,
  grouped: false,
})
const drawn = (upright: boolean) =>
  sceneOf(network, encoding(upright), [false, false, false], {
    number: String,
    smallGroups: (count) => ({ strong: `${count}`, rest: '' }),
    openGroup: ({ name }) => ({ strong: name, rest: '' }),
  })

describe('the scene of a narrow screen', () => {
  it('is the layout turned by a quarter: as tall as that is wide, its foot at the left, every distance kept', () => {
    const [{ vertices: flat }, { vertices: upright }] = [drawn(false), drawn(true)]
    expect(upright.y).toEqual(flat.x)
    expect(upright.x).toEqual(flat.y.map((y) => 1000 - y))
  })

  it('has its caption above the band, wherever the band now is', () => {
    const { captions, vertices } = drawn(true)
    expect(captions).toHaveLength(1)
    expect(captions[0]).toMatchObject({ strong: '6' })
    expect(captions[0]!.x).toBeLessThan(Math.min(...vertices.x))
    expect(captions[0]!.y).toBeLessThan(200)
    expect(captions[0]!.y).toBeGreaterThan(150)
  })

  it('has it over what a filter leaves of the band, and counts no piece that the filter cut off above', () => {
    const filtered = { vertices: network.vertices.filter(({ id }) => id !== 'hub' && id !== 'alone-0'), lines: [] }
    const { captions } = sceneOf(filtered, encoding(false), [], {
      number: String,
      smallGroups: (count) => ({ strong: `${count}`, rest: '' }),
      openGroup: ({ name }) => ({ strong: name, rest: '' }),
    })
    expect(captions).toHaveLength(1)
    expect(captions[0]).toMatchObject({ strong: '5' })
    expect(captions[0]!.y).toBeGreaterThan(800)
  })

  it('draws all vertices larger by one factor, which the legend shares', () => {
    const [{ vertices: flat }, { vertices: upright }] = [drawn(false), drawn(true)]
    const factor = shrinkOf({ total: 1400, upright: true, grouped: false }) / radiusScale(1400)
    expect(factor).toBeGreaterThan(1)
    for (const [i, radius] of upright.radius.entries()) expect(radius).toBeCloseTo(flat.radius[i]! * factor)
  })
})

it('writes in a group how many it stands for as the reader’s language does, and in nobody else', () => {
  const group: NetworkVertex = { ...star[0]!, id: 'g-1', kind: 'GROUP', size: 1554 }
  const { vertices } = sceneOf({ vertices: [group, star[1]!], lines: [] }, encoding(false), [], {
    number: (value) => value.toLocaleString('de-DE'),
    smallGroups: () => ({ strong: '', rest: '' }),
    openGroup: () => ({ strong: '', rest: '' }),
  })
  expect(vertices.count).toEqual(['1.554', undefined])
})

describe('what is not known', () => {
  const texts = { number: String, smallGroups: () => ({ strong: '', rest: '' }), openGroup: () => ({ strong: '', rest: '' }) }
  const abroad: NetworkVertex = { ...star[0]!, id: 'abroad', kind: 'MUNICIPALITY', country: 'GH' }
  const some = { vertices: [star[0]!, star[1]!, abroad], lines: [] }
  const confirmed = new Map([
    ['hub', '3  2016'],
    ['abroad', '0 2025 2026'],
  ])

  it('is an outline and never the colour of what is old; places abroad are then filled', () => {
    const categories = categoriesOf({ network: some, values: {}, labels: { CONFIRMED: confirmed } }, 'CONFIRMED')
    const { vertices } = sceneOf(some, { ...encoding(false), colour: 'CONFIRMED', categories }, [], texts)
    expect(vertices.hollow).toEqual([false, true, false])
    expect(vertices.colour).toEqual(['--step-1', '--control-border', '--step-5'])
  })

  it('is an outline where size tells it, too', () => {
    const { vertices } = sceneOf(
      some,
      { ...encoding(false), size: 'POPULATION', values: { POPULATION: new Map([['abroad', 9]]) } },
      [],
      texts,
    )
    expect(vertices.hollow).toEqual([true, true, false])
  })
})

describe('surroundings', () => {
  it('are drawn paler than whoever is inside, groups of both are not', () => {
    const hub = { ...star[0]!, outside: 1 }
    const group = { ...star[1]!, kind: 'GROUP' as const, size: 3, outside: 2 }
    const { vertices } = sceneOf({ vertices: [hub, group, star[2]!], lines: [] }, encoding(false), [], {
      number: String,
      smallGroups: () => ({ strong: '', rest: '' }),
      openGroup: () => ({ strong: '', rest: '' }),
    })
    expect(vertices.colour).toEqual([paler('--kind-umbrella'), '--text-3', '--kind-umbrella'])
  })
})

describe('sizes by a measure', () => {
  const by = (value: (id: string) => number): Encoding => ({
    ...encoding(false),
    size: 'CLOSENESS',
    values: { CLOSENESS: new Map(network.vertices.map(({ id }) => [id, value(id)])) },
  })
  const radii = (value: (id: string) => number) => {
    const scale = sizeScale(network, by(value))
    return network.vertices.map(({ id }) => radiusOf(value(id), scale))
  }
  const covered = (of: readonly number[]) => of.reduce((sum, radius) => sum + radius ** 2, 0)

  it('cover no more than those by degree where all values are alike', () => {
    const degree = sizeScale(network, encoding(false))
    const usual = covered(network.vertices.map((vertex) => radiusOf(vertex.degree, degree)))
    expect(covered(radii(() => 0.4))).toBeLessThanOrEqual(usual * 1.001)
  })

  it('reach the largest radius where one value stands out', () => {
    const all = radii((id) => (id === 'hub' ? 100 : 0))
    expect(Math.max(...all)).toBeGreaterThan(2 * Math.min(...all))
  })
})
