import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../docs/hard')

export interface Report {
  /** The file in docs/hard, without its ending. */
  readonly name: string
  readonly title: string
  /** What was done, in a sentence or two. */
  readonly what: string
  readonly rows: readonly (readonly [string, string | number])[]
}

const machine = (): string =>
  `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`

const commit = (): string => execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: import.meta.dirname, encoding: 'utf8' }).trim()

/** Writes the result of a torture run, with its day and machine. */
export function writeReport({ name, title, what, rows }: Report): void {
  mkdirSync(folder, { recursive: true })
  const facts = [['day', new Date().toISOString().slice(0, 10)], ['machine', machine()], ['commit', commit()], ...rows]
  const table = facts.map(([key, value]) => `| ${key} | ${value} |`).join('\n')
  writeFileSync(join(folder, `${name}.md`), `# ${title}\n\n${what} Written by \`pnpm test:hard\`.\n\n| | |\n|---|---|\n${table}\n`)
}
