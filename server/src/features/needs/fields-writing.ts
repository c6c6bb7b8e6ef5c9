import { builder } from '../../graphql/builder.ts'
import { given } from '../../graphql/given.ts'
import { CLIENT_ID, WriteResultRef, written } from '../recording/fields.ts'
import { SourceInputRef, sourceInput } from '../recording/inputs.ts'
import { NoticeKindEnum } from './fields.ts'
import type { NoticeInput } from './input.ts'
import { editNotice, endNotice, recordNotice } from './write-notice.ts'

const NoticeInputRef = builder.inputType('NoticeInput', {
  description: 'What an actor wishes for or offers to others. No text in it may hold an e-mail address or a telephone number.',
  fields: (t) => ({
    theme: t.id({ required: true }),
    text: t.string({ required: true }),
    language: t.string({ description: 'BCP 47: "de", "fr".' }),
    country: t.id({ description: 'The partner country it is about.' }),
    validFrom: t.field({ type: 'Date', description: 'Default: today; of a change: as before.' }),
    validUntil: t.field({ type: 'Date', description: 'The last day on which it counts.' }),
    withheld: t.boolean({ description: 'Told to nobody but who may write.' }),
    source: t.field({ type: SourceInputRef, required: true }),
  }),
})

function noticeInput({ theme, text, source, ...rest }: typeof NoticeInputRef.$inferInput): NoticeInput {
  return { theme, text, ...given(rest), source: sourceInput(source) }
}

builder.mutationFields((t) => {
  const clientId = t.arg.id({ required: true, description: CLIENT_ID })
  const input = t.arg({ type: NoticeInputRef, required: true })
  return {
    recordNotice: t.field({
      type: WriteResultRef,
      description: 'Records what an actor wishes for or offers.',
      args: { clientId, kind: t.arg({ type: NoticeKindEnum, required: true }), actor: t.arg.id({ required: true }), input },
      resolve: (_root, { clientId: id, kind, actor, input: its }, context) =>
        written(context, id, (desk) => recordNotice(desk, id, kind === 'NEED' ? 'need' : 'offer', actor, noticeInput(its))),
    }),
    editNotice: t.field({
      type: WriteResultRef,
      description: 'Says a need or an offer anew; what is not given is no longer said.',
      args: { clientId, notice: t.arg.id({ required: true }), input },
      resolve: (_root, { clientId: id, notice, input: its }, context) =>
        written(context, id, (desk) => editNotice(desk, id, notice, noticeInput(its))),
    }),
    endNotice: t.field({
      type: WriteResultRef,
      description: 'From that day on it counts no longer; it stays to be read as of an earlier day.',
      args: { clientId, notice: t.arg.id({ required: true }), on: t.arg({ type: 'Date', required: true }) },
      resolve: (_root, { clientId: id, notice, on }, context) => written(context, id, (desk) => endNotice(desk, id, notice, on)),
    }),
  }
})
