import { builder } from '../../graphql/builder.ts'
import { connectionOf, pageComplexity, pageOf } from '../../graphql/connection.ts'
import { SourceRef } from '../../graphql/nodes.ts'
import { SourceEdgeRef } from '../sources/fields.ts'
import { boardOf } from './board.ts'
import { NoticeConnectionRef } from './fields.ts'

builder.objectField(SourceRef, 'notices', (t) =>
  t.field({
    type: NoticeConnectionRef,
    description: 'Needs and offers that rest on it, also those that are over, the newest first.',
    args: { first: t.arg.int(), after: t.arg.string() },
    complexity: pageComplexity,
    resolve: async ({ id }, page, context) => {
      const resting = (await boardOf(context)).bySource.get(id) ?? []
      return connectionOf(
        pageOf(resting, page, (notice) => notice.id),
        page,
        (node) => ({ node, cursor: node.id }),
      )
    },
  }),
)

builder.objectField(SourceEdgeRef, 'notices', (t) =>
  t.int({
    description: 'How many needs and offers rest on it.',
    resolve: async ({ node }, _args, context) => (await boardOf(context)).bySource.get(node.id)?.length ?? 0,
  }),
)
