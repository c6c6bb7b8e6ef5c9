import { glob, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type CodegenConfig, generate } from '@graphql-codegen/cli'
import { preset } from '@graphql-codegen/client-preset'
import { printedSchema } from '../../server/src/graphql/schema.ts'

/**
 * Prints the API's schema and makes the client's types from it. `--check` writes nothing and fails where a committed file
 * differs from what would be written; `--committed FOLDER` looks for the committed files elsewhere.
 */
const root = join(import.meta.dirname, '../..')
const { values: options } = parseArgs({ options: { check: { type: 'boolean' }, committed: { type: 'string', default: root } } })
const schemaFile = join(options.committed, 'shared/schema.graphql')
const generatedFolder = join(options.committed, 'client/src/api/__generated__')

/** Files with a document in them: the loader's parser need not understand the rest of the client. */
async function documentFiles(): Promise<string[]> {
  const files: string[] = []
  for await (const file of glob('client/src/**/*.{ts,tsx}', { cwd: root, exclude: ['**/__generated__/**'] })) {
    if (/\bgraphql\(/.test(await readFile(join(root, file), 'utf8'))) files.push(file)
  }
  return files.sort()
}

function clientTypes(folder: string, documents: string[]): CodegenConfig {
  return {
    cwd: root,
    schema: printedSchema(),
    documents,
    ignoreNoDocuments: true,
    silent: true,
    errorsOnly: true,
    generates: {
      [`${folder}/`]: {
        preset,
        presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
        config: {
          useTypeImports: true,
          enumType: 'string-literal',
          importExtension: '.ts',
          strictScalars: true,
          scalars: { ID: 'string', Date: 'string', PartialDate: 'string' },
        },
      },
    },
  }
}

async function filesOf(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder).catch(() => [])
  return new Map(await Promise.all(names.sort().map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)))
}

async function differences(): Promise<string[]> {
  const fresh = await mkdtemp(join(tmpdir(), 'netzatlas-codegen-'))
  try {
    await generate(clientTypes(fresh, await documentFiles()), true)
    const [committed, current] = [await filesOf(generatedFolder), await filesOf(fresh)]
    const names = new Set([...committed.keys(), ...current.keys()])
    const types = [...names]
      .filter((name) => committed.get(name) !== current.get(name))
      .map((name) => `client/src/api/__generated__/${name}`)
    return (await readFile(schemaFile, 'utf8')) === printedSchema() ? types : ['shared/schema.graphql', ...types]
  } finally {
    await rm(fresh, { recursive: true })
  }
}

if (options.check) {
  const stale = await differences()
  if (stale.length > 0) {
    console.error(`Not current, run "pnpm codegen": ${stale.join(', ')}`)
    process.exit(1)
  }
} else {
  await writeFile(schemaFile, printedSchema())
  await generate(clientTypes(generatedFolder, await documentFiles()), true)
}
