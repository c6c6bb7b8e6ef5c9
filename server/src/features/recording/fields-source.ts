import { builder } from '../../graphql/builder.ts'
import { SourceRef } from '../../graphql/nodes.ts'
import { sourcesOfPage } from './known-source.ts'

builder.queryField('sourcesOfPage', (t) =>
  t.field({
    type: [SourceRef],
    description: 'Sources that are the page of this address already, however it is written; told to nobody but who may write.',
    args: { url: t.arg.string({ required: true }) },
    complexity: { field: 50, multiplier: 2 },
    resolve: async (_root, { url }, context) => {
      context.notKept()
      return context.writing === 'NO_EDITING_LINK' ? [] : [...(await sourcesOfPage(context.store, url))]
    },
  }),
)
