import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, NEMO } from './setup/ask.ts'
import { panel } from './setup/network.ts'
import { axeViolations, openVisitor, PHONE, type Visitor } from './setup/visit.ts'

let visitor: Visitor
/** Two actors with several neighbours in common, and neighbours of one hub, as of today. */
let twins: readonly [string, string]
let members: readonly string[]
/** Two that only one hub links with the rest. */
let lonely: { readonly hub: string; readonly ends: readonly string[] }
/** Two that some relation joins whose dates leave today open, and that nothing joins for certain today. */
let parted: readonly [string, string]

interface Network {
  readonly vertices: { readonly id: string[] }
  readonly lines: { readonly source: number[]; readonly target: number[] }
}
const COLUMNS = 'vertices { id } lines { source target }'
const linesOf = ({ vertices: { id }, lines }: Network) => lines.source.map((source, i) => [id[source]!, id[lines.target[i]!]!] as const)

/** Of each actor the one that stands for all it hangs together with. */
function groupsOf(lines: readonly (readonly [string, string])[]): (id: string) => string {
  const above = new Map<string, string>()
  const top = (id: string): string => (above.has(id) ? top(above.get(id)!) : id)
  for (const [a, b] of lines) if (top(a) !== top(b)) above.set(top(a), top(b))
  return top
}

beforeAll(async () => {
  visitor = await openVisitor()
  const { statistics } = await ask<{ statistics: { today: string } }>('{ statistics { today } }')
  const { network, ever } = await ask<{ network: Network; ever: Network }>(
    `query N($asOf: Date) { network(asOf: $asOf) { ${COLUMNS} } ever: network { ${COLUMNS} } }`,
    { asOf: statistics.today },
  )
  const group = groupsOf(linesOf(network))
  parted = linesOf(ever).find(([a, b]) => group(a) !== group(b))!
  const { id } = network.vertices
  const neighbours = new Map(id.map((one) => [one, new Set<string>()]))
  network.lines.source.forEach((source, i) => {
    const [a, b] = [id[source]!, id[network.lines.target[i]!]!]
    neighbours.get(a)!.add(b)
    neighbours.get(b)!.add(a)
  })
  const pairs = id.flatMap((a) => id.filter((b) => a < b).map((b) => [a, b] as const))
  const common = ([a, b]: readonly [string, string]) => [...neighbours.get(a)!].filter((one) => neighbours.get(b)!.has(one)).length
  twins = pairs.find((pair) => common(pair) >= 2 && !neighbours.get(pair[0])!.has(pair[1]))!
  members = [...neighbours.get(NEMO)!].slice(0, 5)
  const leavesOf = (hub: string) => [...neighbours.get(hub)!].filter((one) => neighbours.get(one)!.size === 1)
  const hub = id.find((one) => leavesOf(one).length > 1)!
  lonely = { hub, ends: leavesOf(hub).slice(0, 2) }
})
afterAll(() => visitor.close())

describe('what connects the marked actors', () => {
  it('is asked for by keyboard, told with sources, kept in the link and undone', async () => {
    const visit = await visitor.visit(`/netzwerk?wahl=${members.join('.')}`)
    const { page } = visit
    const question = panel(page).getByRole('button', { name: 'Was verbindet diese fünf?' })
    await question.focus()
    await page.keyboard.press('Enter')
    await panel(page).getByText('Alle hängen zusammen.').waitFor()
    expect(page.url()).toContain('verbinden=1')
    const steps = panel(page).locator('ol > li')
    expect(await steps.count()).toBe(5)
    for (const text of await steps.allTextContents()) expect(text).toMatch(/Quelle: /)
    const common = panel(page).locator(`li[data-actor="${NEMO}"]`)
    await common.getByText('mit allen 5 verbunden').waitFor()
    await common.getByRole('button', { name: 'Wie?' }).focus()
    await page.keyboard.press('Enter')
    expect(await common.locator('ul > li').count()).toBeGreaterThanOrEqual(5)

    const claims = steps.first().getByRole('button', { name: /^\d+ Aussagen?$/ })
    await claims.focus()
    await page.keyboard.press('Enter')
    expect(await claims.getAttribute('aria-expanded')).toBe('true')
    await steps
      .first()
      .getByText(/Mitglied|Zusammenarbeit|beteiligt/i)
      .first()
      .waitFor()
    expect(await axeViolations(page)).toEqual([])

    await page.reload()
    await panel(page).getByText('Alle hängen zusammen.').waitFor()
    await page.getByRole('button', { name: 'Rückgängig' }).first().click()
    await question.waitFor()
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('says so where they do not hang together, and what could be loosened', async () => {
    const visit = await visitor.visit(`/netzwerk?wahl=${parted.join('.')}&verbinden=1`)
    const { page } = visit
    await panel(page).getByText('Zwischen ihnen ist an diesem Tag keine Verbindung bekannt.').waitFor()
    await panel(page).getByRole('button', { name: 'Auch ohne sicheres Datum suchen' }).click()
    await panel(page)
      .getByText(/Gesucht über Beziehungen aller Zeiten/)
      .waitFor()
    expect(page.url()).toContain('jederzeit=1')
    const { connections } = await ask<{ connections: { tree: { sentence: string }[] } }>(
      'query C($of: [ID!]!) { connections(of: $of) { tree { sentence } } }',
      { of: parted },
    )
    expect(connections.tree.length).toBeGreaterThan(0)
    for (const { sentence } of connections.tree) await panel(page).getByText(sentence, { exact: true }).first().waitFor()
    await visit.close()
  })

  it('is not forgotten beside the figures: how many are marked stands above them, with the way to all', async () => {
    const visit = await visitor.visit(`/netzwerk?wahl=${twins.join('.')}&kennzahlen=1`)
    const { page } = visit
    await panel(page).getByRole('heading', { name: 'Das Netzwerk in Zahlen' }).waitFor()
    await panel(page).getByText('2 Akteure markiert').waitFor()
    await panel(page).getByRole('button', { name: 'Alle zeigen' }).click()
    await panel(page).getByRole('heading', { name: '2 Akteure markiert' }).waitFor()
    expect(new URL(page.url()).searchParams.has('kennzahlen')).toBe(false)
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('stands in the sheet of a phone without anything beyond its edge', async () => {
    const visit = await visitor.visit(`/netzwerk?wahl=${members.join('.')}&verbinden=1`, { viewport: PHONE })
    const { page } = visit
    await page.getByText('Alle hängen zusammen.').waitFor()
    const furthest = await page
      .getByRole('region', { name: 'Verbindungen', exact: true })
      .evaluate((told) => Math.max(...[told, ...told.querySelectorAll('*')].map((element) => element.getBoundingClientRect().right)))
    expect(furthest).toBeLessThanOrEqual(PHONE.width)
    expect(await axeViolations(page)).toEqual([])
    await visit.close()
  })
})

describe('several paths between two actors', () => {
  it('are chosen one by one, and go around an actor', async () => {
    const [from, to] = twins
    const visit = await visitor.visit(`/netzwerk?von=${from}&bis=${to}`)
    const { page } = visit
    const paths = panel(page).getByRole('button', { name: /^Weg \d/ })
    await paths.first().waitFor()
    expect(await paths.count()).toBeGreaterThan(1)
    expect(await paths.first().getAttribute('aria-pressed')).toBe('true')
    await paths.nth(1).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/weg=2/)
    expect(await paths.nth(1).getAttribute('aria-pressed')).toBe('true')
    expect(await panel(page).locator('ol > li').count()).toBe(2)

    const before = await paths.count()
    const around = panel(page).getByRole('button', { name: /^Weg ohne .+ suchen$/ })
    const name = /^Weg ohne (.+) suchen$/.exec((await around.first().textContent()) ?? '')![1]!
    await around.first().click()
    await page.waitForURL(/umgehen=/)
    await panel(page).getByText('Wege ohne').waitFor()
    await expect.poll(() => paths.count()).toBeLessThan(before)
    for (const text of await panel(page).locator('ol').allTextContents()) expect(text).not.toContain(`${name} (`)
    await panel(page).getByRole('group', { name: 'Wege ohne' }).getByRole('button').first().click()
    await expect.poll(() => paths.count()).toBe(before)
    expect(await axeViolations(page)).toEqual([])
    expect(visit.faults).toEqual([])
    await visit.close()
  })

  it('say what to loosen where none is left', async () => {
    const [from, to] = lonely.ends
    const visit = await visitor.visit(`/netzwerk?von=${from}&bis=${to}&umgehen=${lonely.hub}`)
    const { page } = visit
    await panel(page)
      .getByText(/Ohne diese Akteure ist kein belegter Weg/)
      .waitFor()
    await panel(page).getByRole('button', { name: 'Wieder über alle suchen' }).click()
    await panel(page).getByText('Ein kürzester Weg, 2 Schritte.').waitFor()
    await visit.close()
  })
})
