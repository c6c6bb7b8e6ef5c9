import { compareIds } from '../../domain/ids.ts'
import { builder } from '../../graphql/builder.ts'
import { given } from '../../graphql/given.ts'
import { CLIENT_ID, WriteResultRef, written } from '../recording/fields.ts'
import { SourceInputRef, sourceInput } from '../recording/inputs.ts'
import type { NewsInput } from './input.ts'
import { NewsNoteRef } from './note-ref.ts'
import { editNews, recordNews, withdrawNews } from './write-news.ts'

const NewsInputRef = builder.inputType('NewsInput', {
  description: 'What happened. No text in it may hold an e-mail address or a telephone number.',
  fields: (t) => ({
    on: t.field({ type: 'PartialDate', required: true, description: 'As precisely as it is known; not in the future.' }),
    title: t.string({ required: true }),
    text: t.string(),
    language: t.string({ required: true, description: 'Of title and text, BCP 47: "de", "fr".' }),
    about: t.idList({ required: true, description: 'The actors, events, programmes and offerings it belongs to: at least one.' }),
    source: t.field({ type: SourceInputRef, required: true }),
    read: t.field({ type: 'Date', description: 'When somebody read the source. Default: today; of a change: as before.' }),
    withheld: t.boolean({ description: 'Told to nobody but who may write.' }),
  }),
})

function newsInput({ on, title, language, about, source, ...rest }: typeof NewsInputRef.$inferInput): NewsInput {
  return { on, title, language, about: [...new Set(about)], ...given(rest), source: sourceInput(source) }
}

builder.mutationFields((t) => {
  const clientId = t.arg.id({ required: true, description: CLIENT_ID })
  const input = t.arg({ type: NewsInputRef, required: true })
  const news = t.arg.id({ required: true })
  return {
    recordNews: t.field({
      type: WriteResultRef,
      description: 'Records what happened, as a dated note with its source.',
      args: { clientId, input },
      resolve: (_root, { clientId: id, input: its }, context) => written(context, id, (desk) => recordNews(desk, id, newsInput(its))),
    }),
    editNews: t.field({
      type: WriteResultRef,
      description: 'Says a note anew; what is not given is no longer said.',
      args: { clientId, news, input },
      resolve: (_root, { clientId: id, news: which, input: its }, context) =>
        written(context, id, (desk) => editNews(desk, id, which, newsInput(its))),
    }),
    withdrawNews: t.field({
      type: WriteResultRef,
      description: 'Nobody reads the note any more but who may write; said anew it can be told again.',
      args: { clientId, news },
      resolve: (_root, { clientId: id, news: which }, context) => written(context, id, (desk) => withdrawNews(desk, id, which)),
    }),
  }
})

builder.queryField('withheldNews', (t) =>
  t.field({
    type: [NewsNoteRef],
    description: 'Notes that are kept back or withdrawn, the newest first; told to nobody but who may write.',
    complexity: { field: 10, multiplier: 10 },
    resolve: async (_root, _args, context) => {
      context.notKept()
      if (context.writing === 'NO_EDITING_LINK') return []
      const all = await context.store.recordsOfType('news')
      return all.filter(({ withheld }) => withheld).toSorted((a, b) => compareIds(b.on, a.on) || compareIds(a.id, b.id))
    },
  }),
)
