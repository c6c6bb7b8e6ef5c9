import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StartApi, TestApi } from './harness.ts'
import { bund, claim, kreisel, musterstadt, organisation, smallWorld, verein } from './small-world.ts'

const RECORDS = `query ($of: [ID!], $asOf: Date, $fromActor: Int, $fromStatement: Int, $first: Int) { networkRecords(of: $of, asOf: $asOf) {
  actorCount statementCount revision
  actors(from: $fromActor, first: $first) { id kind name label x y lon lat place district state country ags themes countries degree sources { id title } cites }
  statements(from: $fromStatement, first: $first) { source target kind status holds from until endedBy lastConfirmed claims cooperation cooperationName sources { id } cites }
} }`

export function networkRecordPages(startApi: StartApi): void {
  describe('the network as records', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await startApi()
      await api.put(...smallWorld, organisation('a-ohne-linie', 'Verein ohne Linie', musterstadt))
      await api.put({ type: 'source', id: 's-zweite', title: 'Zweite Quelle', licence: 'CC BY 4.0' })
      await api.put(
        { type: 'cooperation', id: 'c-fest', kind: 'LOCAL', name: 'Sommerfest' },
        claim('cl-fest-1', {
          kind: 'PARTICIPATES_IN',
          subject: kreisel.id,
          object: 'c-fest',
          validFrom: '2013',
          validUntil: '2022',
          endedBy: '2022-03-01',
        }),
        claim('cl-fest-2', {
          kind: 'PARTICIPATES_IN',
          subject: bund.id,
          object: 'c-fest',
          validFrom: '2015',
          validUntil: '2020',
          endedBy: '2020-06-30',
        }),
        claim('cl-widerspruch', {
          kind: 'MEMBER_OF',
          subject: verein.id,
          object: 'a-kreisel',
          validFrom: '2018-05',
          validUntil: '2019',
          status: 'DISPUTED',
          supports: [
            { source: 's-zweite', stance: 'SUPPORTS', literal: true },
            { source: 's-musterquelle', stance: 'CONTRADICTS', literal: true },
          ],
        }),
      )
    })
    afterAll(() => api.close())

    const ask = async (variables: Record<string, unknown> = {}) => (await api.ask(RECORDS, variables)).networkRecords

    it('holds every actor that a relation is known of, with its place, themes, countries and the sources that speak of it', async () => {
      const { actors, actorCount } = await ask()
      expect(actors.id.toSorted()).toEqual([bund.id, kreisel.id, musterstadt.id, verein.id].toSorted())
      expect(actorCount).toBe(4)
      const at = (id: string) => actors.id.indexOf(id)
      expect(actors.district[at(verein.id)]).toBe('Musterkreis')
      expect(actors.state[at(verein.id)]).toBe('Musterland')
      expect(actors.ags[at(verein.id)]).toBe(verein.region!.slice(2))
      expect(actors.themes[at(kreisel.id)]).toEqual(['Bildung'])
      expect(actors.countries[at(kreisel.id)]).toEqual(['Ghana'])
      expect(actors.degree[at(verein.id)]).toBe(3)
      const cited = actors.cites[at(verein.id)].map((source: number) => actors.sources[source].id)
      expect(cited.toSorted()).toEqual(['s-musterquelle', 's-zweite'])
      for (const column of Object.values(actors).filter((value) => value !== actors.sources)) expect(column).toHaveLength(4)
    })

    it('holds every statement with its claims, its dates as stated, and only the sources that support it', async () => {
      const { statements, statementCount } = await ask({ asOf: '2018-12-31' })
      expect(statementCount).toBe(5)
      const row = (claimId: string) => {
        const i = statements.claims.findIndex((claims: string[]) => claims.includes(claimId))
        return Object.fromEntries(
          Object.entries(statements as Record<string, unknown[]>).map(([key, column]) => [key, key === 'sources' ? column : column[i]]),
        )
      }
      expect(row('cl-garten-1')).toMatchObject({
        kind: 'COOPERATES_WITH',
        from: '2012',
        until: null,
        endedBy: null,
        holds: 'CERTAIN',
        lastConfirmed: '2024-11-24',
        cooperation: 'c-garten',
        cooperationName: 'Interkultureller Garten',
        claims: ['cl-garten-2', 'cl-garten-1'],
        source: verein.id,
        target: musterstadt.id,
      })
      expect(row('cl-fest-1')).toMatchObject({ from: '2015', until: '2020', endedBy: '2020-06-30' })
      const disputed = row('cl-widerspruch')
      expect(disputed).toMatchObject({ status: 'DISPUTED', from: '2018-05', until: '2019', holds: 'CERTAIN', cooperation: null })
      expect((disputed.cites as number[]).map((i) => statements.sources[i].id)).toEqual(['s-zweite'])
      expect(statements.holds).not.toContain(null)
      expect((await ask({ asOf: '2016-06-01' })).statements.holds.toSorted()).toEqual(['CERTAIN', 'CERTAIN', 'CERTAIN', 'POSSIBLE', null])
    })

    it('of some actors holds what lies between them and nothing else', async () => {
      const { actors, statements } = await ask({ of: [verein.id, bund.id, 'a-gibt-es-nicht', verein.id] })
      expect(actors.id).toEqual([verein.id, bund.id])
      expect(statements.claims).toEqual([['cl-bund-1']])
    })

    it('comes page by page, and the pages together are the whole', async () => {
      const whole = await ask()
      const ids: string[] = []
      const claims: string[][] = []
      for (let from = 0; from < 5; from += 3) {
        const page = await ask({ fromActor: from, fromStatement: from, first: 3 })
        expect(page.revision).toBe(whole.revision)
        ids.push(...page.actors.id)
        claims.push(...page.statements.claims)
      }
      expect(ids).toEqual(whole.actors.id)
      expect(claims).toEqual(whole.statements.claims)
      expect((await ask({ fromActor: 9, fromStatement: 9 })).actors.id).toEqual([])
    })

    it('tells another revision once something has changed', async () => {
      const before = await ask()
      await api.put({ type: 'theme', id: 't-sport', name: 'Sport' })
      expect((await ask()).revision).not.toBe(before.revision)
    })

    it.each([
      [{ first: 5_001 }, 'INVALID_INPUT'],
      [{ fromActor: -1 }, 'INVALID_INPUT'],
      [{ of: Array.from({ length: 3_001 }, (_, i) => `a-${i}`) }, 'INVALID_INPUT'],
    ])('refuses more than it answers at a time', async (variables, code) => {
      expect((await api.post(RECORDS, variables)).errors?.[0]?.extensions.code).toBe(code)
    })
  })
}
