/**
 * The one gate: every check in turn, all of them even after a failure, and a last line `N passed, N failed` that sums
 * the checks and every test they ran.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Counts, countVitest, sum } from './counts.ts'

const root = join(import.meta.dirname, '..', '..')
const scratch = mkdtempSync(join(tmpdir(), 'netzatlas-check-'))

interface Check {
  readonly name: string
  readonly command: readonly string[]
  /** Where the command leaves vitest's JSON report, if it runs tests. */
  readonly report?: string
}

/** How a check ends that could not run here: it counts nothing, and the summary says so. */
const SKIPPED = 77

const report = (name: string) => join(scratch, `${name}.json`)
const tests = (name: string, command: readonly string[], ...more: string[]): Check => ({
  name,
  command: [...command, '--reporter=default', '--reporter=json', `--outputFile.json=${report(name)}`, ...more],
  report: report(name),
})
const vitest = (name: string, ...more: string[]): Check => tests(name, ['vitest', 'run'], ...more)

const CHECKS: readonly Check[] = [
  { name: 'generated code is current', command: ['node', 'tools/codegen/generate.ts', '--check'] },
  { name: 'biome', command: ['biome', 'ci', '--colors=off', '.'] },
  { name: 'types', command: ['tsc', '-b'] },
  { name: 'layers', command: ['node', 'tools/check/layers.ts'] },
  { name: 'dead code', command: ['knip'] },
  { name: 'texts', command: ['node', 'tools/check/texts.ts'] },
  vitest('tests'),
  tests('neo4j', ['node', 'tools/neo4j/test.ts']),
  { name: 'production build', command: ['node', 'tools/start/build.ts'] },
  vitest('browser', '--config', 'e2e/vitest.config.ts'),
  vitest('canaries', '--config', 'tools/check/canaries.config.ts'),
]

function run(command: readonly string[]): Promise<number> {
  const [program, ...args] = command as [string, ...string[]]
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
    })
    child.on('error', (error) => {
      console.error(error.message)
      resolve(127)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}

interface Result {
  readonly name: string
  readonly counts: Counts
  readonly skipped: boolean
}

async function perform(check: Check): Promise<Result> {
  const started = performance.now()
  console.log(`\n== ${check.name}`)
  const code = await run(check.command)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const skipped = code === SKIPPED
  console.log(`== ${check.name}: ${skipped ? 'SKIPPED' : code === 0 ? 'passed' : `FAILED (exit code ${code})`} in ${seconds} s`)
  return { name: check.name, counts: skipped ? { passed: 0, failed: 0 } : count(check, code), skipped }
}

function count({ report }: Check, code: number): Counts {
  if (report) return countVitest(() => readFileSync(report, 'utf8'), code)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

const only = process.argv.slice(2)
const chosen = only.length === 0 ? CHECKS : CHECKS.filter((check) => only.includes(check.name))
const results: Result[] = []
for (const check of chosen) results.push(await perform(check))
rmSync(scratch, { recursive: true, force: true })

console.log('')
for (const { name, counts, skipped } of results) {
  if (skipped) console.log(`SKIP ${name}: this part was skipped, the reason stands above; it counts nothing`)
  else console.log(`${counts.failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${counts.passed} passed, ${counts.failed} failed`)
}
const total = sum(results.map((result) => result.counts))
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
