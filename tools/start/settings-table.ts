import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeSettings } from '../../server/src/environment.ts'

/**
 * Writes the README's table of settings from the schema that reads them, between the two marks. `--check` writes nothing
 * and fails where it is not current.
 */
const BEGIN = '<!-- settings: written by tools/start/settings-table.ts -->'
const END = '<!-- /settings -->'

export function settingsTable(): string {
  const rows = describeSettings().map(
    ({ name, default: value, description }) => `| \`${name}\` | ${value === undefined ? 'none' : `\`${value}\``} | ${description} |`,
  )
  return ['| setting | default | what it does |', '|---|---|---|', ...rows].join('\n')
}

/** The text with the table between the marks. Error where the marks are missing. */
export function withSettingsTable(text: string): string {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)]
  if (begin < 0 || end < begin) throw new Error(`The README needs the lines "${BEGIN}" and "${END}".`)
  return `${text.slice(0, begin + BEGIN.length)}\n${settingsTable()}\n${text.slice(end)}`
}

if (import.meta.main) {
  const file = join(import.meta.dirname, '../../README.md')
  const text = await readFile(file, 'utf8')
  const current = withSettingsTable(text)
  if (process.argv.includes('--check')) {
    if (current !== text) {
      console.error('The table of settings in README.md is not current: run "node tools/start/settings-table.ts".')
      process.exit(1)
    }
  } else await writeFile(file, current)
}
