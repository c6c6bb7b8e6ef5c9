import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..', '..')

/**
 * A scratch folder that goes when the canary ends. Inside the work tree a fault can import the project's packages;
 * outside it no check passes it over as somebody else's code.
 */
export function plant(
  files: Readonly<Record<string, string>>,
  where: 'inside' | 'outside' = 'inside',
): { folder: string; [Symbol.dispose](): void } {
  const base = where === 'inside' ? join(root, 'node_modules', '.cache') : tmpdir()
  mkdirSync(base, { recursive: true })
  const folder = mkdtempSync(join(base, 'canary-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) }
}

export interface Outcome {
  readonly code: number
  readonly output: string
}

export function run(program: string, args: readonly string[], cwd = root, environment: NodeJS.ProcessEnv = {}): Outcome {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '0', ...environment },
    maxBuffer: 1 << 28,
  })
  return { code: status ?? 1, output: `${stdout}${stderr}` }
}
