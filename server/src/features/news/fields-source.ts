import { compareIds } from '../../domain/ids.ts'
import type { Id, NewsRecord } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, connectionType, pageComplexity, pageOf } from '../../graphql/connection.ts'
import type { Context } from '../../graphql/context.ts'
import { keptByRequest, keptByRevision } from '../../graphql/kept.ts'
import { SourceRef } from '../../graphql/nodes.ts'
import { SourceEdgeRef } from '../sources/fields.ts'
import { NewsNoteRef } from './note-ref.ts'

type NotesBySource = ReadonlyMap<Id, readonly NewsRecord[]>
const kept = keptByRevision<NotesBySource>()
const once = keptByRequest<Promise<NotesBySource>>()

/** The notes that are not kept back, of each source the newest first. */
const notesBySource = ({ store, loaders }: Pick<Context, 'store' | 'loaders'>): Promise<NotesBySource> =>
  once(loaders, '', () =>
    kept(store, '', async () => {
      const told = (await store.recordsOfType('news')).filter(({ withheld }) => !withheld)
      const sorted = told.toSorted((a, b) => compareIds(b.on, a.on) || compareIds(a.id, b.id))
      return Map.groupBy(sorted, ({ source }) => source)
    }),
  )

const { ConnectionRef } = connectionType<NewsRecord, { node: NewsRecord; cursor: Id }>('NewsNote', NewsNoteRef)

builder.objectField(SourceRef, 'notes', (t) =>
  t.field({
    type: ConnectionRef,
    description: 'News notes that rest on it, the newest first.',
    args: { first: t.arg.int(), after: t.arg.string() },
    complexity: pageComplexity,
    resolve: async ({ id }, page, context) =>
      connectionOf(
        pageOf((await notesBySource(context)).get(id) ?? [], page, (note) => note.id),
        page,
        (node) => ({ node, cursor: node.id }),
      ),
  }),
)

builder.objectField(SourceEdgeRef, 'notes', (t) =>
  t.int({
    description: 'How many news notes rest on it.',
    resolve: async ({ node }, _args, context) => (await notesBySource(context)).get(node.id)?.length ?? 0,
  }),
)
