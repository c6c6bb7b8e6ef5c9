import { execFileSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildClientIfChanged, sourcesHash } from './client-build.ts'
import { isRunning, launchers } from './launchers.ts'
import { precompress } from './precompress.ts'
import { settingsTable, withSettingsTable } from './settings-table.ts'

describe('what npm start does before the server', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'netzatlas-start-'))
    for (const path of ['client/src', 'client/public', 'client/dist', 'shared/src']) await mkdir(join(folder, path), { recursive: true })
    await writeFile(join(folder, 'client/src/app.ts'), 'one')
    await writeFile(join(folder, 'shared/src/words.ts'), 'words')
    await writeFile(join(folder, 'client/dist/index.html'), 'built')
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('sees every change of a source, and none of anything else', async () => {
    const before = await sourcesHash(folder)
    await writeFile(join(folder, 'client/dist/index.html'), 'built again')
    await writeFile(join(folder, 'client/src/app.test.ts'), 'a test')
    expect(await sourcesHash(folder)).toBe(before)
    await writeFile(join(folder, 'client/src/app.ts'), 'two')
    const changed = await sourcesHash(folder)
    expect(changed).not.toBe(before)
    await writeFile(join(folder, 'shared/src/words.ts'), 'other words')
    expect(await sourcesHash(folder)).not.toBe(changed)
  })

  it('builds nothing where the sources are those it was built from', async () => {
    await writeFile(join(folder, 'client/dist/.built-from'), `${await sourcesHash(folder)}\n`)
    expect(await buildClientIfChanged(folder)).toBe(false)
    await writeFile(join(folder, 'client/src/app.ts'), 'three')
    await expect(buildClientIfChanged(folder)).rejects.toThrow()
  })

  it('puts compressed copies beside text files that are worth it', async () => {
    const dist = join(folder, 'dist')
    await mkdir(join(dist, 'assets'), { recursive: true })
    const text = 'const netz = 1\n'.repeat(1_000)
    await writeFile(join(dist, 'assets/app.js'), text)
    await writeFile(join(dist, 'assets/small.js'), 'tiny')
    await writeFile(join(dist, 'assets/font.woff2'), Buffer.alloc(5_000))
    await precompress(dist)
    expect((await readdir(join(dist, 'assets'))).toSorted()).toEqual(['app.js', 'app.js.br', 'app.js.gz', 'font.woff2', 'small.js'])
    expect(brotliDecompressSync(await readFile(join(dist, 'assets/app.js.br'))).toString()).toBe(text)
    expect(gunzipSync(await readFile(join(dist, 'assets/app.js.gz'))).toString()).toBe(text)
  })
})

describe.skipIf(process.platform === 'win32')('npm start itself', () => {
  let clone: string
  const program = (path: string, says: string) => writeFile(path, `#!/bin/sh\necho ${says} "$@"\n`, { mode: 0o755 })
  const start = () =>
    execFileSync(process.execPath, [join(clone, 'tools/start/start.mjs')], {
      encoding: 'utf8',
      env: { PATH: `${join(clone, 'path')}:${process.env.PATH}` },
    }).trim()

  beforeAll(async () => {
    clone = await mkdtemp(join(tmpdir(), 'netzatlas-clone-'))
    for (const path of ['tools/start', 'node_modules/.bin', 'node_modules/.pnpm', 'path'])
      await mkdir(join(clone, path), { recursive: true })
    await copyFile(join(import.meta.dirname, 'start.mjs'), join(clone, 'tools/start/start.mjs'))
    await writeFile(join(clone, 'package.json'), '{"packageManager":"pnpm@12.0.0"}')
    await writeFile(join(clone, 'pnpm-lock.yaml'), 'wanted')
    await program(join(clone, 'path/npx'), 'npx')
  })
  afterAll(() => rm(clone, { recursive: true }))

  it('installs through the package manager of the project where the lock file is not installed, and only there', async () => {
    const installs = 'npx -y pnpm@12.0.0 run up'
    expect(start()).toBe(installs)
    await program(join(clone, 'node_modules/.bin/node'), 'own-node')
    await writeFile(join(clone, 'node_modules/.pnpm/lock.yaml'), 'wanted')
    // An installation that was broken off has no state file yet.
    expect(start()).toBe(installs)
    await writeFile(join(clone, 'node_modules/.pnpm-workspace-state-v1.json'), '{}')
    expect(start()).toBe(`own-node ${join(clone, 'tools/start/up.ts')}`)
    await writeFile(join(clone, 'pnpm-lock.yaml'), 'newer')
    expect(start()).toBe(installs)
  })
})

describe('what started npm start', () => {
  const processes = new Map([
    [50, { parent: 40, command: 'node tools/start/up.ts' }],
    [40, { parent: 30, command: 'sh -c node tools/start/up.ts' }],
    [30, { parent: 20, command: 'node /bin/pnpm run up' }],
    [20, { parent: 10, command: 'sh -c npx -y pnpm run up' }],
    [10, { parent: 5, command: 'npm start' }],
    [5, { parent: 2, command: '-bash' }],
    [2, { parent: 1, command: 'sshd' }],
  ])

  it('is every process up to npm, but not the shell a person sits at', () => {
    expect(launchers(50, (pid) => processes.get(pid))).toEqual([40, 30, 20, 10])
  })

  it('is nobody where the server is started by hand, or where the system does not tell', () => {
    expect(launchers(10, (pid) => processes.get(pid))).toEqual([])
    expect(launchers(50, () => undefined)).toEqual([])
  })

  it('is seen to run or to be gone', () => {
    expect(isRunning(process.pid)).toBe(true)
    expect(isRunning(2 ** 22 + 1)).toBe(false)
  })
})

describe("the README's table of settings", () => {
  it('has a row for each setting and stands between its marks', () => {
    const text = 'before\n<!-- settings: written by tools/start/settings-table.ts -->\noutdated row\n<!-- /settings -->\nafter\n'
    const written = withSettingsTable(text)
    expect(written).toContain('| `PORT` | `4000` |')
    expect(written).not.toContain('outdated row')
    expect(written.startsWith('before\n')).toBe(true)
    expect(written.endsWith('<!-- /settings -->\nafter\n')).toBe(true)
    expect(withSettingsTable(written)).toBe(written)
    expect(settingsTable().split('\n').length).toBeGreaterThan(6)
    expect(() => withSettingsTable('no marks')).toThrow('needs the lines')
  })
})
