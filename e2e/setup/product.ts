import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const FIRST_START_MS = 110_000

/** The built product on a port of its own choosing, with an empty data folder of its own. */
export function startProduct(
  data: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ address: string; child: ChildProcess }> {
  const child = spawn('node', ['server/src/main.ts'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', HOST: '127.0.0.1', NETZATLAS_DATA: data, LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let output = ''
    const timer = setTimeout(() => reject(new Error(`The product did not start in time:\n${output}`)), FIRST_START_MS)
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0]
      if (!address) return
      clearTimeout(timer)
      resolve({ address, child })
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.on('exit', (code) => reject(new Error(`The product ended with code ${code}:\n${output}`)))
  })
}
