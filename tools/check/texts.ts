import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type SourceFile, type Texts, textProblems } from './texts-rules.ts'

const client = join(import.meta.dirname, '..', '..', 'client', 'src')
const folder = join(client, 'i18n', 'locales')

const locales = Object.fromEntries(
  readdirSync(folder).map((language) => [
    language,
    Object.fromEntries(
      readdirSync(join(folder, language)).map((file) => [
        file.replace(/\.json$/, ''),
        JSON.parse(readFileSync(join(folder, language, file), 'utf8')) as Texts,
      ]),
    ),
  ]),
)
const sources: SourceFile[] = globSync('**/*.{ts,tsx}', {
  cwd: client,
  exclude: (name) => name.includes('__generated__') || name.includes('.test.'),
}).map((path) => ({
  path: `client/src/${path}`,
  text: readFileSync(join(client, path), 'utf8'),
}))

const problems = textProblems(locales, sources)
for (const problem of problems) console.error(problem)
const texts = Object.values(locales).reduce((n, namespaces) => n + Object.keys(namespaces).length, 0)
console.log(`${texts} files of texts, ${sources.length} sources, ${problems.length} problems`)
process.exit(problems.length === 0 && texts > 0 && sources.length > 0 ? 0 : 1)
