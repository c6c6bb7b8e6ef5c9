import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Where Linux distributions put Javas beside the one on the path. */
const JAVA_FOLDER = '/usr/lib/jvm'

export interface Java {
  readonly program: string
  /** The feature version: 17, 21 ... */
  readonly version: number
}

/** The feature version in what `java -version` prints; undefined where it is no Java. "1.8.0_402" is 8. */
export function javaVersion(printed: string): number | undefined {
  const found = /version "(?:1\.)?(\d+)/.exec(printed)
  return found ? Number(found[1]) : undefined
}

async function ask(program: string): Promise<Java | undefined> {
  try {
    const version = javaVersion((await execute(program, ['-version'])).stderr)
    return version === undefined ? undefined : { program, version }
  } catch {
    return undefined
  }
}

/** The one on the path, those named by JAVA_HOME and JAVA_HOME_21 (or JAVA_HOME_21_X64 ...), and those installed beside them. */
async function candidates(environment: NodeJS.ProcessEnv): Promise<string[]> {
  const homes = Object.entries(environment).flatMap(([name, home]) => (/^JAVA_HOME(_\d+(_\w+)?)?$/.test(name) && home ? [home] : []))
  const installed = (await readdir(JAVA_FOLDER).catch(() => [])).toSorted().map((name) => join(JAVA_FOLDER, name))
  return ['java', ...[...homes, ...installed].map((home) => join(home, 'bin/java'))]
}

/** The first Java in the range; otherwise a sentence that says what was found. */
export async function findJava(
  range: { readonly from: number; readonly to: number },
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Java | { readonly missing: string }> {
  const seen = new Set<number>()
  for (const program of await candidates(environment)) {
    const java = await ask(program)
    if (java === undefined) continue
    if (java.version >= range.from && java.version <= range.to) return java
    seen.add(java.version)
  }
  const found = seen.size === 0 ? 'none was found' : `only Java ${[...seen].toSorted((a, b) => a - b).join(' and ')} was found`
  return {
    missing: `it needs a Java from ${range.from} to ${range.to}, and ${found} (on the path, by JAVA_HOME or JAVA_HOME_${range.from}, in ${JAVA_FOLDER})`,
  }
}
