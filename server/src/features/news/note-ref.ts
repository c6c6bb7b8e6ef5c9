import type { NewsRecord, Support } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { existing } from '../../graphql/loaders.ts'
import { isNamed, NodeRef, SourceRef, VertexRef } from '../../graphql/nodes.ts'
import { supportBy } from '../recording/statements.ts'

export const NewsNoteRef = builder.objectRef<NewsRecord>('NewsNote').implement({
  description: 'A dated note that somebody recorded.',
  interfaces: [NodeRef],
  fields: (t) => ({
    on: t.expose('on', { type: 'PartialDate', description: 'When it happened.' }),
    title: t.exposeString('title', { description: 'Never holds an e-mail address or a telephone number, as `text`.' }),
    text: t.exposeString('text', { nullable: true }),
    language: t.exposeString('language', { description: 'Of title and text: BCP 47.' }),
    about: t.field({
      type: [VertexRef],
      description: 'The actors, events and programmes it belongs to.',
      resolve: async ({ about }, _args, { loaders }) => {
        const records = await Promise.all(about.map((id) => loaders.record.load(id)))
        return records.filter(isNamed)
      },
    }),
    source: t.field({ type: SourceRef, resolve: ({ source }, _args, { loaders }) => existing(loaders, source, 'source') }),
    read: t.expose('read', { type: 'Date', description: 'When somebody read the source.' }),
    withheld: t.boolean({
      description: 'Kept back or withdrawn: told to nobody but who may write.',
      resolve: ({ withheld }) => withheld === true,
    }),
  }),
})

/** What it rests on, as of a claim. */
export const supportOfNote = ({ source, read }: NewsRecord): Support => supportBy(source, read)
