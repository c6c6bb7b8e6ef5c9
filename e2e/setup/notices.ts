import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { KOELN } from './ask.ts'
import type { Editor } from './editor.ts'
import type { Visit } from './visit.ts'

export const BONN = 'm-05314000'

/** Needs or offers of an actor on its page. */
export const column = (page: Page, name: 'Sucht' | 'Bietet'): Locator => page.getByRole('region', { name, exact: true })

let written = 0
const RECORD = `mutation($id: ID!, $kind: NoticeKind!, $actor: ID!, $input: NoticeInput!) {
  recordNotice(clientId: $id, kind: $kind, actor: $actor, input: $input) { command errors { message } } }`
export const record = async (editor: Editor, kind: 'NEED' | 'OFFER', actor: string, input: Record<string, unknown>) => {
  const source = { title: 'Erfundene Auskunft' }
  const { recordNotice } = await editor.ask(RECORD, {
    id: `e2e-needs-${++written}-${Date.now()}`,
    kind,
    actor,
    input: { source, ...input },
  })
  expect(recordNotice.errors).toEqual([])
}
export const bonnOffers = (editor: Editor) =>
  record(editor, 'OFFER', BONN, { theme: 't-bildung', language: 'fr', text: 'Wir zeigen unsere Schulbesuche.' })

/** A browser that may write, on the page of Köln. */
export async function atKoeln(editor: Editor): Promise<Visit> {
  const visit = await editor.visit(`/akteure/${KOELN}`)
  await visit.page.getByRole('button', { name: 'Bedarf festhalten' }).waitFor()
  return visit
}

/** In which a need of Köln is written. */
export const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Was Köln sucht' })
