/**
 * Measures what somebody waits who clones the repository and types `npm start`: a fresh clone with empty caches until
 * /health answers 200, then the same clone again.
 *
 * node bench/startup/run.ts [--runs 1] [--write]
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { conditions, percentile, table, writeSection } from '../lib/report.ts'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '1' }, write: { type: 'boolean', default: false } } })
const ROOT = join(import.meta.dirname, '../..')
const PATIENCE_MS = 300_000

const measured = conditions()
const cold: number[] = []
const warm: number[] = []
for (let run = 0; run < Number(values.runs); run++) {
  const folder = mkdtempSync(join(tmpdir(), 'netzatlas-startup-'))
  try {
    const clone = join(folder, 'clone')
    execFileSync('git', ['clone', '--quiet', `file://${ROOT}`, clone])
    cold.push(await startOnce(clone, folder))
    for (let again = 0; again < 3; again++) warm.push(await startOnce(clone, folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
const seconds = (times: readonly number[]) => times.map((ms) => (ms / 1_000).toFixed(1)).join(', ')
const verdict = (times: readonly number[], target: number) => (percentile(times, 50) <= target ? 'met' : '**missed**')
const text = [
  `${measured}. A fresh clone of the commit, npm's and pnpm's caches and store empty, packages from the machine's registry; \`npm start\` until \`/health\` answers 200.`,
  '',
  table(
    ['', 'seconds', 'must be at most', ''],
    [
      ['fresh clone', seconds(cold), '60', verdict(cold, 60_000)],
      ['again, warm', seconds(warm), '3', verdict(warm, 3_000)],
    ],
  ),
].join('\n')
console.log(text)
if (values.write) writeSection('startup', text)

/** Milliseconds from `npm start` to a healthy answer; everything it started is stopped again. */
async function startOnce(clone: string, folder: string): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: clone,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...bare(process.env), PORT: String(port), LOG_LEVEL: 'warn', ...emptyCaches(folder) },
  })
  // What it says, with the second it says it in: where the time goes.
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      const second = ((performance.now() - began) / 1_000).toFixed(1).padStart(6)
      for (const line of chunk.toString().split('\n')) if (line.trim()) process.stderr.write(`${second} s  ${line.slice(0, 160)}\n`)
    })
  }
  try {
    await healthy(port, child)
    return performance.now() - began
  } finally {
    await stopGroup(child)
  }
}

/** Without what the package manager that runs this bench has set, and without its Node on the path. */
function bare(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(environment).filter(([name]) => !/^(npm_|pnpm_|NODE_)/i.test(name) || /registry/i.test(name))
  const path = environment.PATH?.split(':').filter((part) => !part.includes('node_modules'))
  return { ...Object.fromEntries(kept), PATH: path?.join(':') }
}

function emptyCaches(folder: string): Record<string, string> {
  return {
    npm_config_cache: join(folder, 'npm-cache'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_STATE_HOME: join(folder, 'state'),
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

async function healthy(port: number, child: ChildProcess): Promise<void> {
  for (const began = performance.now(); performance.now() - began < PATIENCE_MS; ) {
    if (child.exitCode !== null) throw new Error(`npm start ended with code ${child.exitCode}`)
    const status = await fetch(`http://127.0.0.1:${port}/health`).then(
      (response) => response.status,
      () => 0,
    )
    if (status === 200) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`not healthy within ${PATIENCE_MS / 1_000} seconds`)
}

/** npm, pnpm and the server form one process group of their own. */
async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const exit = new Promise((resolve) => child.once('exit', resolve))
  process.kill(-child.pid!, 'SIGTERM')
  await exit
}
