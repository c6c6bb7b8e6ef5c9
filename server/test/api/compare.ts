import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StartApi, TestApi } from './harness.ts'

const PICTURE = 'vertices { id } lines { source target kind status weight possible }'
const LIST =
  'total items(first: 100) { before after step { line status sentence from { id } to { id } claims { id support { source { id } } } } }'

interface Drawn {
  readonly vertices: { readonly id: readonly string[] }
  readonly lines: {
    readonly source: number[]
    readonly target: number[]
    readonly kind: string[]
    readonly status: string[]
    readonly weight: number[]
  }
}

/** Every drawn line by its ends and kind, with what it says of itself. */
const linesOf = ({ vertices, lines }: Drawn): ReadonlyMap<string, string> =>
  new Map(
    lines.source.map((source, i) => [
      `${vertices.id[source]} ${vertices.id[lines.target[i]!]} ${lines.kind[i]}`,
      `${lines.status[i]} ${lines.weight[i]}`,
    ]),
  )

/** What has changed between two days, on the real network. */
export function compare(startApi: StartApi): void {
  describe('comparing two days', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await startApi({ seed: true })
    })
    afterAll(() => api.close())

    it.each(['{}', '{ within: "r-05" }', '{ possible: true }', '{ kinds: [MUNICIPALITY, MIGRANT_ORGANISATION], possible: true }'])(
      'is exactly what differs between the pictures of the two, with the filter %s',
      async (filter) => {
        const [from, to] = ['2016-01-01', '2024-01-01']
        const { compare, before, after } = await api.ask(
          `{ compare(filter: ${filter}, from: "${from}", to: "${to}") { columns { source target kind change before after } appeared { total } ended { total } changed { total } }
             before: network(filter: ${filter}, asOf: "${from}") { ${PICTURE} } after: network(filter: ${filter}, asOf: "${to}") { ${PICTURE} } }`,
        )
        const { columns } = compare
        const told = new Set(columns.source.map((source: string, i: number) => `${source} ${columns.target[i]} ${columns.kind[i]}`))
        const [one, other] = [linesOf(before), linesOf(after)]
        const differing = [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key))
        expect(differing.length).toBeGreaterThan(20)
        for (const key of differing) expect(told.has(key)).toBe(true)
        expect(compare.appeared.total + compare.ended.total + compare.changed.total).toBe(told.size)
        for (const key of told) expect(one.has(key as string) || other.has(key as string)).toBe(true)
      },
    )

    it('tells each change as a sentence with its sources, and how many there are in all', async () => {
      const { compare } = await api.ask(
        `{ compare(from: "2016-01-01", to: "2024-01-01") { appeared { ${LIST} } ended { ${LIST} } changed { ${LIST} } } }`,
      )
      for (const list of [compare.appeared, compare.ended, compare.changed]) {
        expect(list.items).toHaveLength(Math.min(100, list.total))
        for (const { step } of list.items) {
          expect(step.sentence).toMatch(/\.$/)
          expect(step.claims.length).toBeGreaterThan(0)
          expect(step.claims.every((claim: { support: unknown[] }) => claim.support.length > 0)).toBe(true)
        }
      }
      expect(compare.appeared.total).toBeGreaterThan(0)
      for (const { before, after } of compare.appeared.items) expect([before, after]).toEqual([null, 'CERTAIN'])
      for (const { after } of compare.ended.items) expect(after).toBeNull()
    })

    it('finds nothing between a day and itself, and refuses more than it lists', async () => {
      const { compare } = await api.ask(
        '{ compare(from: "2020-01-01", to: "2020-01-01") { appeared { total items { before } } ended { total } changed { total } } }',
      )
      expect(compare).toEqual({ appeared: { total: 0, items: [] }, ended: { total: 0 }, changed: { total: 0 } })
      const answer = await api.post('{ compare(from: "2020-01-01", to: "2021-01-01") { appeared { items(first: 1000) { before } } } }')
      expect(answer.errors?.[0]?.extensions.code).toBe('INVALID_INPUT')
    })
  })
}
