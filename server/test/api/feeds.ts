import { parseAtomFeed } from 'feedsmith'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StartApi, TestApi } from './harness.ts'
import { claim, musterstadt, smallWorld, verein } from './small-world.ts'

const NAME = 'Treffen; mit Şule, "Łukasz" & <allen>\\ und einem Namen, der länger ist als eine Zeile im Kalender sein darf 😀'

export function feeds(startApi: StartApi): void {
  describe('calendar and feed of a small world', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await startApi()
      const meeting = { type: 'event', category: 'NETWORK_MEETING', region: musterstadt.region!, place: musterstadt.place! } as const
      await api.put(
        ...smallWorld,
        { ...meeting, id: 'e-treffen', name: NAME, from: '2016-12-31', outcome: 'Eine Zeile\nund noch eine' },
        { type: 'event', category: 'CONFERENCE', id: 'e-tagung', name: 'Tagung', from: '2027-03-01', until: '2027-03-02' },
        { ...meeting, id: 'e-monat', name: 'Treffen im Monat', from: '2016-01' },
        { ...meeting, id: 'e-jahr', name: 'Treffen im Jahr', from: '2015' },
        { type: 'event', category: 'OTHER', id: 'e-ohne', name: 'Treffen ohne Datum' },
        { type: 'programme', id: 'p-hilfe', name: 'Hilfsprogramm', from: '2014', until: '2020' },
        { type: 'award', id: 'w-preis', name: 'Musterpreis', date: '2018-05' },
        claim('cl-treffen', { kind: 'HOSTED', subject: musterstadt.id, object: 'e-treffen', lastConfirmed: '2026-05-04' }),
        claim('cl-tagung', { kind: 'HOSTED', subject: musterstadt.id, object: 'e-tagung', lastConfirmed: '2026-11-20' }),
        claim('cl-preis', { kind: 'AWARDED', subject: 'w-preis', object: verein.id }),
      )
    })
    afterAll(() => api.close())

    const get = (path: string, init?: RequestInit) => fetch(`${api.address}${path}`, init)
    const textOf = async (path: string) => (await get(path)).text()

    async function calendarAt(path: string) {
      const text = await textOf(path)
      const calendar = new ICAL.Component(ICAL.parse(text))
      const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
      const uids = events.map(({ uid }) => uid).toSorted()
      return { text, calendar, events, uids, about: String(calendar.getFirstPropertyValue('x-wr-caldesc')) }
    }

    describe('the calendar of events', () => {
      it('is a calendar whose lines are folded, with whole days and an end after the last of them', async () => {
        const response = await get('/veranstaltungen.ics')
        expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
        const { text, events, uids } = await calendarAt('/veranstaltungen.ics')
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
        expect(uids).toEqual(['e-tagung@netzatlas', 'e-treffen@netzatlas'])
        const [tagung, treffen] = events.toSorted((a, b) => (a.uid < b.uid ? -1 : 1))
        expect([tagung!.startDate.isDate, String(tagung!.startDate), String(tagung!.endDate)]).toEqual([true, '2027-03-01', '2027-03-03'])
        expect([String(treffen!.startDate), String(treffen!.endDate)]).toEqual(['2016-12-31', '2017-01-01'])
        expect(treffen!.summary).toBe(NAME)
        expect(treffen!.location).toBe('Musterstadt')
        expect(treffen!.description.split('\n')).toEqual([
          'Netzwerktreffen',
          'Ergebnis: Eine Zeile',
          'und noch eine',
          'Quelle: Musterquelle, https://muster.example/',
          `Im Netzatlas: ${api.address}/veranstaltungen?offen=e-treffen`,
        ])
      })

      it('says how many events it leaves out because no day of them is known', async () => {
        expect((await calendarAt('/veranstaltungen.ics')).about).toBe(
          '3 Veranstaltungen fehlen hier: Von ihnen ist kein genauer Tag bekannt.',
        )
        expect((await calendarAt('/veranstaltungen.ics?sprache=en')).about).toBe(
          '3 events are missing here: their exact days are not known.',
        )
      })

      it('is there for a region and for one event', async () => {
        const region = await calendarAt('/veranstaltungen.ics?land=r-99')
        expect([region.uids, region.about]).toEqual([
          ['e-treffen@netzatlas'],
          '2 Veranstaltungen fehlen hier: Von ihnen ist kein genauer Tag bekannt.',
        ])
        expect(region.calendar.getFirstPropertyValue('x-wr-calname')).toBe('Netzatlas: Veranstaltungen (Musterland)')
        const one = await calendarAt('/veranstaltungen.ics?id=e-tagung')
        expect([one.uids, one.about]).toEqual([['e-tagung@netzatlas'], 'Alle verzeichneten Veranstaltungen sind enthalten.'])
      })

      it('of a region without dated events is a calendar with a name that says so, and not an empty one', async () => {
        const { text, calendar, events, about } = await calendarAt('/veranstaltungen.ics?land=r-99001002')
        expect(events).toEqual([])
        expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Netzatlas: Veranstaltungen (Beispieldorf), noch ohne Termine')
        expect(about).toMatch(/^Hier ist noch keine Veranstaltung verzeichnet\. Das heißt nicht, dass es keine gibt/)
        expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone'])
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      })

      it.each(['?id=e-monat', '?id=e-nirgends', '?id=o-beratung', '?land=r-77', '?land='])(
        '%s is refused with a sentence',
        async (query) => {
          const response = await get(`/veranstaltungen.ics${query}`)
          expect([response.status, (await response.text()).length > 20]).toEqual([404, true])
        },
      )
    })

    describe('the feed of news', () => {
      const feedAt = async (path: string) => parseAtomFeed(await textOf(path))

      it('is an Atom feed: every entry with an id of its own, a time, a page of the dashboard and its source', async () => {
        const response = await get('/neues.atom')
        expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8'])
        const { entries = [], ...feed } = await feedAt('/neues.atom')
        expect(feed).toMatchObject({ title: { value: 'Netzatlas: Neuigkeiten' }, authors: [{ name: 'Netzatlas' }] })
        expect(feed.links).toContainEqual(expect.objectContaining({ rel: 'self', href: `${api.address}/neues.atom` }))
        expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
        for (const { id, updated, links } of entries) {
          expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/)
          expect(Number.isNaN(Date.parse(String(updated)))).toBe(false)
          expect(links?.[0]?.href?.replace(api.address, '')).toMatch(
            /^\/((veranstaltungen|angebote|wettbewerb)\?offen=(e|ed|o|p)-|neues\?zu=[cw]-)/,
          )
        }
        const meeting = entries.find(({ links }) => links?.[0]?.href === `${api.address}/veranstaltungen?offen=e-treffen`)
        expect(text(meeting?.title)).toBe(NAME.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;').replaceAll('"', '&quot;'))
        expect(text(meeting?.summary)).toBe(
          '<p>Netzwerktreffen · 31.12.2016 · Musterstadt</p><p>Quelle: <a href="https://muster.example/">Musterquelle</a></p>',
        )
      })

      it('tells the newest first, what is to come as of the day it was read, and coarse dates as coarse as they are', async () => {
        const { entries = [] } = await feedAt('/neues.atom')
        const told = entries.map(({ title, updated }) => [text(title), String(updated).slice(0, 10)])
        expect(told.filter(([title]) => title !== told.find(([other]) => other?.startsWith('Treffen;'))?.[0])).toEqual([
          ['Ende: Beratung', '2026-11-24'],
          ['Tagung', '2026-11-20'],
          ['Ende: Hilfsprogramm', '2020-12-31'],
          ['Beginn: Beratung', '2020-01-01'],
          ['Musterpreis: Musterverein', '2018-05-01'],
          ['Treffen im Monat', '2016-01-01'],
          ['Treffen im Jahr', '2015-01-01'],
          ['Beginn: Hilfsprogramm', '2014-01-01'],
          ['Beginn: Interkultureller Garten', '2012-01-01'],
        ])
        const summaries = entries.map(({ summary }) => text(summary)).join()
        expect(summaries).toContain('Netzwerktreffen · Januar 2016 · Musterstadt')
        expect(summaries).toContain('Netzwerktreffen · 2015 · Musterstadt')
        expect(summaries).toContain('Beraterpool · Ende 24.11.2026')
        expect(summaries).toContain('Programm · Ende 2020')
      })

      it('names itself and its choice, also where the address has several parts', async () => {
        const feed = await feedAt('/neues.atom?art=preis&zu=a-musterverein')
        expect(text(feed.title)).toBe('Netzatlas: Neuigkeiten (Musterverein)')
        expect(feed.links).toContainEqual(
          expect.objectContaining({ rel: 'self', href: `${api.address}/neues.atom?art=preis&zu=a-musterverein` }),
        )
        expect(feed.entries?.map(({ title }) => text(title))).toEqual(['Musterpreis: Musterverein'])
        expect(feed.id).not.toBe((await feedAt('/neues.atom')).id)
      })

      it('is there in English', async () => {
        const { title, entries = [] } = await feedAt('/neues.atom?sprache=en')
        expect(text(title)).toBe('Netzatlas: news')
        expect(entries.map(({ title }) => text(title))).toContain('Ends: Beratung')
      })
    })

    describe('calendar and feed', () => {
      it.each(['/veranstaltungen.ics', '/neues.atom'])('%s is sent again only after a change or on another day', async (path) => {
        const etag = (await get(path)).headers.get('etag')!
        const again = () => get(path, { headers: { 'if-none-match': etag } })
        expect((await again()).status).toBe(304)
        api.clock.set('2026-11-25T12:00:00+01:00')
        expect((await again()).status).toBe(200)
        api.clock.set('2026-11-24T12:00:00+01:00')
        expect((await again()).status).toBe(304)
        await api.put({ type: 'theme', id: `t-neu${path.length}`, name: 'Neu' })
        expect((await again()).status).toBe(200)
      })

      it.each(['/veranstaltungen.ics', '/neues.atom'])('%s answers to HEAD without a body and to nothing that writes', async (path) => {
        const head = await get(path, { method: 'HEAD' })
        expect([head.status, await head.text(), Number(head.headers.get('content-length')) > 100]).toEqual([200, '', true])
        expect((await get(path, { method: 'POST' })).status).toBe(405)
      })

      it('names the address of a proxy that ended TLS', async () => {
        const response = await get('/neues.atom', { headers: { 'x-forwarded-proto': 'https' } })
        expect(await response.text()).toContain(`${api.address.replace('http:', 'https:')}/veranstaltungen?offen=e-treffen`)
      })
    })
  })
}

/** The reader gives a text as it is, or with its type. */
function text(part: unknown): string {
  return typeof part === 'object' && part !== null && 'value' in part ? String(part.value) : String(part)
}
