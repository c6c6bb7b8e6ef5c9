import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MultiGraph, UndirectedGraph } from 'graphology'
import gexfLibrary from 'graphology-gexf'
import betweennessModule from 'graphology-metrics/centrality/betweenness.js'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { textsOf } from '../server/test/api/read-pdf.ts'
import { ask } from './setup/ask.ts'
import { picture } from './setup/network.ts'
import { onPaper } from './setup/paper.ts'
import { axeViolations, openVisitor, PHONE, type Visitor } from './setup/visit.ts'

/** Its types tell of an ES module, but it is none. */
const betweennessLibrary = betweennessModule as unknown as typeof betweennessModule.default

let visitor: Visitor
const folder = mkdtempSync(join(tmpdir(), 'netzatlas-saved-'))
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(async () => {
  await visitor.close()
  rmSync(folder, { recursive: true, force: true })
})

const stands = (page: Page) =>
  page
    .getByText(/von [\d.]+ Akteuren|Gruppen mit/)
    .first()
    .waitFor()
const menu = (page: Page) => page.getByRole('dialog', { name: 'Speichern' })

async function openMenu(page: Page): Promise<void> {
  await stands(page)
  await page.getByRole('button', { name: 'Speichern', exact: true }).click()
  await menu(page).waitFor()
}

/** What the button in the menu saves: its name and its path. */
async function saved(page: Page, button: string): Promise<{ name: string; path: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    menu(page).getByRole('button', { name: button, exact: true }).click(),
  ])
  const name = download.suggestedFilename()
  const path = join(folder, `${Math.random()}-${name}`)
  await download.saveAs(path)
  await menu(page).getByText(`Gespeichert: ${name}`).first().waitFor()
  return { name, path }
}

const gexfOf = async (page: Page): Promise<MultiGraph> =>
  gexfLibrary.parse(MultiGraph, readFileSync((await saved(page, 'GEXF')).path, 'utf8'))

/** Width and height as a PNG tells them. */
const sizeOf = (path: string) => {
  const png = readFileSync(path)
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}

/** Whether something is written at the head of the picture in the font of the page, and whether an actor is drawn in the colour of towns. */
const inkIn = (page: Page, path: string) =>
  page.evaluate(async (png) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))]))
    const ctx = new OffscreenCanvas(image.width, image.height).getContext('2d')!
    ctx.fillStyle = '#ffffff'
    ctx.fillRect(0, 0, image.width, image.height)
    ctx.drawImage(image, 0, 0)
    const has = (top: number, bottom: number, is: (r: number, g: number, b: number) => boolean) => {
      const { data } = ctx.getImageData(0, top, image.width, bottom - top)
      for (let i = 0; i < data.length; i += 4) if (is(data[i]!, data[i + 1]!, data[i + 2]!)) return true
      return false
    }
    return {
      title: has(24, 54, (r, g, b) => r + g + b < 150),
      picture: has(120, image.height - 300, (r, g, b) => r !== g || g !== b),
    }
  }, readFileSync(path).toString('base64'))

describe('saving the network', () => {
  it('as a picture: pixels of the chosen size, or shapes and texts that stand for themselves, with all it takes to read them', async () => {
    const visit = await visitor.visit(`/netzwerk?land=r-04&name=Bremens%20Netz&notizen=m-04011000*Nachfragen`)
    const { page } = visit
    await openMenu(page)
    const scale = menu(page).getByRole('group', { name: 'Größe des PNG' })
    await scale.getByRole('button', { name: '1fach' }).click()
    const pixels = await saved(page, 'PNG')
    const once = sizeOf(pixels.path)
    expect(await inkIn(page, pixels.path)).toEqual({ title: true, picture: true })
    await scale.getByRole('button', { name: '4fach' }).click()
    expect(sizeOf((await saved(page, 'PNG')).path)).toEqual({ width: 4 * once.width, height: 4 * once.height })

    const { name, path } = await saved(page, 'SVG')
    expect(name).toMatch(/^netzatlas-netzwerk-\d{4}-\d{2}-\d{2}\.svg$/)
    const file = readFileSync(path, 'utf8')
    expect(file).not.toMatch(/<image|<foreignObject|<script/)
    for (const text of [
      'Bremens Netz',
      'Stand: ',
      'Gefiltert: Land: Bremen',
      'ausgeblendet',
      'Notiz',
      'Beleg',
      'Datenlizenz Deutschland',
      'Diese Ansicht: http',
    ])
      expect(file).toContain(text)
    expect(file).toContain(`viewBox="0 0 ${once.width} ${once.height}"`)
    const alone = await page.context().newPage()
    await alone.goto(`file://${path}`)
    expect(await alone.locator('svg > title').textContent()).toBe('Bremens Netz')
    const texts = await alone.locator('text').allTextContents()
    expect(texts).toContain('Bremen')
    expect(await alone.locator('path').count()).toBeGreaterThan(10)
    await alone.close()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('as a picture that somebody stops: nothing is saved, and the next one is', async () => {
    const visit = await visitor.visit('/netzwerk')
    const { page } = visit
    let goOn = () => {}
    const held = new Promise<void>((resolve) => {
      goOn = resolve
    })
    await page.route(/sheet-worker/, async (route) => {
      await held
      await route.continue().catch(() => {})
    })
    await openMenu(page)
    const downloads: string[] = []
    page.on('download', (download) => downloads.push(download.suggestedFilename()))
    await menu(page).getByRole('button', { name: 'PNG', exact: true }).click()
    await menu(page).getByText('Bild wird gezeichnet').first().waitFor()
    await menu(page).getByRole('progressbar').waitFor()
    await menu(page).getByRole('button', { name: 'Abbrechen' }).click()
    await menu(page).getByRole('progressbar').waitFor({ state: 'detached' })
    goOn()
    await page.waitForTimeout(2000)
    expect(downloads).toEqual([])
    const { name } = await saved(page, 'PNG')
    expect(downloads).toEqual([name])
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('two days or two Länder as one picture, each with its title, with what appeared and ended, the day and the sources', async () => {
    const compared = [
      ['/netzwerk?stand=2020-01-01&vergleich=2014-01-01', ['Stand 01.01.2014', 'Stand 01.01.2020', 'hinzugekommen', 'beendet', 'gleich']],
      ['/netzwerk?stand=2020-01-01&land=r-04&vergleichland=r-05', ['Bremen', 'Nordrhein-Westfalen', 'Stand: 01.01.2020']],
    ] as const
    for (const [address, told] of compared) {
      const visit = await visitor.visit(address)
      const { page } = visit
      await expect.poll(() => page.getByRole('application').locator('canvas').count(), { timeout: 10_000 }).toBeGreaterThan(1)
      for (const half of ['Erstes Bild', 'Zweites Bild'])
        await page.getByRole('region', { name: half }).getByRole('application').locator('canvas').first().waitFor()
      await openMenu(page)
      const { name, path } = await saved(page, 'SVG')
      expect(name).toMatch(/^netzatlas-vergleich-\d{4}-\d{2}-\d{2}\.svg$/)
      const file = readFileSync(path, 'utf8')
      expect(file).not.toMatch(/<image|<foreignObject|<script/)
      for (const text of [...told, 'Datenlizenz Deutschland', 'Diese Ansicht: http', 'Beleg']) expect(file).toContain(text)
      const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(file)!
      const png = sizeOf((await saved(page, 'PNG')).path)
      expect(png).toEqual({ width: 2 * Number(width), height: 2 * Number(height) })
      expect(visit.faults).toEqual([])
      await visit.close()
    }
  })

  it('as GEXF of what is shown, in which another library finds the same betweenness', async () => {
    const { statistics } = await ask<{ statistics: { today: string } }>('{ statistics { today } }')
    const { network } = await ask<{ network: { vertices: { id: string[]; name: string[] }; lines: { source: number[] } } }>(
      'query N($asOf: Date) { network(asOf: $asOf) { vertices { id name } lines { source } } }',
      { asOf: statistics.today },
    )
    const visit = await visitor.visit('/netzwerk?groesse=BETWEENNESS')
    const { page } = visit
    await page.getByText('Größe: verbindet andere').waitFor()
    await openMenu(page)
    const graph = await gexfOf(page)
    expect(graph.nodes().toSorted()).toEqual(network.vertices.id.toSorted())
    expect(graph.size).toBe(network.lines.source.length)
    network.vertices.id.forEach((id, i) => {
      expect(graph.getNodeAttribute(id, 'name')).toBe(network.vertices.name[i])
    })
    for (const edge of graph.edges()) {
      expect(graph.getEdgeAttribute(edge, 'claims')).toMatch(/^cl-/)
      expect(graph.getEdgeAttribute(edge, 'source_count')).toBeGreaterThan(0)
    }
    const simple = new UndirectedGraph()
    for (const id of graph.nodes()) simple.addNode(id)
    for (const edge of graph.edges()) simple.mergeEdge(...(graph.extremities(edge) as [string, string]))
    const theirs = betweennessLibrary(simple, { normalized: false, getEdgeWeight: null })
    for (const id of graph.nodes()) expect(graph.getNodeAttribute(id, 'betweenness')).toBeCloseTo(theirs[id]!, 6)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('all of it, whatever is filtered, by keyboard', async () => {
    const { networkRecords } = await ask<{ networkRecords: { actorCount: number; statements: { claims: string[][] } } }>(
      '{ networkRecords { actorCount statements { claims } } }',
    )
    const visit = await visitor.visit('/netzwerk?land=r-04')
    const { page } = visit
    await stands(page)
    await page.getByRole('button', { name: 'Speichern', exact: true }).focus()
    await page.keyboard.press('Enter')
    await menu(page).waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    const tabTo = async (text: string) => {
      for (let i = 0; i < 30 && (await focused()) !== text; i++) await page.keyboard.press('Tab')
      expect(await focused()).toBe(text)
    }
    await tabTo('Was gezeigt ist')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await tabTo('JSON')
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    const path = join(folder, 'all.json')
    await download.saveAs(path)
    const { actors, lines, sources, about } = JSON.parse(readFileSync(path, 'utf8'))
    expect(actors).toHaveLength(networkRecords.actorCount)
    const statements = lines.flatMap((line: { statements: { claims: string[]; sources: number[] }[] }) => line.statements)
    const told = (claims: readonly (readonly string[])[]) => claims.map((one) => one.join(' ')).toSorted()
    expect(told(statements.map(({ claims }: { claims: string[] }) => claims))).toEqual(told(networkRecords.statements.claims))
    for (const { sources: cited } of statements) for (const source of cited) expect(sources[source].title).toBeTruthy()
    expect(about.title).toBe('Das ganze Netzwerk')
    await page.keyboard.press('Escape')
    await menu(page).waitFor({ state: 'detached' })
    expect(await focused()).toContain('Speichern')
    await visit.close()
  })

  it('as tables that a German spreadsheet opens', async () => {
    const visit = await visitor.visit('/netzwerk?art=MUNICIPALITY')
    const { page } = visit
    await openMenu(page)
    const rows = async (button: string) => {
      const { name, path } = await saved(page, button)
      const text = readFileSync(path, 'utf8')
      expect(text.charCodeAt(0)).toBe(0xfeff)
      const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, delimiter: ';', skipEmptyLines: true })
      expect(errors).toEqual([])
      return { name, data }
    }
    const actors = await rows('CSV: Akteure')
    expect(actors.name).toMatch(/^netzatlas-netzwerk-akteure-.*\.csv$/)
    expect(new Set(actors.data.map(({ Art }) => Art))).toEqual(new Set(['Kommune']))
    const names = new Set(actors.data.map(({ Name }) => Name))
    const lines = await rows('CSV: Beziehungen')
    expect(lines.data.length).toBeGreaterThan(0)
    for (const { Von, Mit, Beleg } of lines.data) {
      expect(names).toContain(Von)
      expect(names).toContain(Mit)
      expect(['bestätigt', 'angegeben', 'erschlossen', 'widersprüchlich']).toContain(Beleg)
    }
    await visit.close()
  })

  it.each([
    ['groups', '/netzwerk?gruppen=STATE', 'GROUP'],
    ['cooperations', '/netzwerk?zweimodus=1', 'COOPERATION'],
  ])('with %s as vertices', async (_, path, kind) => {
    const visit = await visitor.visit(path)
    const { page } = visit
    await stands(page)
    await page
      .getByText(kind === 'GROUP' ? 'Gruppe, Zahl der Akteure' : 'Kooperation', { exact: true })
      .first()
      .waitFor()
    await openMenu(page)
    const graph = await gexfOf(page)
    const those = graph.filterNodes((_id, values) => values.kind === kind)
    expect(those.length).toBeGreaterThan(5)
    for (const id of those) expect(graph.getNodeAttribute(id, 'name')).not.toBe(id)
    if (kind === 'COOPERATION')
      for (const id of those) for (const edge of graph.edges(id)) expect(graph.getEdgeAttribute(edge, 'claims')).toMatch(/^cl-\S+$/)
    await saved(page, 'SVG')
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('says that there is no picture where nothing fits, and has the data all the same', async () => {
    const visit = await visitor.visit('/netzwerk?land=r-04&stand=1950-01-01')
    await openMenu(visit.page)
    await menu(visit.page).getByText('Zu Tag und Filtern passt keine Beziehung', { exact: false }).waitFor()
    expect(await menu(visit.page).getByRole('button', { name: 'PNG' }).count()).toBe(0)
    expect(
      readFileSync((await saved(visit.page, 'CSV: Akteure')).path, 'utf8')
        .trim()
        .split('\n'),
    ).toHaveLength(1)
    await visit.close()
  })

  it('says why a table is no picture, and is clean to axe on a phone in the dark', async () => {
    const visit = await visitor.visit('/netzwerk?ansicht=tabelle', { viewport: PHONE, theme: 'dark' })
    const { page } = visit
    await openMenu(page)
    await menu(page).getByText('Zu sehen ist gerade die Tabelle.').waitFor()
    await menu(page).getByRole('button', { name: 'Bild zeigen' }).click()
    await menu(page).getByText('Helle Farben für den Druck').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await visit.close()
  })
})

describe('on paper the network', () => {
  it('is its picture with legend, and who is chosen with their sources, without a tool', async () => {
    const { page, ...visit } = await visitor.visit('/netzwerk?land=r-04&akteur=m-04011000', { theme: 'dark' })
    await stands(page)
    await page.getByRole('complementary').getByText('Afrika Netzwerk Bremen e.V.').first().waitFor()
    const { elements, pages } = await onPaper(page)
    expect(elements.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)).toContainEqual(
      expect.stringMatching(/^Netzwerk\. Stand: .*von [\d.]+ Akteuren.*Gefiltert: Land: Bremen/),
    )
    const words = elements.map(({ text }) => text).join(' ')
    expect(words).toMatch(/Bremen.*Zusammenarbeit mit Organisationen.*Quelle/)
    expect(words).not.toMatch(/Rückgängig|Abspielen|Umfeld hervorheben/)
    expect(pages).toBeLessThan(4)
    await picture(page).waitFor()
    await visit.close()
  })

  it('is all of a comparison, and of a table all columns', async () => {
    const { page, ...visit } = await visitor.visit('/netzwerk?land=r-05&vergleich=2022-01-01')
    await page.getByText(/Beziehungen hinzugekommen/).waitFor()
    // The pictures come a moment after what is said of them.
    let compared: Awaited<ReturnType<typeof onPaper>> | undefined
    await expect
      .poll(async () => {
        compared = await onPaper(page)
        return compared.elements.some(({ role, alt }) => role === 'Figure' && alt?.startsWith('Was sich verändert hat'))
      })
      .toBe(true)
    expect(textsOf(compared!.elements, 'H3').join()).toContain('Beziehungen hinzugekommen')
    await page.goto(page.url().replace(/\?.*/, '?land=r-05&ansicht=tabelle'))
    await page.getByRole('columnheader', { name: 'widersprüchlich' }).waitFor()
    const table = await onPaper(page)
    expect(textsOf(table.elements, 'TH').join()).toContain('widersprüchlich')
    await visit.close()
  })
})
