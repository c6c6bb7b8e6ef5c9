import { copyFileSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countVitest } from '../counts.ts'
import { plant, root, run } from './plant.ts'

describe('a planted fault turns the check red:', () => {
  it('Biome finds a promise nobody waits for and an any', () => {
    using scratch = plant(
      {
        'biome.json': readFileSync(join(root, 'biome.json'), 'utf8').replace('"enabled": true', '"enabled": false'),
        'fault.ts': 'export async function save(): Promise<void> {}\nexport function forget(x: any) {\n  save()\n  return x\n}\n',
      },
      'outside',
    )
    const outcome = run('biome', ['ci', '.'], scratch.folder)
    expect(outcome.code).not.toBe(0)
    expect(outcome.output).toContain('noExplicitAny')
    expect(outcome.output).toContain('noFloatingPromises')
  })

  it('the compiler finds a value that may be undefined', () => {
    using scratch = plant({
      'tsconfig.json': JSON.stringify({ extends: join(root, 'tsconfig.base.json'), include: ['*.ts'] }),
      'fault.ts': 'const names: string[] = []\nexport const length: number = names[0].length\n',
    })
    const outcome = run('tsc', ['-p', scratch.folder])
    expect(outcome.code).not.toBe(0)
    expect(outcome.output).toContain('TS2532')
  })

  it.each([
    ['features-stay-apart', 'client/src/features/one/a.ts', 'client/src/features/two/b.ts'],
    ['nobody-imports-the-app', 'client/src/features/one/a.ts', 'client/src/app/b.ts'],
    ['parts-know-no-features', 'client/src/parts/a.ts', 'client/src/features/one/b.ts'],
    ['ui-knows-no-domain', 'client/src/ui/a.ts', 'client/src/api/b.ts'],
    ['viz-is-plain-data-in', 'client/src/viz/a.ts', 'client/src/api/b.ts'],
    ['client-and-server-meet-in-shared', 'client/src/ui/a.ts', 'server/src/domain/b.ts'],
    ['server-knows-no-client', 'server/src/domain/a.ts', 'client/src/ui/b.ts'],
    ['shared-stands-alone', 'shared/src/a.ts', 'server/src/domain/b.ts'],
    ['domain-knows-no-technique', 'server/src/domain/a.ts', 'server/src/graphql/b.ts'],
    ['ports-are-domain-words', 'server/src/ports/a.ts', 'server/src/adapters/embedded/b.ts'],
    ['use-cases-know-ports-only', 'server/src/features/one/a.ts', 'server/src/adapters/embedded/b.ts'],
    ['only-compose-picks-a-store', 'server/src/main.ts', 'server/src/adapters/embedded/b.ts'],
    ['adapters-know-no-use-cases', 'server/src/adapters/embedded/a.ts', 'server/src/features/one/b.ts'],
    ['no-tests-in-the-product', 'server/src/domain/a.ts', 'server/test/b.ts'],
  ])('the layers forbid %s', (rule, from, to) => {
    const steps = from.split('/').length - 1
    using scratch = plant({
      [from]: `import '${'../'.repeat(steps)}${to}'\n`,
      [to]: 'export const b = 1\n',
      'package.json': '{"type":"module"}',
    })
    for (const file of ['tools/check/layers.config.cjs', 'tsconfig.base.json'])
      copyFileSync(join(root, file), join(scratch.folder, file.split('/').at(-1) as string))
    const outcome = run(
      'node',
      [join(root, 'tools/check/layers.ts'), 'layers.config.cjs', from.split('/')[0] as string, to.split('/')[0] as string],
      scratch.folder,
    )
    expect(outcome.output).toContain(`${rule}: `)
    expect(outcome.code).toBe(1)
  })

  it('the layers forbid drawing outside viz', () => {
    using scratch = plant({
      'client/src/features/one/a.ts': "import 'cytoscape'\nimport 'maplibre-gl'\n",
      'node_modules/cytoscape/index.js': '',
      'node_modules/maplibre-gl/index.js': '',
      'package.json': '{"type":"module","dependencies":{"cytoscape":"1","maplibre-gl":"1"}}',
    })
    for (const file of ['tools/check/layers.config.cjs', 'tsconfig.base.json'])
      copyFileSync(join(root, file), join(scratch.folder, file.split('/').at(-1) as string))
    const outcome = run('node', [join(root, 'tools/check/layers.ts'), 'layers.config.cjs', 'client'], scratch.folder)
    expect(outcome.output).toContain('only-viz-graph-draws-graphs')
    expect(outcome.output).toContain('only-viz-map-draws-maps')
  })

  it('knip finds code that nothing uses', () => {
    using scratch = plant(
      {
        'package.json': '{"name":"canary","type":"module","main":"main.ts"}',
        'tsconfig.json': '{"compilerOptions":{"allowImportingTsExtensions":true,"noEmit":true}}',
        'main.ts': "import { used } from './parts.ts'\nconsole.log(used)\n",
        'parts.ts': 'export const used = 1\nexport const forgotten = 2\n',
        'orphan.ts': 'export const alone = 1\n',
      },
      'outside',
    )
    const outcome = run('knip', ['--directory', scratch.folder], scratch.folder)
    expect(outcome.code).not.toBe(0)
    expect(outcome.output).toContain('forgotten')
    expect(outcome.output).toContain('orphan.ts')
  })

  it('a failing test is counted as failed', () => {
    using scratch = plant({
      'fault.test.ts':
        "import { expect, it } from 'vitest'\nit('holds', () => expect(1).toBe(1))\nit('does not hold', () => expect(1).toBe(2))\n",
      'vitest.config.ts': 'export default {}\n',
    })
    const file = join(scratch.folder, 'report.json')
    const outcome = run('vitest', ['run', '--root', scratch.folder, '--reporter=json', `--outputFile=${file}`], scratch.folder)
    expect(countVitest(() => readFileSync(file, 'utf8'), outcome.code)).toEqual({ passed: 1, failed: 1 })
  })

  it('a failing test on Neo4j is counted as failed', () => {
    using scratch = plant({
      'fault.neo4j.test.ts':
        "import { expect, inject, it } from 'vitest'\nit('holds', () => expect(inject('neo4j').user).toBe('neo4j'))\nit('does not hold', () => expect(1).toBe(2))\n",
      'vitest.config.ts': `import config from ${JSON.stringify(join(root, 'server/test/neo4j/vitest.config.ts'))}\nexport default { ...config, test: { ...config.test, root: import.meta.dirname } }\n`,
    })
    const file = join(scratch.folder, 'report.json')
    const config = ['--config', join(scratch.folder, 'vitest.config.ts')]
    const outcome = run('node', ['tools/neo4j/test.ts', ...config, '--reporter=json', `--outputFile=${file}`])
    if (outcome.code === 77 && process.env.REQUIRE_NEO4J !== '1') return
    expect(countVitest(() => readFileSync(file, 'utf8'), outcome.code)).toEqual({ passed: 1, failed: 1 })
  })

  it.each([
    [undefined, 'SKIP neo4j', '0 passed, 0 failed'],
    ['1', 'FAIL neo4j: 0 passed, 1 failed', '0 passed, 1 failed'],
  ])('without Maven the tests on Neo4j are never passed over in silence (REQUIRE_NEO4J=%s)', (REQUIRE_NEO4J, said, total) => {
    using scratch = plant({})
    const environment = { PATH: dirname(process.execPath), XDG_CACHE_HOME: scratch.folder, REQUIRE_NEO4J }
    const outcome = run(process.execPath, ['tools/check/run.ts', 'neo4j'], root, environment)
    expect(outcome.output).toMatch(/Neo4j 5\.26\.30 is skipped because (Maven \(mvn\) is not installed|it needs a Java from 17 to 21)/)
    expect(outcome.output).toContain(said)
    expect(outcome.output.split('\n')).toContain(total)
    expect(outcome.code).toBe(1)
  })

  it('the production build refuses an import that does not exist', () => {
    using scratch = plant({
      'index.html': '<script type="module" src="/main.ts"></script>',
      'main.ts': "import { nothing } from './nowhere.ts'\nconsole.log(nothing)\n",
    })
    expect(run(join(root, 'client/node_modules/.bin/vite'), ['build', scratch.folder], scratch.folder).code).not.toBe(0)
  })

  it('generated code that is not current is found', () => {
    const schema = readFileSync(join(root, 'shared/schema.graphql'), 'utf8')
    using scratch = plant({ 'shared/schema.graphql': schema.replace('type Query {', 'type Query {\n  forgotten: Int') })
    const outcome = run('node', ['tools/codegen/generate.ts', '--check', '--committed', scratch.folder])
    expect(outcome.code).toBe(1)
    expect(outcome.output).toContain('shared/schema.graphql')
    expect(outcome.output).toContain('__generated__/graphql.ts')
  })
})
