import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cached } from './jars.ts'
import { findJava, javaVersion } from './java.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netzatlas-neo4j-test-'))
  vi.stubEnv('XDG_CACHE_HOME', folder)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

describe('the Java that Neo4j runs on', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['openjdk version "25" 2025-09-16', 25],
    ['java version "1.8.0_402"', 8],
    ['command not found', undefined],
  ])('is known by what it prints: %s', (printed, version) => {
    expect(javaVersion(printed)).toBe(version)
  })

  async function pretend(home: string, version: string): Promise<string> {
    const program = join(folder, home, 'bin/java')
    await mkdir(join(program, '..'), { recursive: true })
    await writeFile(program, `#!/bin/sh\necho 'openjdk version "${version}"' >&2\n`)
    await chmod(program, 0o755)
    return program
  }

  it('is the first that fits, of those the environment names', async () => {
    const [old, fits] = [await pretend('old', '21.0.2'), await pretend('fits', '99.0.1')]
    const environment = { JAVA_HOME: join(old, '../..'), JAVA_HOME_99_X64: join(fits, '../..') }
    expect(await findJava({ from: 98, to: 100 }, environment)).toEqual({ program: fits, version: 99 })
  })

  it('is told to be missing with what there is instead', async () => {
    const old = await pretend('old', '96.0.2')
    const answer = await findJava({ from: 98, to: 100 }, { JAVA_HOME: join(old, '../..') })
    expect(answer).toHaveProperty(
      'missing',
      expect.stringMatching(/^it needs a Java from 98 to 100, and only Java (\d+ and )*96 was found/),
    )
  })
})

describe('the cache of jars', () => {
  const fill = (text: string) => async (target: string) => writeFile(join(target, 'a.jar'), text)

  it('is filled once', async () => {
    const place = await cached('jars', fill('first'))
    expect(await cached('jars', fill('second'))).toBe(place)
    expect(await readFile(join(place, 'a.jar'), 'utf8')).toBe('first')
  })

  it('keeps nothing of a download that broke off, and fetches again', async () => {
    const broken = cached('jars', async (target) => {
      await writeFile(join(target, 'a.jar'), 'half')
      throw new Error('connection lost')
    })
    await expect(broken).rejects.toThrow('connection lost')
    expect(await readdir(join(folder, 'netzatlas'))).toEqual([])
    expect(await readFile(join(await cached('jars', fill('whole')), 'a.jar'), 'utf8')).toBe('whole')
  })

  it('is whole for both where two fetch at once', async () => {
    const slow = (text: string) => async (target: string) => {
      await fill(text)(target)
      await vi.waitUntil(
        async () => (await readdir(join(folder, 'netzatlas'))).length === 2 || existsSync(join(folder, 'netzatlas/jars')),
        30_000,
      )
    }
    const [one, other] = await Promise.all([cached('jars', slow('one')), cached('jars', slow('other'))])
    expect(one).toBe(other)
    expect(['one', 'other']).toContain(await readFile(join(one, 'a.jar'), 'utf8'))
    expect(await readdir(join(folder, 'netzatlas'))).toEqual(['jars'])
  })
})
