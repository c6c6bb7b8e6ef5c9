import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startProduct } from './product.ts'
import { openVisitor, type Visitor } from './visit.ts'

const KEY = 'an-obviously-fictional-key-of-a-test'
export const EDITING_LINK = `/bearbeiten?schluessel=${KEY}`

export interface Editor {
  readonly address: string
  readonly visitor: Visitor
  /** What an attempt that failed has left is taken back, so that the next one begins where it did. */
  takeBackAll(): Promise<void>
  close(): Promise<void>
}

/** Others read while this writes: a product of its own, whose editing link is known. */
export async function startEditor(name: string): Promise<Editor> {
  const data = mkdtempSync(join(tmpdir(), `netzatlas-e2e-${name}-`))
  const product = await startProduct(data, { NETZATLAS_EDIT_TOKEN: KEY })
  const visitor = await openVisitor([], product.address)
  return {
    address: product.address,
    visitor,
    takeBackAll: () => takeBackAll(product.address),
    async close() {
      await visitor.close()
      const ended = new Promise((resolve) => product.child.once('exit', resolve))
      product.child.kill('SIGTERM')
      await ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}

async function takeBackAll(address: string): Promise<void> {
  const opened = await fetch(address + EDITING_LINK, { redirect: 'manual' })
  const headers = {
    'content-type': 'application/json',
    'x-netzatlas-csrf': '1',
    cookie: (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
  }
  const ask = async (query: string) =>
    (await (await fetch(`${address}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })).json()).data
  const { history } = await ask('{ history(first: 20) { nodes { id author undoes undoneBy } } }')
  for (const { id, author, undoes, undoneBy } of history.nodes) {
    if (author === 'LOCAL_EDITING' && undoes === null && undoneBy === null)
      await ask(`mutation { undo(clientId: "leftover-${id}", command: "${id}") { command } }`)
  }
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
