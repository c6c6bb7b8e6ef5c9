import { builder } from '../../graphql/builder.ts'
import { ClaimRef } from '../../graphql/nodes.ts'
import { type ActorFactsInput, isWithdrawable, recordActorFacts, withdrawFact } from './actor-facts.ts'
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

builder.objectField(ClaimRef, 'withdrawable', (t) =>
  t.boolean({
    description: 'Whether `withdrawFact` takes it back: a theme, country or language of an actor, recorded here, that nothing contradicts.',
    resolve: (claim) => isWithdrawable(claim),
  }),
)

builder.mutationFields((t) => {
  const clientId = t.arg.id({ required: true, description: CLIENT_ID })
  return {
    recordActorFacts: t.field({
      type: WriteResultRef,
      description: 'Records what an actor works on, with which countries it is concerned, and which languages it speaks.',
      args: { clientId, actor: t.arg.id({ required: true }), input: t.arg({ type: ActorFactsInputRef, required: true }) },
      resolve: (_root, { clientId: id, actor, input }, context) =>
        written(context, id, (desk) => recordActorFacts(desk, id, actor, factsInput(input))),
    }),
    withdrawFact: t.field({
      type: WriteResultRef,
      description:
        'A theme, country or language of an actor was recorded by mistake: it is taken away. What has ended is told by `endClaims` instead.',
      args: { clientId, claim: t.arg.id({ required: true }) },
      resolve: (_root, { clientId: id, claim }, context) => written(context, id, (desk) => withdrawFact(desk, id, claim)),
    }),
  }
})
