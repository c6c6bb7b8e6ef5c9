import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withSettingsTable } from '../start/settings-table.ts'

const root = join(import.meta.dirname, '..', '..')
const PLACES = /^(client|server|shared|e2e|docs|tools|bench)(\/|$)/
const isPath = (text: string) => PLACES.test(text) && !/[<{*]/.test(text) && !text.startsWith('client/dist')

const documents = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: root })]

describe('the documents', () => {
  it.each(documents)('%s names only paths that exist', (document) => {
    const text = readFileSync(join(root, document), 'utf8')
    const named = [...text.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] as string).filter(isPath)
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it.each(documents)('%s links only to files that exist', (document) => {
    const text = readFileSync(join(root, document), 'utf8')
    const links = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map((match) => match[1] as string).filter((link) => !/^[a-z]+:/.test(link))
    expect(links.filter((link) => !existsSync(join(root, dirname(document), link)))).toEqual([])
  })

  it('notice a path that does not exist', () => {
    expect(isPath('server/src/nowhere.ts')).toBe(true)
    expect(existsSync(join(root, 'server/src/nowhere.ts'))).toBe(false)
  })

  it('list the settings as the server reads them', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    expect(withSettingsTable(readme)).toBe(readme)
    const outdated = readme.replace('| `4000` |', '| `5000` |')
    expect(withSettingsTable(outdated)).not.toBe(outdated)
  })
})
