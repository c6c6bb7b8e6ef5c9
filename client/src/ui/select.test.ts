import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it('every list to choose from in a form has the one look', () => {
  const folder = join(import.meta.dirname, '..')
  const own = globSync('**/*.tsx', { cwd: folder }).filter((file) => readFileSync(join(folder, file), 'utf8').includes('<select'))
  expect(own).toEqual([join('ui', 'select.tsx')])
})
