import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import type { Neo4jRelease } from './versions.ts'

const execute = promisify(execFile)
const POM = join(import.meta.dirname, 'pom.xml')

/** The folder of the server's jars and, where asked for, of what Graph Data Science adds to them. */
export interface Jars {
  readonly lib: string
  readonly plugins?: string
}

/** Maven or Maven Central could not be had. */
export class JarsMissing extends Error {}

const cacheFolder = () => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'netzatlas')

/**
 * A folder of the cache, filled by `fill` once. It is filled beside its place and moved there when complete, so that an
 * interrupted download never counts and two processes that fetch at once both end with the same whole folder.
 */
export async function cached(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const place = join(cacheFolder(), name)
  if (existsSync(place)) return place
  await mkdir(cacheFolder(), { recursive: true })
  const scratch = await mkdtemp(join(cacheFolder(), `.${name}-`))
  try {
    const filled = join(scratch, 'filled')
    await mkdir(filled)
    await fill(filled)
    await rename(filled, place).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
    return place
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** What Maven says went wrong, without its advice on how to ask for more. */
function mavenProblem(error: unknown): string {
  const { code, stdout = '' } = error as { code?: unknown; stdout?: string }
  if (code === 'ENOENT') return 'Maven (mvn) is not installed'
  const said = stdout.split('\n').find((line) => line.startsWith('[ERROR]'))
  return `Maven Central could not be had: ${said?.slice('[ERROR] '.length) ?? String(error)}`
}

/** A local repository of its own for each download: two Mavens on one are not safe. */
async function copyDependencies(target: string, { version, gds }: Neo4jRelease, withGds: boolean): Promise<void> {
  const repository = join(target, '..', 'repository')
  const profile = withGds ? ['-Pgds', `-Dgds.version=${gds}`] : []
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${target}`]
  const settings = [`-Dmaven.repo.local=${repository}`, `-Dneo4j.version=${version}`, ...profile]
  try {
    await execute('mvn', ['-q', '-B', '-f', POM, ...settings, ...goal], { maxBuffer: 1 << 26 })
  } catch (error) {
    throw new JarsMissing(mavenProblem(error))
  }
}

/**
 * The jars of a release, from the cache (`~/.cache/netzatlas`, or below XDG_CACHE_HOME) or, the first time, from Maven
 * Central (123 MB). Throws JarsMissing.
 */
export async function neo4jJars(release: Neo4jRelease, gds: boolean): Promise<Jars> {
  const lib = await cached(`neo4j-${release.version}`, (folder) => copyDependencies(folder, release, false))
  if (!gds) return { lib }
  if (release.gds === undefined) throw new JarsMissing(`no Graph Data Science is known for Neo4j ${release.version}`)
  const plugins = await cached(`neo4j-${release.version}-gds-${release.gds}`, async (folder) => {
    await copyDependencies(folder, release, true)
    const own = new Set(await readdir(lib))
    for (const jar of await readdir(folder)) if (own.has(basename(jar))) await rm(join(folder, jar))
  })
  return { lib, plugins }
}
