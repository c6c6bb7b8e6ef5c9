import { LAYOUTS } from '@netzatlas/shared'
import { csrGraph, defaultRadii, LAYOUT_HEIGHT, LAYOUT_WIDTH } from '@netzatlas/shared/graph'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actor, claim } from '../contract/world.ts'
import type { StartApi, TestApi } from './harness.ts'

const FIELDS = 'vertices { id x y group kind } lines { source target kind } groupBy'
const TODAY = '2026-11-24'

type Places = ReadonlyMap<string, readonly [x: number, y: number]>

const placesOf = ({ vertices }: { vertices: { id: string[]; x: number[]; y: number[] } }): Places =>
  new Map(vertices.id.map((id, i) => [id, [vertices.x[i]!, vertices.y[i]!]]))

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length
  const [ofA, ofB] = [mean(a), mean(b)]
  const sum = (each: (i: number) => number) => [...a.keys()].reduce((total, i) => total + each(i), 0)
  return sum((i) => (a[i]! - ofA) * (b[i]! - ofB)) / Math.sqrt(sum((i) => (a[i]! - ofA) ** 2) * sum((i) => (b[i]! - ofB) ** 2))
}

/** Where things stand, on the real network. */
export function layouts(startApi: StartApi): void {
  describe('the layouts', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await startApi({ seed: true })
    })
    afterAll(() => api.close())

    const network = async (args: string) => (await api.ask(`{ network(${args}) { ${FIELDS} } }`)).network

    it.each(LAYOUTS)('%s: filters, days, expansions and open dates move nobody, to the last digit', async (layout) => {
      const whole = placesOf(await network(`layout: ${layout}`))
      const pictures = await Promise.all([
        network(`layout: ${layout}, asOf: "2016-05-05"`),
        network(`layout: ${layout}, asOf: "${TODAY}", filter: { possible: true }`),
        network(`layout: ${layout}, filter: { within: "r-05", isolates: true }`),
        network(`layout: ${layout}, filter: { kinds: [MUNICIPALITY], lines: [COOPERATES_WITH] }`),
        network(`layout: ${layout}, twoMode: true`),
        api.ask(`{ neighbourhood(of: ["m-05315000"], depth: 2, layout: ${layout}) { ${FIELDS} } }`).then((answer) => answer.neighbourhood),
      ])
      for (const picture of pictures) {
        const actors = [...placesOf(picture)].filter(([id]) => !id.startsWith('c-'))
        expect(actors.length).toBeGreaterThan(20)
        for (const [id, place] of actors) expect([id, ...place]).toEqual([id, ...whole.get(id)!])
      }
    })

    it.each(LAYOUTS)('%s: groups stand in the same place whatever is filtered, opened ones by their members', async (layout) => {
      const all = placesOf(await network(`layout: ${layout}, groupBy: STATE`))
      const filtered = await network(`layout: ${layout}, groupBy: STATE, asOf: "2018-01-01", unfold: ["g-state-r-05"]`)
      const alone = placesOf(await network(`layout: ${layout}`))
      for (const [id, place] of placesOf(filtered)) expect([id, ...place]).toEqual([id, ...(all.get(id) ?? alone.get(id)!)])
    })

    it('a group that is unfolded in part shows its strongest, whatever day and filter, and stands for the others', async () => {
      const partly = (more: string) =>
        network(`groupBy: STATE, unfoldPartly: [{ group: "g-state-r-05", first: 8, with: ["m-05315000"] }]${more}`)
      const singly = ({ vertices }: Awaited<ReturnType<typeof partly>>) =>
        vertices.id.filter((_: string, i: number) => vertices.kind[i] !== 'GROUP').sort() as string[]
      const whole = await network('groupBy: STATE, unfold: ["g-state-r-05"]')
      const members = whole.vertices.id.filter((_: string, i: number) => whole.vertices.group[i] === 'g-state-r-05')
      const some = await partly('')
      const shown = singly(some)
      expect(shown.length === 8 || shown.length === 9).toBe(true)
      expect(shown).toContain('m-05315000')
      const { network: all } = await api.ask('{ network(singly: true) { vertices { id degree } } }')
      const degreeOf = new Map<string, number>(all.vertices.id.map((id: string, i: number) => [id, all.vertices.degree[i]]))
      const least = Math.min(...shown.filter((id) => id !== 'm-05315000').map((id) => degreeOf.get(id)!))
      for (const id of members) if (!shown.includes(id)) expect(degreeOf.get(id)!).toBeLessThanOrEqual(least)
      const then = singly(await partly(', asOf: "2018-01-01"'))
      expect(then.length).toBeGreaterThan(0)
      for (const id of then) expect(shown).toContain(id)
      const counted = (await api.ask(`{
        partly: network(groupBy: STATE, unfoldPartly: [{ group: "g-state-r-05", first: 8, by: PAGERANK }]) { hidden vertices { id size } }
        whole: network(groupBy: STATE) { hidden vertices { size } } }`)) as Record<
        'partly' | 'whole',
        { hidden: number; vertices: { id: string[]; size: number[] } }
      >
      const standing = ({ vertices }: (typeof counted)['whole']) => vertices.size.reduce((sum, size) => sum + size, 0)
      expect([standing(counted.partly), counted.partly.hidden]).toEqual([standing(counted.whole), counted.whole.hidden])
      expect(counted.partly.vertices.size[counted.partly.vertices.id.indexOf('g-state-r-05')]).toBe(members.length - 8)
    })

    it.each(['first: 5001', 'first: -1', 'first: 3, by: COMMUNITY'])('a group is not unfolded in part by %s', async (how) => {
      const { errors } = await api.post(`{ network(groupBy: STATE, unfoldPartly: [{ group: "g-state-r-05", ${how} }]) { hidden } }`)
      expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT' } }])
    })

    it.each([
      ['TWO_MODE', 'x', ({ kind }: { kind: string }) => (kind === 'MUNICIPALITY' ? 0 : 1)],
      ['HIERARCHY', 'y', ({ y }: { y: number }) => y],
    ] as const)('%s: groups stand in the order in which they have more of what its edges are called by', async (layout, axis, share) => {
      const alone = (await network(`layout: ${layout}, singly: true`)).vertices
      for (const by of ['STATE', 'KIND', 'THEME']) {
        const groups = (await network(`layout: ${layout}, groupBy: ${by}`)).vertices
        const open = (await network(`layout: ${layout}, groupBy: ${by}, unfold: ${JSON.stringify(groups.id)}`)).vertices
        const groupOf = new Map<string, string>(open.id.map((id: string, i: number) => [id, open.group[i]]))
        const shares = groups.id.map((group: string) => {
          const own = [...alone.id.keys()].filter((i) => groupOf.get(alone.id[i]) === group)
          return own.reduce((sum, i) => sum + share({ kind: alone.kind[i], y: alone.y[i] }), 0) / own.length
        })
        expect([by, correlation(groups[axis], shares) > 0.6]).toEqual([by, true])
      }
    })

    it.each(LAYOUTS)('%s: nobody stands under another, and everybody in the box', async (layout) => {
      const { vertices, lines } = await network(`layout: ${layout}`)
      const radii = defaultRadii(csrGraph(vertices.id.length, lines.source, lines.target))
      let overlaps = 0
      for (let i = 0; i < vertices.id.length; i++) {
        expect(vertices.x[i] > 0 && vertices.x[i] < LAYOUT_WIDTH && vertices.y[i] > 0 && vertices.y[i] < LAYOUT_HEIGHT).toBe(true)
        for (let j = 0; j < i; j++)
          if (Math.hypot(vertices.x[i] - vertices.x[j], vertices.y[i] - vertices.y[j]) < (radii[i]! + radii[j]!) * 0.98) overlaps++
      }
      expect(overlaps).toBe(0)
    })

    it('the layouts differ, and cooperations have a column of their own in the one for two modes', async () => {
      const places = await Promise.all(LAYOUTS.map(async (layout) => placesOf(await network(`layout: ${layout}`))))
      expect(new Set(places.map((each) => each.get('m-05315000')!.join(' '))).size).toBe(LAYOUTS.length)
      const { vertices } = await network('layout: TWO_MODE, twoMode: true')
      const across = (kinds: readonly string[]) => vertices.x.filter((_: number, i: number) => kinds.includes(vertices.kind[i]))
      expect(Math.max(...across(['MUNICIPALITY']))).toBeLessThan(Math.min(...across(['COOPERATION'])))
      expect(Math.max(...across(['COOPERATION']))).toBeLessThan(Math.min(...across(['UMBRELLA', 'MIGRANT_ORGANISATION'])))
    })

    it('one added relation leaves 95 % of everybody within 2 % of the width, in every layout', async () => {
      const before = await Promise.all(LAYOUTS.map(async (layout) => placesOf(await network(`layout: ${layout}`))))
      const umbrella = (await api.ask('{ network(filter: { kinds: [UMBRELLA], isolates: true }) { vertices { id } } }')).network.vertices
        .id[0]
      await api.put(
        actor('a-zz-neu', 'Neuer Verein (erfunden)'),
        claim('cl-zz-neu', 'MEMBER_OF', 'a-zz-neu', umbrella, { lastConfirmed: '2026-01' }),
        claim('cl-zz-koeln', 'MEMBER_OF', 'm-05315000', umbrella, { lastConfirmed: '2026-01' }),
      )
      for (const [i, layout] of LAYOUTS.entries()) {
        const after = placesOf(await network(`layout: ${layout}`))
        const moved = [...before[i]!].filter(
          ([id, [x, y]]) => Math.hypot(after.get(id)![0] - x, after.get(id)![1] - y) >= 0.02 * LAYOUT_WIDTH,
        )
        expect(moved.length / before[i]!.size, layout).toBeLessThan(0.05)
      }
    })
  })
}
