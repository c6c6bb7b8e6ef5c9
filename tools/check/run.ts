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

const report = (name: string) => join(scratch, `${name}.json`)
const vitest = (name: string, ...more: string[]): Check => ({
  name,
  command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report(name)}`, ...more],
  report: report(name),
})

const CHECKS: readonly Check[] = [
  { name: 'generated code is current', command: ['node', 'tools/codegen/generate.ts', '--check'] },
  { name: 'biome', command: ['biome', 'ci', '--colors=off', '.'] },
  { name: 'types', command: ['tsc', '-b'] },
  { name: 'layers', command: ['node', 'tools/check/layers.ts'] },
  { name: 'dead code', command: ['knip'] },
  { name: 'texts', command: ['node', 'tools/check/texts.ts'] },
  vitest('tests'),
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

async function perform(check: Check): Promise<Counts> {
  const started = performance.now()
  console.log(`\n== ${check.name}`)
  const code = await run(check.command)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`== ${check.name}: ${code === 0 ? 'passed' : `FAILED (exit code ${code})`} in ${seconds} s`)
  if (!check.report) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  return countVitest(() => readFileSync(check.report as string, 'utf8'), code)
}

const only = process.argv.slice(2)
const chosen = only.length === 0 ? CHECKS : CHECKS.filter((check) => only.includes(check.name))
const results: { name: string; counts: Counts }[] = []
for (const check of chosen) results.push({ name: check.name, counts: await perform(check) })
rmSync(scratch, { recursive: true, force: true })

console.log('')
for (const { name, counts } of results)
  console.log(`${counts.failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${counts.passed} passed, ${counts.failed} failed`)
const total = sum(results.map((result) => result.counts))
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
