import { builder } from '../../graphql/builder.ts'
import { type ActorFactsInput, recordActorFacts } from './actor-facts.ts'
import { CLIENT_ID, WriteResultRef, written } from './fields.ts'
import { SourceInputRef, sourceInput } from './inputs.ts'

const ActorFactsInputRef = builder.inputType('ActorFactsInput', {
  description: 'What a source tells of an actor. What is recorded already takes the source; nothing is taken away.',
  fields: (t) => ({
    themes: t.idList(),
    origins: t.idList({ description: 'Countries that members come from, as the organisation says itself; not of municipalities.' }),
    partnerCountries: t.idList({ description: 'Countries in which it has partners or projects.' }),
    languages: t.stringList({ description: 'BCP 47: "de", "fr".' }),
    source: t.field({ type: SourceInputRef, required: true }),
  }),
})

const each = <T>(list: readonly T[] | null | undefined): readonly T[] => [...new Set(list ?? [])]

const factsInput = (input: typeof ActorFactsInputRef.$inferInput): ActorFactsInput => ({
  themes: each(input.themes),
  origins: each(input.origins),
  partnerCountries: each(input.partnerCountries),
  languages: each(input.languages),
  source: sourceInput(input.source),
})

builder.mutationField('recordActorFacts', (t) =>
  t.field({
    type: WriteResultRef,
    description: 'Records what an actor works on, with which countries it is concerned, and which languages it speaks.',
    args: {
      clientId: t.arg.id({ required: true, description: CLIENT_ID }),
      actor: t.arg.id({ required: true }),
      input: t.arg({ type: ActorFactsInputRef, required: true }),
    },
    resolve: (_root, { clientId, actor, input }, context) =>
      written(context, clientId, (desk) => recordActorFacts(desk, clientId, actor, factsInput(input))),
  }),
)
