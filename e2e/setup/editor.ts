import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startProduct } from './product.ts'
import { openVisitor, type Visit, type Visitor } from './visit.ts'

const KEY = 'an-obviously-fictional-key-of-a-test'
export const EDITING_LINK = `/bearbeiten?schluessel=${KEY}`

/** Whoever opened the editing link, asking the API directly. */
// biome-ignore lint/suspicious/noExplicitAny: answers are as various as the questions
type AskAsEditor = (query: string, variables?: Record<string, unknown>) => Promise<any>

export interface Editor {
  readonly address: string
  readonly visitor: Visitor
  readonly ask: AskAsEditor
  /** Opens a page in a browser that may write. */
  visit(path: string, options?: Parameters<Visitor['visit']>[1]): Promise<Visit>
  /** What an attempt that failed has left is taken back, so that the next one begins where it did. */
  takeBackAll(): Promise<void>
  close(): Promise<void>
}

/** Others read while this writes: a product of its own, whose editing link is known. */
export async function startEditor(name: string): Promise<Editor> {
  const data = mkdtempSync(join(tmpdir(), `netzatlas-e2e-${name}-`))
  const product = await startProduct(data, { NETZATLAS_EDIT_TOKEN: KEY })
  const visitor = await openVisitor([], product.address)
  const ask = await askingAsEditor(product.address)
  return {
    address: product.address,
    visitor,
    ask,
    async visit(path, options) {
      const visit = await visitor.visit(EDITING_LINK, options)
      await visit.page.waitForURL(/\/daten/)
      await visit.page.goto(product.address + path)
      return visit
    },
    takeBackAll: () => takeBackAll(ask),
    async close() {
      await visitor.close()
      const ended = new Promise((resolve) => product.child.once('exit', resolve))
      product.child.kill('SIGTERM')
      await ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}

async function askingAsEditor(address: string): Promise<AskAsEditor> {
  const opened = await fetch(address + EDITING_LINK, { redirect: 'manual' })
  const headers = {
    'content-type': 'application/json',
    'x-netzatlas-csrf': '1',
    cookie: (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
  }
  return async (query, variables = {}) => {
    const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
    return ((await response.json()) as { data: unknown }).data
  }
}

/** Takes back whatever was written and still stands, the newest first. */
async function takeBackAll(ask: AskAsEditor): Promise<void> {
  const { history } = await ask('{ history(first: 50) { nodes { id author undoes undoneBy } } }')
  for (const { id, author, undoes, undoneBy } of history.nodes) {
    if (author === 'LOCAL_EDITING' && undoes === null && undoneBy === null)
      await ask('mutation($id: ID!, $command: ID!) { undo(clientId: $id, command: $command) { command } }', {
        id: `leftover-${id}`,
        command: id,
      })
  }
}

/** The first request that holds the words is answered by the server, and the answer lost on the way. Tells how often that happened. */
export async function loseFirstAnswer(page: Page, words: string): Promise<() => number> {
  let lost = 0
  await page.route('**/graphql', async (route) => {
    if (lost > 0 || !route.request().postData()?.includes(words)) return route.fallback()
    lost++
    await route.fetch()
    await route.abort()
  })
  return () => lost
}

/** Opens a page from the menu of the bar. */
export async function fromMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Menü' }).click()
  await page.getByRole('menuitem', { name }).click()
}

/** The newest entry of the history that tells it is taken back. */
export async function undoEntry(page: Page, told: string | RegExp): Promise<void> {
  const entry = page.getByRole('listitem').filter({ hasText: told }).first()
  await entry.getByRole('button', { name: /zurücknehmen$/ }).click()
  await page
    .getByText(/^Nr\. \d+ zurückgenommen:/)
    .first()
    .waitFor()
}

/** Once something is saved, the word of it takes the focus: keys are pressed after that, two frames later. */
export async function wordOfSaving(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /Gespeichert als Nr\. \d+\./ })
    .waitFor()
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}
