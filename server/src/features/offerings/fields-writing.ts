import { builder } from '../../graphql/builder.ts'
import { given } from '../../graphql/given.ts'
import { CLIENT_ID, WriteResultRef, written } from '../recording/fields.ts'
import { SourceInputRef, sourceInput } from '../recording/inputs.ts'
import { TermNameEnum } from './fields-statements.ts'
import { recordTerms } from './write-terms.ts'

const TermInputRef = builder.inputType('OfferingTermInput', {
  description: 'One statement about one term. No text may hold an e-mail address or a telephone number.',
  fields: (t) => ({
    term: t.field({ type: TermNameEnum, required: true }),
    of: t.id({ description: 'The id of the statement it is about; absent: it is said in addition.' }),
    contradicts: t.boolean({
      description: 'The source says otherwise: both statements stay, disputed. Without a value it only denies the statement.',
    }),
    value: t.string({ description: 'In the words of the source; of days a year, a month or a day. Absent: it is said no longer.' }),
  }),
})

const TermsInputRef = builder.inputType('OfferingTermsInput', {
  description: 'What changes of the terms: every statement that is not named stays as it stands, with its sources.',
  fields: (t) => ({
    terms: t.field({ type: [TermInputRef], required: true }),
    source: t.field({ type: SourceInputRef, required: true, description: 'Of all that is told here.' }),
  }),
})

builder.mutationField('recordOfferingTerms', (t) =>
  t.field({
    type: WriteResultRef,
    description: 'Says what a source tells of the terms of an offering or a programme.',
    args: {
      clientId: t.arg.id({ required: true, description: CLIENT_ID }),
      offering: t.arg.id({ required: true }),
      input: t.arg({ type: TermsInputRef, required: true }),
    },
    resolve: (_root, { clientId, offering, input: { source, terms } }, context) => {
      const told = terms.map(({ term, value, ...rest }) => ({ term, value: (value ?? '').trim(), ...given(rest) }))
      return written(context, clientId, (desk) => recordTerms(desk, clientId, offering, { terms: told, source: sourceInput(source) }))
    },
  }),
)
