import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildClientIfChanged } from './client-build.ts'

/** `npm start`: builds the dashboard where it changed, then runs the server until it is told to stop. */
const root = join(import.meta.dirname, '../..')

console.log('Looking whether the dashboard has to be built.')
try {
  if (await buildClientIfChanged(root)) console.log('The dashboard is built.')
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

const server = spawn(process.execPath, [join(root, 'server/src/main.ts')], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' },
})
// A terminal sends Ctrl-C to both; whoever else stops this process must reach the server, too.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => server.kill(signal))
server.once('exit', (code) => process.exit(code ?? 0))
