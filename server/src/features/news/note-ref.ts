import type { Id, NewsRecord, Support } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { existing, type Loaders } from '../../graphql/loaders.ts'
import { isNamed, NodeRef, SourceRef, VertexRef } from '../../graphql/nodes.ts'
import { supportBy } from '../recording/statements.ts'

export const namedOf = async (ids: readonly Id[], { record }: Loaders) =>
  (await Promise.all(ids.map((id) => record.load(id)))).filter(isNamed)

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
      description: 'The actors, events, programmes and offerings it belongs to.',
      resolve: ({ about }, _args, { loaders }) => namedOf(about, loaders),
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
