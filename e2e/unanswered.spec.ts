import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { refuse } from './setup/refuse.ts'
import { expectClean, openVisitor, PHONE, type Visitor } from './setup/visit.ts'

let visitor: Visitor
beforeAll(async () => {
  visitor = await openVisitor()
})
afterAll(() => visitor.close())

const MISSING = 'Ein Teil dieser Seite ließ sich nicht laden. Was hier fehlt, kann es trotzdem geben.'

describe('a question that fails beside others', () => {
  it.each([
    ['/netzwerk', 'NetworkDates'],
    ['/partner?kommune=m-05315000', 'PartnerFacets'],
    ['/luecken', 'KnownMunicipalities'],
    ['/', 'CoveragePicture'],
  ])('is not told as if there were nothing: %s without %s', async (path, operation) => {
    let broken = true
    const visit = await visitor.visit(path, {
      viewport: PHONE,
      prepare: (page) => refuse(page, ({ operationName }) => broken && operationName === operation),
    })
    const { page } = visit
    const missing = page.getByRole('alert').filter({ hasText: MISSING })
    await missing.waitFor()
    await expectClean(visit)
    broken = false
    await missing.getByRole('button', { name: 'Noch einmal versuchen' }).click()
    await missing.waitFor({ state: 'detached' })
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('is told once where its part says so itself, and the note can be closed', async () => {
    let broken = ['ShellQuery', 'Shell', 'Sources']
    const visit = await visitor.visit('/quellen', {
      prepare: (page) => refuse(page, ({ operationName }) => broken.includes(operationName)),
    })
    const { page } = visit
    await page.getByText('Der Server konnte die Anfrage nicht beantworten.').waitFor()
    const missing = page.getByText(MISSING)
    await page.waitForTimeout(1000)
    expect(await missing.count()).toBe(0)
    broken = broken.filter((name) => name !== 'Sources')
    await page.getByRole('button', { name: 'Noch einmal versuchen' }).click()
    // Of what is left nobody else speaks.
    await missing.waitFor()
    await page.getByRole('alert').getByRole('button', { name: 'Schließen' }).click()
    await missing.waitFor({ state: 'detached' })
    await visit.close()
  })
})
