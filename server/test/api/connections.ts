import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StartApi, TestApi } from './harness.ts'
import { bund, claim, kreisel, musterstadt, organisation, smallWorld, verein } from './small-world.ts'

const STEP = '{ from { id } to { id } line status sentence claims { id support { source { title } } } }'
const CONNECTIONS = `query ($of: [ID!]!, $asOf: Date, $limit: Int) { connections(of: $of, asOf: $asOf, limit: $limit) {
  common { actor { id name } steps ${STEP} } commonCount tree ${STEP} parts { actors { id } } occasions { occasion { id name } actors { id } claims { id } }
} }`
const PATHS = `query ($from: ID!, $to: ID!, $asOf: Date, $avoid: [ID!]) { paths(from: $from, to: $to, asOf: $asOf, avoid: $avoid) { length steps ${STEP} } }`

interface Step {
  readonly from: { readonly id: string }
  readonly to: { readonly id: string }
  readonly sentence: string
  readonly claims: readonly { readonly id: string; readonly support: readonly unknown[] }[]
}

const einsam = organisation('a-einsam', 'Verein Einsam', musterstadt)
const altbund = organisation('a-altbund', 'Altbund', musterstadt, { kind: 'UMBRELLA', scope: 'FEDERAL' })
const neubund = organisation('a-neubund', 'Neubund', musterstadt, { kind: 'UMBRELLA', scope: 'FEDERAL' })
const [eins, zwei] = [organisation('a-eins', 'Verein Eins', musterstadt), organisation('a-zwei', 'Verein Zwei', musterstadt)]

const member = (id: string, subject: string, object: string, more: Partial<Parameters<typeof claim>[1]> = {}) =>
  claim(id, { kind: 'MEMBER_OF', subject, object, validFrom: '2010', ...more })

export function connections(startApi: StartApi): void {
  describe('what connects some actors', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await startApi()
      await api.put(...smallWorld, einsam, altbund, neubund, eins, zwei)
      await api.put(
        { type: 'event', id: 'e-treffen', name: 'Netzwerktreffen', from: '2016', category: 'NETWORK_MEETING' },
        member('cl-alt-1', eins.id, altbund.id, { lastConfirmed: '2015' }),
        member('cl-alt-2', zwei.id, altbund.id, { lastConfirmed: '2015' }),
        member('cl-neu-1', eins.id, neubund.id, { lastConfirmed: '2024' }),
        member('cl-neu-2', zwei.id, neubund.id, { lastConfirmed: '2024' }),
        claim('cl-treffen-1', { kind: 'ATTENDED', subject: verein.id, object: 'e-treffen', validFrom: '2016' }),
        claim('cl-treffen-2', { kind: 'HOSTED', subject: musterstadt.id, object: 'e-treffen', validFrom: '2016' }),
        claim('cl-treffen-3', { kind: 'ATTENDED', subject: einsam.id, object: 'e-treffen', validFrom: '2016' }),
      )
    })
    afterAll(() => api.close())

    const ask = async (of: readonly string[], more: Record<string, unknown> = {}) =>
      (await api.ask(CONNECTIONS, { of, ...more })).connections
    const ends = (steps: readonly Step[]) => steps.map(({ from, to }) => [from.id, to.id])

    it('is told step by step, each with its claims, its sources and a sentence', async () => {
      const { tree, parts } = await ask([musterstadt.id, kreisel.id])
      expect(ends(tree)).toEqual([
        [musterstadt.id, verein.id],
        [verein.id, bund.id],
        [bund.id, kreisel.id],
      ])
      expect(parts).toHaveLength(1)
      for (const step of tree as Step[]) {
        expect(step.sentence).toMatch(/Quelle: /)
        expect(step.claims.every(({ support }) => support.length > 0)).toBe(true)
      }
    })

    it('names those who are neighbours of several, with the relation to each', async () => {
      const { common, commonCount } = await ask([verein.id, kreisel.id])
      expect(commonCount).toBe(1)
      expect(common[0].actor.id).toBe(bund.id)
      expect(ends(common[0].steps)).toEqual([
        [verein.id, bund.id],
        [kreisel.id, bund.id],
      ])
      expect(common[0].steps[0].sentence).toContain('Gründungsmitglied')
    })

    it('as of a day on which the dates leave a relation open falls into parts, and who has no relation is a part of its own', async () => {
      const now = await ask([verein.id, kreisel.id, einsam.id])
      expect(now.parts.map(({ actors }: { actors: { id: string }[] }) => actors.map(({ id }) => id))).toEqual([
        [verein.id, kreisel.id],
        [einsam.id],
      ])
      const before = await ask([verein.id, kreisel.id], { asOf: '2016-06-01' })
      expect(before.parts).toHaveLength(2)
      expect(before.tree).toEqual([])
      expect(before.common).toEqual([])
    })

    it('of two equally long ways goes by what was confirmed later', async () => {
      const { tree, common } = await ask([eins.id, zwei.id])
      expect(new Set(ends(tree).flat())).toEqual(new Set([eins.id, zwei.id, neubund.id]))
      expect(common.map(({ actor }: { actor: { id: string } }) => actor.id).toSorted()).toEqual([altbund.id, neubund.id])
    })

    it('counts common neighbours beyond the limit', async () => {
      const { common, commonCount } = await ask([eins.id, zwei.id], { limit: 1 })
      expect([common.length, commonCount]).toEqual([1, 2])
    })

    it('tells of a meeting they had in common, which draws no line', async () => {
      const { occasions, tree } = await ask([einsam.id, musterstadt.id])
      expect(occasions).toHaveLength(1)
      expect(occasions[0].occasion.name).toBe('Netzwerktreffen')
      expect(occasions[0].claims.map(({ id }: { id: string }) => id).toSorted()).toEqual(['cl-treffen-2', 'cl-treffen-3'])
      expect(tree).toEqual([])
    })

    it.each([
      [[verein.id], 'INVALID_INPUT'],
      [Array.from({ length: 21 }, (_, i) => `a-${i}`), 'INVALID_INPUT'],
      [[verein.id, 'a-gibt-es-nicht'], 'NOT_FOUND'],
    ])('refuses what it cannot answer: %j', async (of, code) => {
      const { errors } = await api.post(CONNECTIONS, { of })
      expect(errors?.[0]?.extensions.code).toBe(code)
    })

    describe('paths around an actor', () => {
      it('take the other way, and none is left where there is no other', async () => {
        const paths = async (from: string, to: string, avoid: readonly string[]) => (await api.ask(PATHS, { from, to, avoid })).paths
        expect(await paths(eins.id, zwei.id, [])).toHaveLength(2)
        const [around, ...rest] = await paths(eins.id, zwei.id, [neubund.id])
        expect(rest).toEqual([])
        expect(around.steps.map(({ to }: Step) => to.id)).toEqual([altbund.id, zwei.id])
        expect(around.steps[0].sentence).toMatch(/Altbund .*Quelle: /)
        expect(await paths(verein.id, kreisel.id, [bund.id])).toEqual([])
      })

      it('around nobody in particular are the paths as ever', async () => {
        const question = { from: musterstadt.id, to: kreisel.id }
        const plain = await api.ask(PATHS, question)
        expect(plain.paths[0].length).toBe(3)
        expect(await api.ask(PATHS, { ...question, avoid: [altbund.id] })).toEqual(plain)
        expect(await api.ask(PATHS, { ...question, avoid: [question.from] })).toEqual(plain)
      })
    })
  })
}
