import { builder } from '../../graphql/builder.ts'
import { given } from '../../graphql/given.ts'
import { CLIENT_ID, WriteResultRef, written } from '../recording/fields.ts'
import { SourceInputRef, sourceInput } from '../recording/inputs.ts'
import { recordTerms } from './write-terms.ts'

const TermsInputRef = builder.inputType('OfferingTermsInput', {
  description:
    'Terms as a source states them; what is not given is no longer said. No text may hold an e-mail address or a telephone number.',
  fields: (t) => ({
    who: t.string({ description: 'Who may apply or use it.' }),
    purpose: t.string({ description: 'For what.' }),
    amount: t.string({ description: 'How much.' }),
    ownShare: t.string(),
    from: t.field({ type: 'PartialDate', description: 'From when on one can apply or use it.' }),
    until: t.field({ type: 'PartialDate' }),
    deadline: t.field({ type: 'PartialDate', description: 'Of an application.' }),
    source: t.field({ type: SourceInputRef, required: true, description: 'Of all that is told otherwise than it stood.' }),
  }),
})

builder.mutationField('recordOfferingTerms', (t) =>
  t.field({
    type: WriteResultRef,
    description: 'Says the terms of an offering or a programme anew: what stays as it stands keeps its source.',
    args: {
      clientId: t.arg.id({ required: true, description: CLIENT_ID }),
      offering: t.arg.id({ required: true }),
      input: t.arg({ type: TermsInputRef, required: true }),
    },
    resolve: (_root, { clientId, offering, input: { source, ...rest } }, context) =>
      written(context, clientId, (desk) => recordTerms(desk, clientId, offering, { ...given(rest), source: sourceInput(source) })),
  }),
)
