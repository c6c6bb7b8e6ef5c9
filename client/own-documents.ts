import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const GENERATED = join(import.meta.dirname, 'src/api/__generated__/graphql.ts')
const DOCUMENT = /^export const (\w+?)(?:FragmentDoc|Document) = (\{.*\}) as unknown as /gm
const CALL = /\bgraphql\(`\s*(?:query|mutation|fragment) (\w+)[^`]*`\)/g

/**
 * Puts the document of each `graphql(...)` in its place, as the generated code has it. Left as a call it would be looked up
 * in one map of all documents, which every page would load.
 */
export function ownDocuments(): Plugin {
  const documents = new Map<string, string>()
  return {
    name: 'netzatlas:own-documents',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      for (const [, name, document] of readFileSync(GENERATED, 'utf8').matchAll(DOCUMENT)) documents.set(name!, document!)
    },
    transform(code, id) {
      if (id.includes('__generated__') || !code.includes('graphql(`')) return undefined
      const inlined = code.replace(CALL, (_call, name: string) => {
        const document = documents.get(name)
        if (!document) throw new Error(`"${name}" is not among the generated documents: run "pnpm codegen".`)
        return `(${document})`
      })
      return { code: inlined, map: null }
    },
  }
}
