import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StartApi, TestApi } from './harness.ts'
import { readPdf, textsOf } from './read-pdf.ts'
import { beispieldorf, claim, musterstadt, smallWorld, verein } from './small-world.ts'

export function sheets(startApi: StartApi): void {
  describe('the sheet of a district', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await startApi({ settings: { bodyCache: false } })
      await api.put(
        ...smallWorld,
        {
          type: 'event',
          id: 'e-treffen',
          name: 'Treffen mit Şule und Łukasz',
          from: '2016-01',
          category: 'NETWORK_MEETING',
          region: musterstadt.region!,
          place: musterstadt.place!,
        },
        { type: 'assessment', id: 'as-1', on: '2026-05', method: 'Umfrage', scope: 'Musterkreis' },
        claim('cl-sah', { kind: 'ASSESSED', subject: 'as-1', object: beispieldorf.id }),
      )
    })
    afterAll(() => api.close())
    const get = (path: string) => fetch(`${api.address}${path}`)
    const sheet = async (path: string) => readPdf(new Uint8Array(await (await get(path)).arrayBuffer()))

    it('is tagged: headings, paragraphs, tables with heading cells, in the reading order, in its language', async () => {
      const response = await get('/blatt/r-99001.pdf')
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf'])
      const { elements, info, isMarked } = await readPdf(new Uint8Array(await response.arrayBuffer()))
      expect(isMarked).toBe(true)
      expect(info).toMatchObject({ Title: 'Musterkreis: Abdeckung und Veranstaltungen', Language: 'de' })
      expect(textsOf(elements, 'H1')).toEqual(['Musterkreis'])
      expect(textsOf(elements, 'H2')).toEqual([
        'Was bekannt ist',
        'Kommunen, zu denen etwas bekannt ist',
        'Veranstaltungen',
        'Quellen',
        'Etwas stimmt nicht?',
      ])
      expect(['Table', 'L'].map((wanted) => elements.filter(({ role }) => role === wanted).length)).toEqual([3, 1])
      for (const { role, parent } of elements) {
        if (role === 'TR') expect(parent).toBe('Table')
        if (role === 'TH' || role === 'TD') expect(parent).toBe('TR')
      }
      expect(textsOf(elements, 'TH').slice(0, 2)).toEqual(['Stand', 'Kommunen'])
    })

    it('says what the store says, with dates, and letters beyond German', async () => {
      const { elements } = await sheet('/blatt/r-99001.pdf')
      const rows = textsOf(elements, 'TR')
      expect(rows).toContain('Zusammenarbeit bestätigt seit 24.11.2024 | 1')
      expect(rows).toContain('Nachgesehen: keine | 1')
      expect(rows).toContain('Noch niemand hat nachgesehen | 1')
      expect(rows).toContain('alle Kommunen | 3')
      expect(rows).toContain('Musterstadt | Zusammenarbeit bestätigt seit 24.11.2024 | 24.11.2024')
      expect(rows).toContain('Beispieldorf | Nachgesehen: keine | Mai 2026')
      expect(rows).toContain('Treffen mit Şule und Łukasz | Januar 2016 | Musterstadt')
      expect(textsOf(elements, 'LBody')).toContain('Musterquelle: https://muster.example/')
    })

    it('tells no share of fewer than five municipalities, and why', async () => {
      const paragraphs = textsOf((await sheet('/blatt/r-99001.pdf')).elements, 'P').join(' ')
      expect(paragraphs).toContain('Kein Anteil: weniger als 5 Kommunen.')
      expect(paragraphs).not.toContain('%')
    })

    it('is there in English, for another day, and of a Land with each of its districts', async () => {
      const english = await sheet('/blatt/r-99001.pdf?sprache=en&stand=2020-01-01')
      expect(english.info).toMatchObject({ Title: 'Musterkreis: Coverage and events', Language: 'en' })
      expect(textsOf(english.elements, 'P')[0]).toContain('As of 01 Jan 2020')
      expect(textsOf((await sheet('/blatt/r-99.pdf')).elements, 'H1')).toEqual(['Musterland'])
      expect(textsOf((await sheet('/blatt/r-99.pdf?kreise=1')).elements, 'H1')).toEqual(['Musterkreis'])
    })

    it('counts what the page counts that it was opened from, says so, and names that page', async () => {
      await api.put(claim('cl-klima', { kind: 'WORKS_ON', subject: verein.id, object: 't-bildung' }))
      const unbroken = (text: string) => text.replaceAll(/\s+/g, '')
      const paragraphs = ({ elements }: Awaited<ReturnType<typeof sheet>>) => textsOf(elements, 'P').map(unbroken)
      const plain = await sheet('/blatt/r-99001.pdf')
      const said = 'Gezählt ist Zusammenarbeit mit einer Migrantenorganisation oder einem lokalen Verbund.'
      expect(paragraphs(plain)).toContain(unbroken(`${said} Als bestätigt gilt, was in den 24 Monaten davor bestätigt wurde.`))

      const asked = await sheet(
        '/blatt/r-99001.pdf?partner=UMBRELLA.MIGRANT_ORGANISATION&thema=t-bildung&partnerland=l-GH&grenze=36&stand=2026-11-20',
      )
      expect(paragraphs(asked)).toContain(
        unbroken(
          'Gezählt ist Zusammenarbeit mit einer Migrantenorganisation oder einem lokalen Verbund, nur zum Thema Bildung, nur mit Bezug zum Partnerland Ghana. Als bestätigt gilt, was in den 36 Monaten davor bestätigt wurde.',
        ),
      )
      expect(textsOf(asked.elements, 'TR')).toContain('Zusammenarbeit bestätigt seit 20.11.2023 | –')
      expect(paragraphs(asked).join(' ')).toContain(
        '/luecken/99001?partner=UMBRELLA.MIGRANT_ORGANISATION&thema=t-bildung&partnerland=l-GH&grenze=36&stand=2026-11-20',
      )

      const theme = await sheet('/blatt/r-99001.pdf?partner=MIGRANT_ORGANISATION&thema=t-bildung&sprache=en')
      expect(paragraphs(theme).join(' ')).toContain(unbroken('cooperation with a migrant organisation, only on the theme Education.'))
      expect(textsOf(theme.elements, 'TR')).toContain('cooperation confirmed since 24 Nov 2024 | 1')
      const civil = await sheet('/blatt/r-99001.pdf?partner=CIVIL_SOCIETY')
      expect(textsOf(civil.elements, 'TR')).toContain('Zusammenarbeit bestätigt seit 24.11.2024 | –')
      // Nobody has looked for these: no gap.
      expect(textsOf(civil.elements, 'TR')).toContain('Nachgesehen: keine | –')
    })

    it.each([
      ['/blatt/r-77777.pdf', 404],
      ['/blatt/r-99001001.pdf', 404],
      ['/blatt/unfug', 404],
      ['/blatt/r-99001.pdf?stand=gestern', 400],
      ['/blatt/r-99001.pdf?thema=t-nirgends', 400],
      ['/blatt/r-99001.pdf?partnerland=m-99001001', 400],
    ])('%s is refused with a sentence', async (path, status) => {
      const response = await get(path)
      expect([response.status, (await response.text()).length > 20]).toEqual([status, true])
    })
  })
}
