// `npm start`. Plain JavaScript, for the Node that a machine happens to have: the package manager is fetched and run only
// where what the lock file names is not installed yet, and what runs then is the project's own Node.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const ownNode = join(root, 'node_modules/.bin/node')

/** pnpm keeps a copy of the lock file it installed from, and writes the state file last. */
function isInstalled() {
  if (!existsSync(ownNode) || !existsSync(join(root, 'node_modules/.pnpm-workspace-state-v1.json'))) return false
  const [wanted, installed] = ['pnpm-lock.yaml', 'node_modules/.pnpm/lock.yaml'].map((file) => readIfThere(join(root, file)))
  return wanted !== undefined && wanted === installed
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function viaPackageManager() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return ['npx', '-y', packageManager, 'run', 'up']
}

const [program, ...args] = isInstalled() ? [ownNode, join(root, 'tools/start/up.ts')] : viaPackageManager()
const child = spawn(program, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.once('error', (error) => {
  console.error(error.message)
  process.exit(1)
})
child.once('exit', (code) => process.exit(code ?? 0))
