import { spawn } from 'node:child_process'
import { neo4jRuntime } from './server.ts'
import { isLine, RELEASES } from './versions.ts'

/**
 * `pnpm test:neo4j`: the tests that need a real Neo4j. `--version 2026` runs them on the newest line; everything else goes
 * to vitest. Where Java or Maven Central cannot be had it says so and ends with the code for "skipped"; with
 * REQUIRE_NEO4J=1 that is a failure.
 */
const CONFIG = 'server/test/neo4j/vitest.config.ts'
/** As automake and Meson know it. */
const SKIPPED = 77

const args = process.argv.slice(2)
const at = args.indexOf('--version')
const [, line = '5.26'] = at < 0 ? [] : args.splice(at, 2)
if (!isLine(line)) {
  console.error(`--version must be one of ${Object.keys(RELEASES).join(', ')}, but is "${line}".`)
  process.exit(2)
}

const runtime = await neo4jRuntime(line)
if ('skipped' in runtime) {
  const required = process.env.REQUIRE_NEO4J === '1'
  console.error(`${runtime.skipped}${required ? ' REQUIRE_NEO4J=1 makes that a failure.' : ''}`)
  process.exit(required ? 1 : SKIPPED)
}
console.log(`Neo4j ${runtime.release.version} on ${runtime.java}`)
const config = args.includes('--config') ? [] : ['--config', CONFIG]
const vitest = spawn('vitest', ['run', ...config, ...args], { stdio: 'inherit', env: { ...process.env, NEO4J_LINE: line } })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => vitest.kill(signal))
vitest.once('exit', (code) => process.exit(code ?? 1))
