import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Editor, startEditor } from './setup/editor.ts'
import { expectClean, PHONE, WIDE } from './setup/visit.ts'

let editor: Editor
beforeAll(async () => {
  editor = await startEditor('dialog')
})
afterAll(() => editor?.close())

const LAPTOP = { width: 1366, height: 768 }

describe('a long form in a window', () => {
  it.each([
    { name: 'wide', viewport: WIDE, theme: 'light' },
    { name: 'laptop', viewport: LAPTOP, theme: 'dark' },
    { name: 'phone', viewport: PHONE, theme: 'light' },
  ] as const)('shows title, "Speichern" and "Abbrechen" at once and wherever it is scrolled to: $name', async ({ viewport, theme }) => {
    const visit = await editor.visit('/angebote?offen=o-beraterinnen-und-beraterpool', { viewport, theme })
    const { page } = visit
    await page.getByRole('button', { name: 'Bedingungen festhalten oder ändern' }).click()
    const dialog = page.getByRole('dialog', { name: /^Bedingungen von/ })
    const always = [
      dialog.getByRole('heading', { level: 2 }),
      dialog.getByRole('button', { name: 'Speichern' }),
      dialog.getByRole('button', { name: 'Abbrechen' }),
    ]
    const inSight = async () => {
      for (const one of always) {
        const hit = () =>
          one.evaluate((element) => {
            const { left, top, width, height } = element.getBoundingClientRect()
            return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
          })
        await expect.poll(hit).toBe(true)
      }
    }
    // Until the statements are there another window stands in its place, without "Speichern".
    await always[1]?.waitFor()
    await inSight()
    await expectClean(visit)
    const last = dialog.getByRole('textbox').last()
    await last.focus()
    await expect
      .poll(() =>
        last.evaluate((field) =>
          field.contains(document.elementFromPoint(field.getBoundingClientRect().left + 8, field.getBoundingClientRect().top + 8)),
        ),
      )
      .toBe(true)
    await inSight()
    await expectClean(visit)
    await visit.close()
  })

  it('says above "Speichern" what keeps it from being saved, and is saved by Enter in a field', async () => {
    const visit = await editor.visit('/angebote?offen=o-beraterinnen-und-beraterpool', { viewport: LAPTOP })
    const { page } = visit
    await page.getByRole('button', { name: 'Bedingungen festhalten oder ändern' }).click()
    const dialog = page.getByRole('dialog', { name: /^Bedingungen von/ })
    await dialog.getByRole('textbox', { name: /^Frist/ }).fill('31.3.2099')
    const source = dialog.getByRole('textbox', { name: /^Quelle/ })
    await page.route(/graphql/, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
    await source.fill('Erfundener Aufruf')
    await source.press('Enter')
    const alert = dialog.getByRole('alert')
    await alert.getByText('Was Sie eingetragen haben, bleibt hier stehen.').waitFor()
    const [said, save] = [await alert.boundingBox(), await dialog.getByRole('button', { name: 'Speichern' }).boundingBox()]
    expect((said?.y ?? 0) + (said?.height ?? 0)).toBeLessThanOrEqual(save?.y ?? 0)
    expect(save?.y).toBeLessThan(LAPTOP.height)
    await page.unrouteAll({ behavior: 'wait' })
    await source.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await editor.takeBackAll()
    await visit.close()
  })
})
