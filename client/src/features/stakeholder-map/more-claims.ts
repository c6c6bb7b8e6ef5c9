import { useApolloClient } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import type { RelationClaimFragment } from '../../api/__generated__/graphql.ts'
import { readFragment } from '../../api/__generated__/index.ts'
import { MapMoreClaims, RelationClaim } from './map.operations.ts'

type More = { readonly claims: readonly RelationClaimFragment[]; readonly state: 'none' | 'loading' | 'failed' | 'all' }

const NONE: More = { claims: [], state: 'none' }

/**
 * The claims of an actor behind the first page, all of them. They do not pass through the cache: a hub has thousands, and each page
 * would make every earlier one be read again.
 */
export function useMoreClaims(id: string | undefined, asOf: string | undefined, after: string | undefined): More {
  const client = useApolloClient()
  const [found, setFound] = useState<More & { readonly key: string }>()
  const key = `${id}|${asOf}|${after}`

  useEffect(() => {
    if (id === undefined || after === undefined) return
    const reading = new AbortController()
    const claims: RelationClaimFragment[] = []
    const pageAfter = async (end: string): Promise<string | undefined> => {
      const { data } = await client.query({
        query: MapMoreClaims,
        variables: { id, asOf: asOf ?? null, after: end },
        fetchPolicy: 'no-cache',
        context: { fetchOptions: { signal: reading.signal } },
      })
      const page = data?.actor?.claims
      if (!page) throw new Error(`no claims of ${id} after ${end}`)
      claims.push(...page.edges.map(({ node }) => readFragment(RelationClaim, node)))
      return (page.pageInfo.hasNextPage && page.pageInfo.endCursor) || undefined
    }
    const read = async () => {
      for (let end: string | undefined = after; end !== undefined && !reading.signal.aborted; ) end = await pageAfter(end)
    }
    read().then(
      () => !reading.signal.aborted && setFound({ key, claims, state: 'all' }),
      () => !reading.signal.aborted && setFound({ key, claims, state: 'failed' }),
    )
    return () => reading.abort()
  }, [client, id, asOf, after, key])

  if (id === undefined || after === undefined) return NONE
  return found?.key === key ? found : { claims: [], state: 'loading' }
}
