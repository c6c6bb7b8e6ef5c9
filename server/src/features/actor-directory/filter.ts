import type { Day } from '@netzatlas/shared'
import { builder } from '../../graphql/builder.ts'
import { ActorKindEnum, ClaimStatusEnum } from '../../graphql/enums.ts'
import { given } from '../../graphql/given.ts'
import type { ActorFilter } from '../../ports/store.ts'

export const ActorFilterInput = builder.inputType('ActorFilter', {
  fields: (t) => ({
    text: t.string({ description: 'Each of its words occurs in some name.' }),
    kinds: t.field({ type: [ActorKindEnum] }),
    within: t.id({ description: 'A region: the seat lies in it.' }),
    themes: t.idList({ description: 'It works on one of them at `asOf` or today, for sure or perhaps: what has ended does not count.' }),
    countries: t.idList({ description: 'It concerns one of them then, for sure or perhaps.' }),
    languages: t.stringList(),
    hasLines: t.boolean({ description: 'Some line touches it at `asOf`, for sure or perhaps.' }),
    status: t.field({ type: [ClaimStatusEnum], description: 'A line of it has one of these.' }),
    asOf: t.field({ type: 'Date' }),
  }),
})

/** What a store is asked for: themes and countries as they hold on the day asked for, which is today unless told. */
export function actorFilter(filter: typeof ActorFilterInput.$inferInput | null | undefined, today: Day): ActorFilter {
  const wanted = given(filter)
  return wanted.themes || wanted.countries ? { ...wanted, topicsOn: wanted.asOf ?? today } : wanted
}
