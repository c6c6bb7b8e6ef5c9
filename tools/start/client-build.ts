import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { precompress } from './precompress.ts'

/** Everything the built client depends on. */
const SOURCES = [
  'client/{src,public}/**',
  'client/{index.html,vite.config.ts,own-documents.ts,package.json}',
  'shared/src/**',
  'pnpm-lock.yaml',
]
const STAMP = 'client/dist/.built-from'

/** One hash over names and contents of all sources. */
export async function sourcesHash(root: string): Promise<string> {
  const files: string[] = []
  for await (const entry of glob(SOURCES, { cwd: root, withFileTypes: true })) {
    if (entry.isFile() && !entry.name.includes('.test.')) files.push(join(entry.parentPath, entry.name))
  }
  const hash = createHash('sha256')
  for (const file of files.sort())
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(await readFile(file))
      .update('\0')
  return hash.digest('hex')
}

/** Builds the client where its sources are not those it was last built from, and says so. True where it did. */
export async function buildClientIfChanged(root: string, say: (sentence: string) => void = () => {}): Promise<boolean> {
  const [current, built] = await Promise.all([sourcesHash(root), readFile(join(root, STAMP), 'utf8').catch(() => '')])
  if (current === built.trim()) return false
  say('Building the dashboard: its sources are new or have changed.')
  await run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], join(root, 'client'))
  await precompress(join(root, 'client/dist'))
  await writeFile(join(root, STAMP), `${current}\n`)
  say('The dashboard is built.')
  return true
}

function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The dashboard could not be built (exit code ${code}).`))))
  })
}
