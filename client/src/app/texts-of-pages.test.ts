import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROUTES = join(import.meta.dirname, 'routes.tsx')
const FRAME = ['common', 'vocabulary']

interface Source {
  readonly imports: readonly string[]
  readonly asks: readonly string[]
}

const sources = new Map<string, Source>()
function sourceOf(file: string): Source {
  const known = sources.get(file)
  if (known) return known
  const code = readFileSync(file, 'utf8')
  const imports = [...code.matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+\.tsx?)'/g)].map(([, path]) => resolve(dirname(file), path!))
  const hooks = [...code.matchAll(/useTranslation\(([^)]*)\)/g)].flatMap(([, named]) => [...named!.matchAll(/'([\w-]+)'/g)])
  const prefixed = code.matchAll(/\bt\(\s*['`]([\w-]+):/g)
  const source = {
    imports: imports.filter((path) => existsSync(path) && statSync(path).isFile()),
    asks: [...hooks, ...prefixed].map(([, namespace]) => namespace!),
  }
  sources.set(file, source)
  return source
}

function asked(start: string): string[] {
  const files = new Set([start])
  for (const file of files) for (const next of sourceOf(file).imports) files.add(next)
  return [...new Set([...files].flatMap((file) => sourceOf(file).asks))].filter((namespace) => !FRAME.includes(namespace)).sort()
}

function pages(): readonly { readonly path: string; readonly texts: readonly string[]; readonly file: string }[] {
  const code = readFileSync(ROUTES, 'utf8')
  const lists = new Map([...code.matchAll(/const (\w+_TEXTS) = (\[[^\]]*\])/g)].map(([, name, list]) => [name!, list!]))
  return [...code.matchAll(/page\(\s*'([^']+)',\s*(\w+_TEXTS|\[[^\]]*\]),\s*\(\) => import\('([^']+)'\)/g)].map(
    ([, path, texts, file]) => ({
      path: path!,
      texts: [...(lists.get(texts!) ?? texts!).matchAll(/'([\w-]+)'/g)].map(([, namespace]) => namespace!),
      file: resolve(dirname(ROUTES), file!),
    }),
  )
}

describe('the texts of a page', () => {
  it('are found for every page', () => {
    expect(pages()).toHaveLength(readFileSync(ROUTES, 'utf8').match(/import\('\.\.\/features\//g)!.length)
  })
  it.each(pages())('of $path are those that it and its parts ask for: none comes late, none for nothing', ({ texts, file }) => {
    expect(texts.toSorted()).toEqual(asked(file))
  })
})
