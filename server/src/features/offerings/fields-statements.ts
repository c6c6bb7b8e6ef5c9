import { builder } from '../../graphql/builder.ts'
import { OfferedRef } from '../../graphql/nodes.ts'
import { SupportRef } from '../sources/fields.ts'
import { isDisputed, type Statement, statementsOf, TERMS } from './statements.ts'

export const TermNameEnum = builder.enumType('OfferingTermName', {
  description: 'What can be recorded of the terms of an offering or a programme.',
  values: TERMS,
})

interface Told extends Statement {
  readonly id: string
  readonly disputed: boolean
}

const StatementRef = builder.objectRef<Told>('OfferingStatement').implement({
  description: 'One statement about one term, as it can be changed or contradicted.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of the claim; of the offering where only that tells it.' }),
    term: t.expose('term', { type: TermNameEnum }),
    value: t.exposeString('value', { description: 'As stated; of days a date.' }),
    disputed: t.exposeBoolean('disputed', { description: 'A source says otherwise.' }),
    support: t.field({
      type: [SupportRef],
      description: 'Empty where no source is recorded for it.',
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ claim }) => [...(claim?.supports ?? [])],
    }),
  }),
})

builder.interfaceField(OfferedRef, 'statements', (t) =>
  t.field({
    type: [StatementRef],
    description: 'All that is said of its terms, term by term, also what contradicts each other.',
    complexity: { field: 1, multiplier: 20 },
    resolve: async (entry, _args, { loaders }) => {
      const all = statementsOf(entry, await loaders.claims(entry.id))
      return all.map((one) => ({ ...one, id: one.claim?.id ?? entry.id, disputed: isDisputed(one, all) }))
    },
  }),
)
