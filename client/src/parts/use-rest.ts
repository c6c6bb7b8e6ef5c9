import { useEffect } from 'react'

interface PageInfo {
  readonly hasNextPage: boolean
  readonly endCursor?: string | null
}

/** Reads a paged list to its end, one page after the other, where a picture needs all of it. */
export function useRest(page: PageInfo | undefined, fetchMore: (how: { variables: { after: string } }) => Promise<unknown>): void {
  const next = page?.hasNextPage ? page.endCursor : undefined
  useEffect(() => {
    // A failed page leaves what is there; the query's own error speaks for it.
    if (next) void fetchMore({ variables: { after: next } }).catch(() => undefined)
  }, [next, fetchMore])
}
