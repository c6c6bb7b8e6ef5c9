import { parseArgs } from 'node:util'
import { startNeo4j } from './server.ts'
import { isLine, RELEASES } from './versions.ts'

/** `pnpm neo4j`: a real Neo4j for trying things out, until Ctrl-C. `--data <folder>` keeps what was written. */
const { values } = parseArgs({
  options: {
    version: { type: 'string', default: '5.26' },
    data: { type: 'string' },
    password: { type: 'string' },
    gds: { type: 'boolean', default: false },
  },
})
if (!isLine(values.version)) {
  console.error(`--version must be one of ${Object.keys(RELEASES).join(', ')}, but is "${values.version}".`)
  process.exit(2)
}

console.log('Starting Neo4j; the first time its jars are fetched from Maven Central (123 MB).')
const server = await startNeo4j({
  line: values.version,
  gds: values.gds,
  ...(values.data ? { dataDir: values.data } : {}),
  ...(values.password ? { password: values.password } : {}),
})
if ('skipped' in server) {
  console.error(server.skipped)
  process.exit(1)
}
console.log(`Neo4j ${server.version} answers until Ctrl-C. In another terminal:

  NETZATLAS_STORE=neo4j NEO4J_URI=${server.uri} NEO4J_USER=${server.user} NEO4J_PASSWORD=${server.password} npm start
`)
const alive = setInterval(() => {
  if (server.pid === undefined) {
    console.error(`Neo4j ended by itself:\n${server.logTail()}`)
    process.exit(1)
  }
}, 1_000)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    clearInterval(alive)
    void server.stop().then(() => process.exit(0))
  })
