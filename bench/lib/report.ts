import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'

const BENCHMARKS = join(import.meta.dirname, '../../docs/BENCHMARKS.md')

/** The p-th percentile, 0 to 100, by nearest rank. */
export function percentile(values: readonly number[], p: number): number {
  if (values.length === 0) throw new Error('no values')
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)]!
}

/** "2026-11-24, commit 1a2b3c4". */
export function dayAndCommit(): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  return `${new Date().toISOString().slice(0, 10)}, commit ${commit}`
}

/** "2026-11-24, 1a2b3c4, 2 x Some CPU, 8 GB, Node 24.21.0, load 0.4 before": what a figure holds for. */
export function conditions(): string {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${dayAndCommit()}, ${cpus().length} × ${first!.model.trim()}, ${memory} GB, Node ${process.versions.node}, load average before the run ${loadavg()[0]!.toFixed(1)}`
}

/** A GitHub table; every cell a text. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(header), line(header.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->` in docs/BENCHMARKS.md. */
export function writeSection(name: string, text: string): void {
  const document = readFileSync(BENCHMARKS, 'utf8')
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, until] = [document.indexOf(begin), document.indexOf(end)]
  if (from < 0 || until < from) throw new Error(`docs/BENCHMARKS.md has no section ${name}`)
  writeFileSync(BENCHMARKS, `${document.slice(0, from + begin.length)}\n${text.trim()}\n${document.slice(until)}`)
}
