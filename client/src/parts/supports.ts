import { readFragment } from '../api/__generated__/index.ts'
import { SupportFields } from './claim.operations.ts'
import type { Support } from './claim-data.ts'

/** What several claims rest on, each source once. */
export function supportsOf(claims: readonly { readonly support: readonly Support[] }[]): Support[] {
  const seen = new Map<string, Support>()
  for (const { support } of claims) {
    for (const each of support) {
      const { source, stance } = readFragment(SupportFields, each)
      const key = `${source.id} ${stance}`
      if (!seen.has(key)) seen.set(key, each)
    }
  }
  return [...seen.values()]
}
