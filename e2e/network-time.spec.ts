import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, numberIn } from './setup/ask.ts'
import { axeViolations, openVisitor, PHONE, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

const pictures = (page: Page) => page.getByRole('application')
const strip = (page: Page) => page.getByRole('region', { name: 'Beziehungen nach ihrem frühesten belegten Jahr' })
/** The cameras of the pictures as they are now. */
const cameras = (page: Page): Promise<readonly { zoom: number; x: number; y: number }[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-layer="live"]')].map((layer) => {
      const { cy } = (layer as unknown as { _cyreg: { cy: { zoom(): number; pan(): { x: number; y: number } } } })._cyreg
      return { zoom: cy.zoom(), ...cy.pan() }
    }),
  )

/** Both pictures stand there and have come to rest. */
async function resting(page: Page): Promise<void> {
  await pictures(page).nth(1).locator('[data-layer="live"]').waitFor()
  let before = ''
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await cameras(page))
        const rests = now === before
        before = now
        return rests
      },
      { interval: 400, timeout: 10_000 },
    )
    .toBe(true)
}

/** Drags the first picture by (60, 40) and stops with the button down: how far the second went meanwhile. */
async function dragFirst(page: Page): Promise<{ readonly before: number[]; readonly during: number[] }> {
  const box = (await pictures(page).first().boundingBox())!
  const [, other] = await cameras(page)
  const [x, y] = [box.x + box.width * 0.9, box.y + box.height * 0.06]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 60, y + 40, { steps: 6 })
  const [, during] = await cameras(page)
  return { before: [other!.x, other!.y], during: [during!.x, during!.y] }
}

const dayOf = (page: Page) => new URL(page.url()).searchParams.get('stand')

interface Compared {
  readonly compare: Readonly<Record<'appeared' | 'ended' | 'changed', { readonly total: number }>>
}

const compared = async (from: string, to?: string) => {
  const { statistics } = await ask<{ statistics: { today: string } }>('{ statistics { today } }')
  const query =
    'query C($from: Date!, $to: Date!) { compare(from: $from, to: $to) { appeared { total } ended { total } changed { total } } }'
  return (await ask<Compared>(query, { from, to: to ?? statistics.today })).compare
}

/** As the network draws them on that day, today without one. */
async function linesOn(day?: string): Promise<number> {
  const { statistics } = await ask<{ statistics: { today: string } }>('{ statistics { today } }')
  const query = 'query N($asOf: Date) { network(asOf: $asOf) { lines { source } } }'
  return (await ask<{ network: { lines: { source: number[] } } }>(query, { asOf: day ?? statistics.today })).network.lines.source.length
}

/** Actors of a Land in its picture of today, and how many are not in it. */
async function inState(land: string): Promise<{ readonly actors: number; readonly hidden: number }> {
  const { statistics } = await ask<{ statistics: { today: string } }>('{ statistics { today } }')
  const query =
    'query N($asOf: Date, $filter: NetworkFilter) { network(asOf: $asOf, filter: $filter) { vertices { id } hidden withoutLines } }'
  const { network } = await ask<{ network: { vertices: { id: string[] }; hidden: number; withoutLines: number } }>(query, {
    asOf: statistics.today,
    filter: { within: land },
  })
  return { actors: network.vertices.id.length, hidden: network.hidden + network.withoutLines }
}

describe('time', () => {
  it('plays through the years by itself, and stops when asked to', async () => {
    const visit = await visitor.visit('/netzwerk?stand=2018-06-01', { reducedMotion: 'no-preference' })
    const { page } = visit
    await strip(page).getByLabel('Tempo').selectOption('schnell')
    await strip(page).getByRole('button', { name: 'Abspielen' }).click()
    await page.waitForURL(/stand=2018-12-31/)
    await page.waitForURL(/stand=2020-12-31/)
    await strip(page).getByRole('button', { name: 'Anhalten' }).click()
    const stopped = dayOf(page)
    await page.waitForTimeout(1500)
    expect(dayOf(page)).toBe(stopped)
    // All the years are one step back.
    await page.keyboard.press('Control+z')
    await page.waitForURL(/stand=2018-06-01/)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('ends today, and plays nothing by itself where the system asks for less motion', async () => {
    const visit = await visitor.visit('/netzwerk?stand=2025-06-01')
    const { page } = visit
    await strip(page).getByRole('button', { name: 'Ein Jahr weiter' }).click()
    await page.waitForURL(/stand=2025-12-31/)
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => !url.searchParams.has('stand'))
    expect(await strip(page).getByRole('button', { name: 'Ein Jahr weiter' }).isDisabled()).toBe(true)
    expect(await strip(page).getByRole('button', { name: 'Abspielen' }).count()).toBe(0)
    await visit.close()
  })
})

describe('comparing', () => {
  it('puts two days side by side and tells every change with its sources; the address holds it', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    await strip(page).getByRole('button', { name: 'Vergleichen' }).click()
    await page.getByRole('group', { name: 'Was sich verändert hat' }).getByLabel('von').fill('2016-01-01')
    await page.waitForURL(/vergleich=2016-01-01/)
    const { appeared, changed } = await compared('2016-01-01')
    const [then, now] = [await linesOn('2016-01-01'), await linesOn()]
    const [first, second] = ['Erstes Bild', 'Zweites Bild'].map((name) => page.getByRole('region', { name }))
    await first!.getByRole('heading', { name: 'Stand 01.01.2016' }).waitFor()
    await first!.getByText(`${then} Beziehungen`, { exact: true }).waitFor()
    await second!.getByText(`${now} Beziehungen`, { exact: true }).waitFor()
    await second!.getByText(`${appeared.total} davon hinzugekommen`).waitFor()
    expect(await pictures(page).count()).toBe(2)
    const panel = page.getByRole('complementary')
    await panel.getByRole('heading', { name: `${appeared.total} Beziehungen hinzugekommen` }).waitFor()
    await panel.getByRole('heading', { name: `${changed.total} Beziehungen unsicher oder anders belegt` }).waitFor()
    await panel
      .getByRole('button', { name: /^(\d+ Quellen|Quelle)$/ })
      .first()
      .click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    expect(await axeViolations(page)).toEqual([])
    expect(visit.faults).toEqual([])
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => !url.searchParams.has('vergleich'))
    expect(await pictures(page).count()).toBe(1)
    await visit.close()
  })

  it('moves both pictures as one, also while the mouse button is still down', async () => {
    const visit = await visitor.visit('/netzwerk?vergleich=2016-01-01')
    const { page } = visit
    await resting(page)
    const { before, during } = await dragFirst(page)
    expect(during[0]! - before[0]!).toBeCloseTo(-60)
    expect(during[1]! - before[1]!).toBeCloseTo(40)
    await page.mouse.up()
    await page.mouse.wheel(0, -300)
    const [first, second] = await cameras(page)
    expect(second).toEqual(first)
    await page.getByRole('button', { name: 'Alle Akteure zeigen' }).first().click()
    await expect
      .poll(() => cameras(page).then(([one, other]) => JSON.stringify(one) === JSON.stringify(other)), { timeout: 10_000 })
      .toBe(true)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('moves two Länder the same way, each in its own part of the network', async () => {
    const visit = await visitor.visit('/netzwerk?land=r-04&vergleichland=r-05')
    const { page } = visit
    await resting(page)
    const [first, second] = await cameras(page)
    expect(second).not.toEqual(first)
    const { before, during } = await dragFirst(page)
    expect(during[0]! - before[0]!).toBeCloseTo(-60)
    expect(during[1]! - before[1]!).toBeCloseTo(40)
    await page.mouse.up()
    await page.mouse.wheel(0, -120)
    await expect.poll(async () => (await cameras(page))[0]!.zoom, { timeout: 10_000 }).toBeGreaterThan(first!.zoom)
    const [one, other] = await cameras(page)
    expect(other!.zoom / second!.zoom).toBeCloseTo(one!.zoom / first!.zoom)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('leaves what is the same on both days out until it is asked for, says how much that is, and has it in the table, too', async () => {
    const visit = await visitor.visit('/netzwerk?stand=2020-01-01&vergleich=2014-01-01&gleiches=weglassen')
    const { page } = visit
    const { appeared, ended, changed } = await compared('2014-01-01', '2020-01-01')
    const [there, gone] = [await linesOn('2020-01-01'), ended.total]
    const same = there - appeared.total - changed.total
    expect(same).toBeGreaterThan(10)
    const drawnIn = async (half: number) =>
      Number(/(\d+) Beziehung/.exec((await pictures(page).nth(half).getAttribute('aria-label'))!)?.[1])
    await page.getByText(new RegExp(`An beiden Tagen gleich und nicht gezeigt: ${same} Beziehungen, \\d+ Akteure`)).waitFor()
    await resting(page)
    expect(await drawnIn(1)).toBe(appeared.total + changed.total)
    await page.getByRole('checkbox', { name: 'Unverändertes zeigen' }).check()
    await page.waitForURL(/gleiches=zeigen/)
    await expect.poll(() => drawnIn(1), { timeout: 10_000 }).toBe(there)
    await page.getByRole('button', { name: 'Tabelle', exact: true }).click()
    const table = page.locator('[aria-label="Was sich verändert hat"][aria-rowcount]')
    await table.waitFor()
    expect(numberIn(await table.getAttribute('aria-rowcount'))).toBe(there + gone + 1)
    await page.getByRole('checkbox', { name: 'Unverändertes zeigen' }).uncheck()
    await expect
      .poll(async () => numberIn(await table.getAttribute('aria-rowcount')), { timeout: 10_000 })
      .toBe(appeared.total + ended.total + changed.total + 1)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('has the same in a table', async () => {
    const visit = await visitor.visit('/netzwerk?vergleich=2016-01-01&ansicht=tabelle')
    const { page } = visit
    const table = page.locator('[aria-label="Was sich verändert hat"][aria-rowcount]')
    await table.waitFor()
    const { appeared, ended, changed } = await compared('2016-01-01')
    expect(numberIn(await table.getAttribute('aria-rowcount'))).toBe(appeared.total + ended.total + changed.total + 1)
    expect(await axeViolations(page)).toEqual([])
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('tells of two Länder when the relations of each begin, each in bars of its own and by one scale', async () => {
    const visit = await visitor.visit('/netzwerk?land=r-04&vergleichland=r-05')
    const { page } = visit
    const query = 'query D($filter: NetworkFilter) { dates(filter: $filter) { years counts undated } }'
    const chart = strip(page).getByRole('img')
    for (const [land, name] of [
      ['r-04', 'Bremen'],
      ['r-05', 'Nordrhein-Westfalen'],
    ] as const) {
      const { dates } = await ask<{ dates: { counts: number[]; undated: number } }>(query, { filter: { within: land } })
      const total = dates.counts.reduce((sum, count) => sum + count, dates.undated).toLocaleString('de')
      await expect.poll(() => chart.getAttribute('aria-label')).toContain(`${name}: ${total} Beziehungen nach Jahr`)
      await strip(page).getByRole('listitem').filter({ hasText: name }).waitFor()
      await strip(page)
        .getByText(new RegExp(`${name}: ${dates.undated.toLocaleString('de')} ohne Datum`))
        .waitFor()
    }
    /** Pixels and number of each bar. */
    const bars = await chart.evaluate((element) =>
      [...element.querySelectorAll<HTMLElement>('[title]')].map(
        (bar) => [bar.clientHeight + bar.clientTop, Number(/(\d+)$/.exec(bar.title)![1])] as const,
      ),
    )
    expect(bars).toHaveLength(82)
    const most = Math.max(...bars.map(([, count]) => count))
    for (const [height, count] of bars) if (count === 0) expect(height).toBe(0)
    for (const [height, count] of bars)
      expect(Math.abs(height - Math.max(count > 0 ? 2 : 0, Math.round((count / most) * 44)))).toBeLessThan(2)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('brings a group that is opened into sight in both pictures, and moves nobody', async () => {
    const visit = await visitor.visit('/netzwerk?vergleich=2016-01-01&gruppen=STATE&gleiches=zeigen')
    const { page } = visit
    await resting(page)
    const [far] = await cameras(page)
    const { network } = await ask<{ network: { vertices: { id: string[]; x: number[]; y: number[] } } }>(
      '{ network(groupBy: STATE) { vertices { id x y } } }',
    )
    const saxony = network.vertices.id.indexOf('g-state-r-14')
    const [x, y] = [network.vertices.x[saxony]!, network.vertices.y[saxony]!]
    const box = (await pictures(page).nth(1).boundingBox())!
    await page.mouse.click(box.x + x * far!.zoom + far!.x, box.y + y * far!.zoom + far!.y)

    await page.waitForURL((url) => url.searchParams.get('offen') === 'g-state-r-14')
    await expect.poll(async () => Math.min(...(await cameras(page)).map(({ zoom }) => zoom / far!.zoom))).toBeGreaterThan(1.8)
    await resting(page)
    const near = await cameras(page)
    for (const { zoom, ...pan } of near) {
      expect(Math.abs(x * zoom + pan.x - box.width / 2)).toBeLessThan(box.width / 4)
      expect(Math.abs(y * zoom + pan.y - box.height / 2)).toBeLessThan(box.height / 4)
    }
    expect(near[0]!.zoom).toBeCloseTo(near[1]!.zoom, 5)
    expect(visit.faults).toEqual([])
    const link = new URL(page.url())
    await visit.close()
    const again = await visitor.visit(link.pathname + link.search)
    await resting(again.page)
    for (const { zoom } of await cameras(again.page)) expect(zoom / far!.zoom).toBeGreaterThan(1.8)
    await again.close()
  })

  it('counts all relations within each of two Länder, several between the same two too', async () => {
    const lands = ['r-08', 'r-09'] as const
    const { statistics } = await ask<{ statistics: { today: string } }>('{ statistics { today } }')
    const within = async (land: string) => {
      const { network } = await ask<{ network: { lines: { source: number[]; target: number[] } } }>(
        'query N($land: ID!, $asOf: Date) { network(asOf: $asOf, filter: { within: $land }) { lines { source target } } }',
        { land, asOf: statistics.today },
      )
      return network.lines.source.map((source, i) => [source, network.lines.target[i]!].sort((a, b) => a - b).join(' '))
    }
    const ends = await Promise.all(lands.map(within))
    // Else the number of linked pairs would pass as well.
    for (const pairs of ends) expect(new Set(pairs).size).toBeLessThan(pairs.length)
    const visit = await visitor.visit(`/netzwerk?land=${lands[0]}&vergleichland=${lands[1]}`)
    const figures = visit.page.getByRole('table', { name: 'Zahlen beider Länder' })
    const row = figures.getByRole('row').filter({ has: visit.page.getByRole('rowheader', { name: 'Beziehungen im Land', exact: true }) })
    await row.waitFor()
    await expect.poll(() => row.getByRole('cell').allTextContents()).toEqual(ends.map((pairs) => String(pairs.length)))
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('puts two Länder side by side with their figures, and on a phone one picture in turn with the other', async () => {
    const visit = await visitor.visit('/netzwerk?land=r-04&vergleichland=r-05')
    await visit.page.getByRole('heading', { name: 'Bremen', exact: true }).waitFor()
    await visit.page.getByRole('heading', { name: 'Nordrhein-Westfalen', exact: true }).waitFor()
    expect(await pictures(visit.page).count()).toBe(2)
    const status = visit.page.getByRole('status').filter({ hasText: 'Akteuren' })
    for (const [land, name] of [
      ['r-04', 'Bremen'],
      ['r-05', 'Nordrhein-Westfalen'],
    ] as const) {
      const { actors, hidden } = await inState(land)
      const [shown, all] = [actors, actors + hidden].map((count) => count.toLocaleString('de'))
      await status.getByText(`${name}: ${shown} von ${all} Akteuren`, { exact: true }).waitFor()
      await visit.page.getByText(new RegExp(`${name}: ${hidden.toLocaleString('de')}.* ausgeblendet`)).waitFor()
    }
    await visit.page.getByRole('button', { name: 'Anzeigen', exact: true }).click()
    const why = visit.page.getByRole('dialog', { name: 'Was ist ausgeblendet?' })
    await why.getByRole('heading', { name: 'Bremen' }).waitFor()
    await why.getByRole('heading', { name: 'Nordrhein-Westfalen' }).waitFor()
    expect(await axeViolations(visit.page)).toEqual([])
    expect(visit.faults).toEqual([])
    await visit.close()
    const small = await visitor.visit('/netzwerk?land=r-04&vergleichland=r-05', { viewport: PHONE })
    await small.page.getByRole('region', { name: 'Zweites Bild' }).getByRole('application').waitFor()
    expect(await pictures(small.page).count()).toBe(1)
    const later = await pictures(small.page).boundingBox()
    expect(later!.height).toBeGreaterThan(PHONE.height / 3)
    const [turns, close] = await Promise.all(
      ['Bremen', 'Schließen'].map((name) => small.page.getByRole('main').getByRole('button', { name, exact: true }).boundingBox()),
    )
    expect(Math.abs(turns!.y - close!.y)).toBeLessThan(turns!.height / 2)
    await small.page.getByRole('button', { name: 'Bremen', exact: true }).click()
    await small.page.getByRole('region', { name: 'Erstes Bild' }).getByRole('application').waitFor()
    expect(await pictures(small.page).count()).toBe(1)
    expect((await pictures(small.page).boundingBox())!.width).toBe(later!.width)
    expect(await axeViolations(small.page)).toEqual([])
    expect(small.faults).toEqual([])
    await small.close()
  })
})
