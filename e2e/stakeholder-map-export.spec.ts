import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from './setup/ask.ts'
import { map, shown } from './setup/map.ts'
import { expectClean, mapIsDrawn, openVisitor, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

describe('a file of the map', () => {
  it('is saved as SVG and PNG with its legend, and as GeoJSON with every actor that is shown', async () => {
    const visit = await visitor.visit('/karte?ebenen=akteure.kooperationen.abdeckung.grenzen&mass=akteure')
    const { page } = visit
    const count = await shown(page)
    await map(page).waitFor()
    await page.getByLabel('Legende').getByText('Bekannte Akteure eines Kreises').waitFor()
    await page.getByLabel('Legende').getByText('Kooperationen zwischen Kreisen').waitFor()
    await page.getByRole('button', { name: 'Speichern', exact: true }).click()
    const file = async (name: string) => {
      const coming = page.waitForEvent('download')
      await page.getByRole('button', { name, exact: true }).click()
      return readFileSync(await (await coming).path())
    }
    const svg = (await file('SVG')).toString()
    for (const text of [
      'Karte der Akteure',
      'Bekannte Akteure eines Kreises',
      'kein Akteur bekannt',
      'Schraffiert heißt, dass nichts bekannt ist, nicht, dass es dort nichts gibt.',
      'Migrantenorganisation',
      'Stand ',
      'GeoBasis-DE',
    ])
      expect(svg, text).toContain(text)
    expect(svg).toMatch(/>\d+ km<\/text>/)
    expect((await file('PNG')).subarray(1, 4).toString()).toBe('PNG')
    const { metadata, features } = JSON.parse((await file('GeoJSON')).toString()) as {
      metadata: { title: string; filter: string; sources: string[] }
      features: { properties: { layer: string }; geometry: object | null }[]
    }
    expect(metadata).toMatchObject({ title: 'Karte der Akteure', filter: 'kein Filter' })
    expect(metadata.sources.join()).toContain('Destatis')
    expect(features.filter(({ properties }) => properties.layer === 'actor')).toHaveLength(count)
    expect(features.filter(({ properties, geometry }) => properties.layer === 'region' && geometry !== null)).toHaveLength(400)
    await expectClean(visit)
    await visit.close()
  })

  it('writes into GeoJSON what each colour and code word means, the coverage of every municipality and the date of every event', async () => {
    const { municipalityCoverage: known } = await ask<{ municipalityCoverage: { ags: string[]; state: string[] } }>(
      '{ municipalityCoverage(known: true) { ags state } }',
    )
    const visit = await visitor.visit('/karte?ebenen=abdeckung.veranstaltungen.grenzen')
    const { page } = visit
    await page.getByRole('heading', { name: `${known.ags.length} Gemeinden, von denen etwas bekannt ist` }).waitFor()
    await mapIsDrawn(page)
    await page.getByRole('button', { name: 'Speichern', exact: true }).click()
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'GeoJSON', exact: true }).click()
    const { metadata, features } = JSON.parse(readFileSync(await (await coming).path(), 'utf8')) as {
      metadata: { title: string; lines: string[]; legend: { title: string; entries: { text: string }[] }[]; codes: Record<string, object> }
      features: { properties: { layer: string; ags: string; coverage: string; from: string | null }; geometry: object | null }[]
    }
    expect(metadata.title).toBe('Karte: Abdeckung, Kennzahlen, Veranstaltungen')
    expect(metadata.lines.join()).not.toContain('Akteuren')
    expect(metadata.legend.flatMap(({ entries }) => entries.map(({ text }) => text)).join()).toContain('Noch niemand hat nachgesehen')
    expect(metadata.codes).toMatchObject({ coverage: { UNKNOWN: 'noch niemand hat nachgesehen' } })
    const regions = features.filter(({ properties }) => properties.layer === 'region')
    expect(regions.map(({ properties }) => `${properties.ags} ${properties.coverage}`).toSorted()).toEqual(
      known.ags.map((ags, i) => `${ags} ${known.state[i]}`).toSorted(),
    )
    expect(regions.filter(({ geometry }) => geometry !== null).length).toBeGreaterThan(regions.length * 0.9)
    const events = features.filter(({ properties }) => properties.layer === 'event')
    expect(events.length).toBeGreaterThan(10)
    expect(events.filter(({ properties }) => properties.from !== null).length).toBeGreaterThan(0)
    await expectClean(visit)

    await page.goto(`${new URL(page.url()).origin}/karte?ansicht=tabelle&ebenen=abdeckung.grenzen&mass=akteure&liste=regionen`)
    await page.getByRole('heading', { name: '400 Kreise' }).waitFor()
    await page.getByRole('button', { name: 'Speichern', exact: true }).click()
    const fromTable = page.waitForEvent('download')
    await page.getByRole('button', { name: 'GeoJSON', exact: true }).click()
    const file = JSON.parse(readFileSync(await (await fromTable).path(), 'utf8')) as {
      features: { geometry: object | null; properties: { actors: number | null } }[]
    }
    const coloured = file.features.filter(({ properties }) => properties.actors !== null)
    expect(coloured.length).toBeGreaterThan(50)
    expect(coloured.filter(({ geometry }) => geometry === null)).toEqual([])
    await visit.close()
  })
})
