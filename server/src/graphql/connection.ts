import type { ObjectRef } from '@pothos/core'
import type { Id } from '../domain/records.ts'
import type { Page, PageRequest } from '../ports/store.ts'
import { builder } from './builder.ts'
import { misuse } from './errors.ts'
import { DEFAULT_PAGE, MAX_PAGE } from './limits.ts'

/** A relay connection: its cursors are the ids of what it holds, so a page goes on where the last one ended. */
export interface Connection<Edge extends { readonly cursor: Id }> {
  readonly edges: readonly Edge[]
  readonly hasPrevious: boolean
  readonly hasNext: boolean
  readonly total: number
}

export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
}

/** How many were asked for; misuse where that is none or more than the cap. */
export function pageSize(first: number | null | undefined, fallback = DEFAULT_PAGE, cap = MAX_PAGE): number {
  const size = first ?? fallback
  if (size < 1 || size > cap) throw misuse('INVALID_INPUT', `"first" must lie between 1 and ${cap}, not ${size}.`, 'first')
  return size
}

export function pageRequest({ first, after }: PageArguments): PageRequest {
  return { first: pageSize(first), ...(after == null ? {} : { after }) }
}

export function connectionOf<T, Edge extends { readonly cursor: Id }>(
  page: Page<T>,
  { after }: PageArguments,
  edge: (item: T) => Edge,
): Connection<Edge> {
  return { edges: page.items.map(edge), hasPrevious: after != null, hasNext: page.hasNext, total: page.total }
}

/** A page of a list that is already in memory, keyed by `idOf`. */
export function pageOf<T>(items: readonly T[], args: PageArguments, idOf: (item: T) => Id): Page<T> {
  const { first, after } = pageRequest(args)
  const position = after === undefined ? 0 : items.findIndex((item) => idOf(item) === after) + 1
  if (after !== undefined && position === 0) throw misuse('INVALID_INPUT', `"after" is no cursor of this list: ${after}`, 'after')
  return { items: items.slice(position, position + first), hasNext: position + first < items.length, total: items.length }
}

interface PageInfo {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly startCursor: string | undefined
  readonly endCursor: string | undefined
}

const PageInfoRef = builder.objectRef<PageInfo>('PageInfo').implement({
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage'),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage'),
    startCursor: t.exposeString('startCursor', { nullable: true }),
    endCursor: t.exposeString('endCursor', { nullable: true }),
  }),
})

/** The lists within a connection: its page size is counted once, at the connection. */
const counted = { field: 0, multiplier: 1 }

/** Defines `<name>Connection` and `<name>Edge` around a node type. `Edge` may carry more than node and cursor. */
export function connectionType<Node, Edge extends { readonly node: Node; readonly cursor: Id }>(
  name: string,
  NodeRef: ObjectRef<typeof builder.$inferSchemaTypes, Node>,
) {
  const EdgeRef = builder.objectRef<Edge>(`${name}Edge`).implement({
    fields: (t) => ({
      node: t.field({ type: NodeRef, resolve: ({ node }) => node as never }),
      cursor: t.string({ resolve: ({ cursor }) => cursor }),
    }),
  })
  const ConnectionRef = builder.objectRef<Connection<Edge>>(`${name}Connection`).implement({
    fields: (t) => ({
      edges: t.field({ type: [EdgeRef], complexity: counted, resolve: ({ edges }) => [...edges] }),
      nodes: t.field({
        type: [NodeRef],
        complexity: counted,
        resolve: ({ edges }) => edges.map(({ node }) => node) as never,
      }),
      totalCount: t.int({ resolve: ({ total }) => total }),
      pageInfo: t.field({
        type: PageInfoRef,
        resolve: ({ edges, hasNext, hasPrevious }) => ({
          hasNextPage: hasNext,
          hasPreviousPage: hasPrevious,
          startCursor: edges[0]?.cursor,
          endCursor: edges.at(-1)?.cursor,
        }),
      }),
    }),
  })
  return { EdgeRef, ConnectionRef }
}

/** What a connection costs: its page size times what stands in it. */
export const pageComplexity = ({ first }: PageArguments) => ({
  field: 1,
  multiplier: Math.min(Math.max(first ?? DEFAULT_PAGE, 1), MAX_PAGE),
})
