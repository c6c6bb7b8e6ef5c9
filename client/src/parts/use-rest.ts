import { useEffect, useState } from 'react'

interface PageInfo {
  readonly hasNextPage: boolean
  readonly endCursor?: string | null
}

interface Rest {
  /** Why the next page could not be read: what is there is not all. */
  readonly error: unknown
  readonly retry: () => void
}

/** Reads a paged list to its end, one page after the other, where a picture needs all of it. */
export function useRest(page: PageInfo | undefined, fetchMore: (how: { variables: { after: string } }) => Promise<unknown>): Rest {
  const next = (page?.hasNextPage && page.endCursor) || undefined
  const [failed, setFailed] = useState<{ readonly after: string; readonly error: unknown }>()
  const error = next !== undefined && failed?.after === next ? failed.error : undefined
  const wanted = error === undefined ? next : undefined
  useEffect(() => {
    if (wanted !== undefined) fetchMore({ variables: { after: wanted } }).catch((error: unknown) => setFailed({ after: wanted, error }))
  }, [wanted, fetchMore])
  return { error, retry: () => setFailed(undefined) }
}
