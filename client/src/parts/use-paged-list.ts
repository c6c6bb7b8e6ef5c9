import type { ApolloClient, DocumentNode, OperationVariables } from '@apollo/client'
import { useCallback } from 'react'
import { type Connection, readWholeList } from './whole-list.ts'

interface QueryResult<Data> {
  readonly data?: Data | undefined
  readonly previousData?: Data | undefined
  readonly loading: boolean
  readonly error?: unknown
  readonly variables: OperationVariables
  readonly client: ApolloClient
  readonly observable: { readonly query: DocumentNode }
  refetch(): Promise<unknown>
  fetchMore(how: { variables: { after: string } }): Promise<unknown>
}

/** A paged list as far as it is read. */
export interface PagedList<Edge> {
  /** Nothing read yet: undefined. */
  readonly rows: readonly Edge[] | undefined
  readonly total: number | undefined
  readonly error: unknown
  readonly retry: () => void
  /** Reads the next page; nothing more to read: undefined. */
  readonly readOn: (() => void) | undefined
  /** All rows, beside those that the table holds: a file may have more of them than one reads on for. */
  readonly readWhole: (options: Parameters<typeof readWholeList>[1]) => Promise<readonly Edge[]>
}

/** The rows of a connection, page by page. */
export function usePagedList<Data, Edge>(result: QueryResult<Data>, connectionOf: (data: Data) => Connection<Edge>): PagedList<Edge> {
  const { data, previousData, loading, error, variables, client, observable, refetch, fetchMore } = result
  const shown = data ?? previousData
  const connection = shown && connectionOf(shown)
  const next = connection?.pageInfo.hasNextPage ? connection.pageInfo.endCursor : undefined
  const readOn = useCallback(() => {
    if (!loading && next) void fetchMore({ variables: { after: next } })
  }, [loading, fetchMore, next])
  return {
    rows: connection?.edges,
    total: connection?.totalCount,
    error,
    retry: () => void refetch(),
    readOn: next ? readOn : undefined,
    readWhole: async (options) => {
      if (data && !next) return connectionOf(data).edges
      return readWholeList(async (after) => {
        const answer = await client.query<Data>({
          query: observable.query,
          variables: { ...variables, after },
          fetchPolicy: 'no-cache',
          context: { fetchOptions: { signal: options.signal } },
        })
        return connectionOf(answer.data as Data)
      }, options)
    },
  }
}
