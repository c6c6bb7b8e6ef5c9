import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Neo4jServer, startNeo4j } from '../../../tools/neo4j/server.ts'
import { isLine } from '../../../tools/neo4j/versions.ts'
import { startProcess } from '../api/server-process.ts'

/** Encrypts Bolt, and takes nothing else, with the certificate in the folder. */
const tls = (folder: string) => ({
  'dbms.ssl.policy.bolt.enabled': 'true',
  'dbms.ssl.policy.bolt.base_directory': folder,
  'dbms.ssl.policy.bolt.private_key': 'private.key',
  'dbms.ssl.policy.bolt.public_certificate': 'public.crt',
  'dbms.ssl.policy.bolt.client_auth': 'NONE',
  'server.bolt.tls_level': 'REQUIRED',
})

describe('a Neo4j that wants TLS', () => {
  let folder: string
  let server: Neo4jServer
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'netzatlas-tls-'))
    const [key, certificate] = [join(folder, 'private.key'), join(folder, 'public.crt')]
    const made = await generate([{ name: 'commonName', value: 'localhost' }], {
      keySize: 2048,
      algorithm: 'sha256',
      extensions: [
        { name: 'basicConstraints', cA: true },
        {
          name: 'subjectAltName',
          altNames: [
            { type: 2, value: 'localhost' },
            { type: 7, ip: '127.0.0.1' },
          ],
        },
      ],
    })
    await Promise.all([writeFile(key, made.private), writeFile(certificate, made.cert)])
    const line = process.env.NEO4J_LINE ?? '5.26'
    const started = await startNeo4j({ settings: tls(folder), ...(isLine(line) ? { line } : {}) })
    if ('skipped' in started) throw new Error(started.skipped)
    server = started
  })
  afterAll(async () => {
    await server.stop()
    await rm(folder, { recursive: true })
  })

  /** What a start says that gets as far as the login, or does not. The password is wrong: nothing needs to be loaded. */
  async function saysWith(scheme: string, more: Record<string, string> = {}): Promise<string> {
    const NEO4J_URI = `${scheme}://127.0.0.1:${server.port}`
    const run = startProcess({ NETZATLAS_STORE: 'neo4j', NEO4J_URI, NEO4J_PASSWORD: 'wrong-horse', ...more })
    await run.ended
    return run.output()
  }

  it.each(['bolt+ssc', 'neo4j+ssc'])('is reached by %s with a certificate nobody vouches for', async (scheme) => {
    expect(await saysWith(scheme)).toContain('refuses the login')
  })

  it('is reached by bolt+s where its certificate is trusted, and only there', async () => {
    expect(await saysWith('bolt+s')).toContain('cannot be reached: look whether it runs, at NEO4J_URI and whether it speaks TLS')
    expect(await saysWith('bolt+s', { NODE_EXTRA_CA_CERTS: join(folder, 'public.crt') })).toContain('refuses the login')
  })

  it('is not reached without encryption', async () => {
    expect(await saysWith('bolt')).toContain('cannot be reached: look whether it runs, at NEO4J_URI and whether it wants TLS (bolt+s://)')
  })
})
