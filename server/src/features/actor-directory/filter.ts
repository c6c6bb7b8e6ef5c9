import { builder } from '../../graphql/builder.ts'
import { ActorKindEnum, ClaimStatusEnum } from '../../graphql/enums.ts'

export const ActorFilterInput = builder.inputType('ActorFilter', {
  fields: (t) => ({
    text: t.string({ description: 'Each of its words occurs in some name.' }),
    kinds: t.field({ type: [ActorKindEnum] }),
    within: t.id({ description: 'A region: the seat lies in it.' }),
    themes: t.idList(),
    countries: t.idList(),
    languages: t.stringList(),
    hasLines: t.boolean({ description: 'Some line touches it at `asOf`, for sure or perhaps.' }),
    status: t.field({ type: [ClaimStatusEnum], description: 'A line of it has one of these.' }),
    asOf: t.field({ type: 'Date' }),
  }),
})
