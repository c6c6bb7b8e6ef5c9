import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const main = join(import.meta.dirname, '../../src/main.ts')

export interface Run {
  readonly child: ChildProcess
  readonly output: () => string
  readonly ended: Promise<number | null>
  /** What it was waited for, once it says so. */
  says(pattern: RegExp): Promise<RegExpExecArray>
  /** The address, once it says that it is ready. */
  ready(): Promise<string>
}

/** The server as `npm start` runs it, on a free port, with only these settings. */
export function startProcess(environment: Record<string, string>): Run {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'info', ...environment },
    stdio: 'pipe',
  })
  let text = ''
  const waiting: (() => void)[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk
      for (const look of waiting) look()
    })
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const says = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(text)
        if (found) resolve(found)
      }
      waiting.push(look)
      look()
      void ended.then((code) => reject(new Error(`ended with ${code}: ${text}`)))
    })
  return { child, output: () => text, ended, says, ready: async () => (await says(/ready: (http:\S+)/))[1] ?? '' }
}
