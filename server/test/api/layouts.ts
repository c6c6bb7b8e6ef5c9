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
