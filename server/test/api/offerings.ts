import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StartApi, TestApi } from './harness.ts'
import { beispieldorf, claim, musterstadt, smallWorld, verein } from './small-world.ts'

const BEFORE = '2026-11-24T23:59:59+01:00'
const AFTER = '2026-11-25T00:00:01+01:00'

const LIST = 'query ($for: ID!) { offerings { name standing fit(for: $for) { verdict parts { condition verdict sentence } } } }'

export function offerings(startApi: StartApi): void {
  describe('offerings and programmes', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await startApi({ now: BEFORE })
      await api.put(
        ...smallWorld,
        { type: 'offering', id: 'o-bald', name: 'Bald', kind: 'FUNDING', from: '2026-11-25', who: 'Kommunen bis 20.000 Einwohner' },
        { type: 'offering', id: 'o-frist', name: 'Frist', kind: 'FUNDING', until: '2030', deadline: '2026-11-24' },
        { type: 'programme', id: 'p-rat', name: 'Rat und Tat', from: '2014' },
        claim('cl-rat-1', { kind: 'ADVISED_BY', subject: beispieldorf.id, object: 'p-rat', validFrom: '2020', note: 'Erstgespräch' }),
        claim('cl-rat-2', { kind: 'ATTRIBUTE', subject: 'p-rat', property: 'OWN_CONTRIBUTION', value: '10 %', lastConfirmed: '2021' }),
        claim('cl-rat-3', { kind: 'WORKS_ON', subject: 'p-rat', object: 't-bildung' }),
        claim('cl-rat-4', { kind: 'ACTIVE_IN', subject: 'p-rat', object: 'r-99' }),
        claim('cl-rat-5', { kind: 'ORGANISED', subject: verein.id, object: 'p-rat' }),
      )
    })
    afterAll(() => api.close())

    const standings = async (): Promise<Record<string, string>> => {
      const { offerings } = await api.ask('{ offerings { name standing } }')
      return Object.fromEntries(offerings.map(({ name, standing }: { name: string; standing: string }) => [name, standing]))
    }

    it('end, lapse and begin at midnight in Germany without a write, though answers are kept', async () => {
      const { content } = await api.store.revision()
      const open = '{ offerings(openOn: "DAY") { name } }'
      expect(await standings()).toEqual({ Beratung: 'OPEN', Frist: 'OPEN', Bald: 'COMING' })
      expect(await standings()).toEqual({ Beratung: 'OPEN', Frist: 'OPEN', Bald: 'COMING' })
      expect((await api.ask(LIST, { for: musterstadt.id })).offerings[0].fit.parts[2].sentence).toBe('Beginnt erst: 25.11.2026.')
      api.clock.set(AFTER)
      expect(await standings()).toEqual({ Beratung: 'ENDED', Frist: 'ENDED', Bald: 'OPEN' })
      expect((await api.ask(open.replace('DAY', '2026-11-25'))).offerings).toEqual([{ name: 'Bald' }])
      const fits = (await api.ask(LIST, { for: musterstadt.id })).offerings
      expect(fits.map(({ name, fit }: { name: string; fit: { verdict: string } }) => [name, fit.verdict])).toEqual([
        ['Bald', 'UNKNOWN'],
        ['Beratung', 'NO'],
        ['Frist', 'NO'],
      ])
      expect((await api.store.revision()).content).toBe(content)
      api.clock.set(BEFORE)
      expect(await standings()).toEqual({ Beratung: 'OPEN', Frist: 'OPEN', Bald: 'COMING' })
    })

    it('say condition by condition whether they fit, each with its sources', async () => {
      const { programmes } = await api.ask(
        'query ($for: ID!) { programmes { fit(for: $for) { verdict parts { condition verdict sentence support { source { title } } } } } }',
        { for: musterstadt.id },
      )
      const support = [{ source: { title: 'Musterquelle' } }]
      expect(programmes[0].fit).toEqual({
        verdict: 'YES',
        parts: [
          { condition: 'APPLICANT', verdict: 'YES', sentence: 'Andere Kommunen haben es genutzt: Beispieldorf.', support },
          { condition: 'REGION', verdict: 'YES', sentence: 'Gilt in Musterland.', support },
          {
            condition: 'TIME',
            verdict: 'YES',
            sentence: 'Läuft seit 2014; ein Ende oder eine Frist nennt keine Quelle.',
            support: [],
          },
          { condition: 'THEME', verdict: 'YES', sentence: 'Gemeinsames Thema mit Musterstadt: Bildung.', support },
        ],
      })
      const unknown = await api.post(LIST, { for: 'm-nirgends' })
      expect(unknown.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' })
    })

    it('tell their terms as stated, what no source states, who carries them and who was advised', async () => {
      const { programmes } = await api.ask(`{ programmes {
        terms { aspect property value asOf support { source { title } } } unstated
        carriers { funds actor { name } } advised { actor { name } from note } regions { name } themes { name } } }`)
      expect(programmes).toEqual([
        {
          terms: [
            {
              aspect: 'OWN_SHARE',
              property: 'OWN_CONTRIBUTION',
              value: '10 %',
              asOf: '2021',
              support: [{ source: { title: 'Musterquelle' } }],
            },
          ],
          unstated: ['WHO', 'PURPOSE', 'AMOUNT', 'DEADLINE'],
          carriers: [{ funds: false, actor: { name: 'Musterverein' } }],
          advised: [{ actor: { name: 'Beispieldorf' }, from: '2020', note: 'Erstgespräch' }],
          regions: [{ name: 'Musterland' }],
          themes: [{ name: 'Bildung' }],
        },
      ])
    })
  })
}
