import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'

const GENERATED = pathToFileURL(join(import.meta.dirname, 'src/api/__generated__/graphql.ts')).href
const CALLED = /\bgraphql\(/
const CALL = /\bgraphql\(`\s*(query|mutation|fragment) (\w+)[^`]*`\)/g

/**
 * Puts the document of each `graphql(...)` in its place, as the generated code has it. Left as a call it would be looked up
 * in one map of all documents, which every page would load.
 */
export function ownDocuments(): Plugin {
  return {
    name: 'netzatlas:own-documents',
    apply: 'build',
    enforce: 'pre',
    async transform(code, id) {
      if (/node_modules|__generated__/.test(id) || !CALLED.test(code)) return undefined
      return { code: inPlace(code, await import(GENERATED)), map: null }
    },
  }
}

/** The code with `generated` documents instead of calls. Throws where one is missing, or a call is written as none is known. */
export function inPlace(code: string, generated: Readonly<Record<string, unknown>>): string {
  const inlined = code.replace(CALL, (_call, kind: string, name: string) => {
    const document = generated[name + (kind === 'fragment' ? 'FragmentDoc' : 'Document')]
    if (!document) throw new Error(`"${name}" is not among the generated documents: run "pnpm codegen".`)
    return `(${JSON.stringify(document)})`
  })
  if (CALLED.test(inlined))
    throw new Error('A document has to be written as graphql(`...`), and to begin with "query", "mutation" or "fragment" and its name.')
  return inlined
}
