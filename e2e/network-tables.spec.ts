import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, numberIn } from './setup/ask.ts'
import { axeViolations, openVisitor, PHONE, type Visitor } from './setup/visit.ts'

let visitor: Visitor
const folder = mkdtempSync(join(tmpdir(), 'netzatlas-tables-'))
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(async () => {
  await visitor.close()
  rmSync(folder, { recursive: true, force: true })
})

type Row = Readonly<Record<string, string>>

/** The rows of the table as its button saves them. */
async function savedRows(page: Page): Promise<readonly Row[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('main').getByRole('button', { name: 'Als CSV speichern', exact: true }).click(),
  ])
  const path = join(folder, `${Math.random()}.csv`)
  await download.saveAs(path)
  const { data, errors } = Papa.parse<Row>(readFileSync(path, 'utf8').slice(1), { header: true, delimiter: ';', skipEmptyLines: true })
  expect(errors).toEqual([])
  return data
}

interface Statements {
  readonly source: string[]
  readonly target: string[]
  readonly kind: string[]
  readonly from: (string | null)[]
  readonly until: (string | null)[]
  readonly endedBy: (string | null)[]
  readonly lastConfirmed: (string | null)[]
}

/** Dates of relations that rest on one statement alone: kind, then by column what the file must say. */
async function singleStatements(of: readonly string[]) {
  const query = `query R($of: [ID!]) { networkRecords(of: $of) { actors(from: 0, first: 2500) { id name }
    statements(from: 0, first: 2500) { source target kind from until endedBy lastConfirmed } } }`
  const { networkRecords } = await ask<{ networkRecords: { actors: { id: string[]; name: string[] }; statements: Statements } }>(query, {
    of,
  })
  const { actors, statements } = networkRecords
  const nameOf = new Map(actors.id.map((id, i) => [id, actors.name[i]!]))
  const keyAt = (i: number) => `${nameOf.get(statements.source[i]!)} | ${nameOf.get(statements.target[i]!)}`
  const count = new Map<string, number>()
  statements.source.forEach((_, i) => {
    count.set(keyAt(i), (count.get(keyAt(i)) ?? 0) + 1)
  })
  return new Map(
    statements.source.flatMap((_, i) =>
      count.get(keyAt(i)) === 1
        ? [[keyAt(i), { from: statements.from[i] ?? '', until: statements.until[i] ?? '', confirmed: statements.lastConfirmed[i] ?? '' }]]
        : [],
    ),
  )
}

const inLand = async (land: string): Promise<string[]> => {
  const query = 'query N($filter: NetworkFilter) { network(filter: $filter) { vertices { id } } }'
  return (await ask<{ network: { vertices: { id: string[] } } }>(query, { filter: { within: land } })).network.vertices.id
}

describe('the tables of the network', () => {
  it('have the dates of each relation, to be left out, sorted and saved, as the sources say them', async () => {
    const visit = await visitor.visit('/netzwerk?land=r-05&ansicht=tabelle&tabelle=beziehungen')
    const { page } = visit
    const table = page.getByRole('table', { name: 'Beziehungen' })
    for (const name of ['Seit', 'Bis', 'Zuletzt bestätigt']) await table.getByRole('columnheader', { name, exact: true }).waitFor()
    await expect.poll(() => table.getByText('…', { exact: true }).count()).toBe(0)
    const rows = await savedRows(page)
    const known = await singleStatements(await inLand('r-05'))
    const compared = rows.flatMap((row) => {
      const told = known.get(`${row.Von} | ${row.Mit}`)
      return told ? [{ told, row }] : []
    })
    expect(compared.length).toBeGreaterThan(20)
    expect(compared.map(({ row }) => [row.Seit, row.Bis, row['Zuletzt bestätigt']])).toEqual(
      compared.map(({ told: { from, until, confirmed } }) => [from, until, confirmed]),
    )
    expect(compared.filter(({ told }) => told.from !== '').length).toBeGreaterThan(3)

    await table.getByRole('button', { name: 'Seit', exact: true }).click()
    await page.waitForURL((url) => url.searchParams.get('sort') === 'since')
    const sorted = (await savedRows(page)).map(({ Seit }) => Seit!).filter((day) => day !== '')
    expect(sorted).toEqual(sorted.toSorted())

    await page.getByRole('button', { name: 'Spalten', exact: true }).click()
    await page.getByRole('checkbox', { name: 'Zuletzt bestätigt' }).click()
    await table.getByRole('columnheader', { name: 'Zuletzt bestätigt', exact: true }).waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    expect(Object.keys((await savedRows(page))[0]!)).not.toContain('Zuletzt bestätigt')
    expect(await axeViolations(page)).toEqual([])
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('say that dates were not to be had, and fetch them once more when asked to', async () => {
    const visit = await visitor.visit('/netzwerk?land=r-04&ansicht=tabelle')
    const { page } = visit
    let refuses = true
    await page.route('**/graphql', (route) =>
      refuses && route.request().postData()?.includes('NetworkRecords')
        ? route.fulfill({ status: 200, contentType: 'application/json', body: '{"errors":[{"message":"no"}]}' })
        : route.continue(),
    )
    await page.getByRole('tab', { name: /^Beziehungen/ }).click()
    await page.getByText('Die Zeitangaben waren nicht zu holen', { exact: false }).waitFor()
    refuses = false
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).click()
    await expect.poll(() => page.getByRole('table', { name: 'Beziehungen' }).getByText('…', { exact: true }).count()).toBe(0)
    expect(await page.getByText('Die Zeitangaben waren nicht zu holen', { exact: false }).count()).toBe(0)
    await visit.close()
  })

  it('of two days has the dates of what ended and what came', async () => {
    const visit = await visitor.visit('/netzwerk?stand=2022-01-01&vergleich=2016-01-01&ansicht=tabelle&gleiches=weglassen')
    const { page } = visit
    await page.getByRole('table', { name: 'Was sich verändert hat' }).waitFor()
    const rows = await savedRows(page)
    const came = rows.filter((row) => row.Veränderung === 'hinzugekommen' && row.Seit !== '' && !row.Seit!.includes('|'))
    expect(came.length).toBeGreaterThan(10)
    for (const { Seit } of came) expect(Number(Seit!.slice(0, 4))).toBeGreaterThanOrEqual(2016)
    for (const { Bis, ...row } of rows.filter(({ Veränderung }) => Veränderung === 'beendet'))
      expect(`${Bis} ${row['Beendet, bekannt seit']}`.trim()).not.toBe('')
    await visit.close()
  })

  it('of two Länder has the actors or groups of both, with all that the table of one has', async () => {
    const visit = await visitor.visit('/netzwerk?land=r-04&vergleichland=r-05&gruppen=KIND&ansicht=tabelle')
    const { page } = visit
    const actors = page.getByRole('table', { name: 'Akteure' })
    await actors.waitFor()
    const headers = await actors.getByRole('columnheader').allTextContents()
    for (const name of ['Bild', 'Akteur', 'Art', 'Akteure', 'Verbunden mit', 'bestätigt']) expect(headers.join(' | ')).toContain(name)
    const rows = await savedRows(page)
    expect(new Set(rows.map(({ Bild }) => Bild))).toEqual(new Set(['Bremen', 'Nordrhein-Westfalen']))
    const inBremen = rows.filter(({ Bild }) => Bild === 'Bremen').reduce((sum, { Akteure }) => sum + Number(Akteure), 0)
    await page.getByText(`Bremen: ${rows.filter(({ Bild }) => Bild === 'Bremen').length} Gruppen mit ${inBremen} Akteuren`).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await page.getByRole('tab', { name: /^Beziehungen/ }).click()
    const lines = page.getByRole('table', { name: 'Zwei Länder im Vergleich' })
    await lines.getByRole('columnheader', { name: 'Gilt am Tag' }).waitFor()
    expect(numberIn(await lines.getAttribute('aria-rowcount'))).toBe((await savedRows(page)).length + 1)
    expect(visit.faults).toEqual([])
    await visit.close()
    const small = await visitor.visit('/netzwerk?land=r-04&vergleichland=r-05&ansicht=tabelle', { viewport: PHONE, theme: 'dark' })
    await small.page.getByRole('table', { name: 'Akteure' }).waitFor()
    expect(await axeViolations(small.page)).toEqual([])
    await small.close()
  })
})
