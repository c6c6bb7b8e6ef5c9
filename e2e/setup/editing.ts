import type { Page } from 'playwright-core'

/** Whoever opened the editing link, asking the API directly. */
// biome-ignore lint/suspicious/noExplicitAny: answers are as various as the questions
export type AskAsEditor = (query: string, variables?: Record<string, unknown>) => Promise<any>

export async function editorOf(address: string, link: string): Promise<AskAsEditor> {
  const opened = await fetch(address + link, { redirect: 'manual' })
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
export async function takeEverythingBack(ask: AskAsEditor): Promise<void> {
  const { history } = await ask('{ history(first: 50) { nodes { id author undoes undoneBy } } }')
  for (const { id, author, undoes, undoneBy } of history.nodes) {
    if (author === 'LOCAL_EDITING' && undoes === null && undoneBy === null)
      await ask('mutation($id: ID!, $command: ID!) { undo(clientId: $id, command: $command) { command } }', {
        id: `leftover-${id}`,
        command: id,
      })
  }
}

/** Once something is saved, the word of it takes the focus: keys are pressed after that, two frames later. */
export async function wordOfSaving(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /Gespeichert als Nr\. \d+\./ })
    .waitFor()
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}
