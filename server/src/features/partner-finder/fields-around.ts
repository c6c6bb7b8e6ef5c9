import { sortByName } from '../../domain/by-name.ts'
import { DEFAULT_PARTNER_KINDS } from '../../domain/coverage.ts'
import { builder } from '../../graphql/builder.ts'
import { pageSize } from '../../graphql/connection.ts'
import { ActorKindEnum } from '../../graphql/enums.ts'
import { notFound } from '../../graphql/errors.ts'
import { existing, recordsOf } from '../../graphql/loaders.ts'
import { ActorRef, nameOf } from '../../graphql/nodes.ts'
import { requireActors } from '../network/arguments.ts'
import { type Path, PathRef, PathStepRef, stepsOf } from '../network/fields-paths.ts'
import { type PathStep, stepTeller } from '../network/path-step.ts'
import { PartnerOrderEnum, placedActor, questionArgs, questionOf } from './arguments.ts'
import { PartnerSuggestionRef } from './fields.ts'
import { basisOf } from './find-partners.ts'
import { type Introducer, introducersOf } from './introducers.ts'
import { likenessSentence } from './peer-sentences.ts'
import { PEER_LIKENESSES, type Peer, peersOf } from './peers.ts'
import { seekerOf } from './seeker.ts'
import { suggestionOf } from './suggestion.ts'
import { ABSENCE_REASONS, type Absence, whyNot } from './why-not.ts'

/** Whose chains of contacts are told, at most. */
const MAX_STEPS = 6
const CHAINS = 3
const INTRODUCERS = 3
/** Partners of one peer that are told with their evidence. */
const MAX_PARTNERS = 8

interface ToldPeer extends Peer {
  readonly because: readonly string[]
  readonly steps: readonly PathStep[]
}

const PeerLikenessEnum = builder.enumType('PeerLikeness', {
  description: 'SIZE: half to twice as many inhabitants. KIND: Kreis, town that is its own Kreis, or municipality within one.',
  values: PEER_LIKENESSES,
})

const PeerRef = builder.objectRef<ToldPeer>('Peer').implement({
  description: 'A municipality like the one that asks, which works with somebody already.',
  fields: (t) => ({
    actor: t.field({ type: ActorRef, resolve: ({ id }, _args, { loaders }) => existing(loaders, id, 'actor') }),
    alike: t.field({ type: [PeerLikenessEnum], resolve: ({ alike }) => [...alike] }),
    because: t.stringList({ description: 'In what it is alike, as sentences.', resolve: ({ because }) => [...because] }),
    partners: t.field({
      type: [ActorRef],
      description: 'Whom it works with, at any time.',
      resolve: async ({ partners }, _args, { loaders }) => sortByName(await recordsOf(loaders, partners, 'actor')),
    }),
    steps: t.field({
      type: [PathStepRef],
      description: `Its cooperations with them as sentences with their evidence, at most ${MAX_PARTNERS}.`,
      resolve: ({ steps }) => [...steps],
    }),
  }),
})

const IntroducerRef = builder.objectRef<Introducer & { readonly to: string }>('Introducer').implement({
  description: 'A municipality that is linked with an organisation, and how.',
  fields: (t) => ({
    actor: t.field({ type: ActorRef, resolve: ({ id }, _args, { loaders }) => existing(loaders, id, 'actor') }),
    distanceKm: t.exposeFloat('distanceKm', { description: 'From the municipality that asks.' }),
    path: t.field({
      type: PathRef,
      resolve: async ({ id, to, steps }, _args, { store }): Promise<Path> => {
        const [path] = await store.shortestPaths({ from: id, to, maxLength: steps, limit: 1 })
        return path ? stepsOf(path) : { steps: [] }
      },
    }),
  }),
})

const AbsenceReasonEnum = builder.enumType('AbsenceReason', { values: ABSENCE_REASONS })
const PartnerAbsenceRef = builder.objectRef<Absence>('PartnerAbsence').implement({
  description: 'Why an actor is not in a list of partners, or where in it it stands.',
  fields: (t) => ({
    actor: t.field({ type: ActorRef, resolve: ({ actor }) => actor }),
    distanceKm: t.exposeFloat('distanceKm', { nullable: true }),
    rank: t.exposeInt('rank', { nullable: true, description: 'From 1; null where it is not in the list.' }),
    reasons: t.field({ type: [AbsenceReasonEnum], description: 'All that keeps it out.', resolve: ({ reasons }) => [...reasons] }),
  }),
})

builder.queryFields((t) => {
  const { order, ...question } = { ...questionArgs(t), order: t.arg({ type: PartnerOrderEnum }) }
  return {
    partner: t.field({
      type: PartnerSuggestionRef,
      nullable: true,
      description: 'One organisation as `partners` tells it, wherever it lies; null where its place is not known or it is a municipality.',
      args: { ...question, actor: t.arg.id({ required: true }) },
      complexity: { field: 200, multiplier: 1 },
      resolve: async (_root, { actor, ...args }, context) => {
        const asked = await questionOf(args, context)
        return suggestionOf(actor, asked, await basisOf(asked, context), context.loaders)
      },
    }),
    whyNotPartner: t.field({
      type: PartnerAbsenceRef,
      description: 'Why somebody is not among the `partners` of a question.',
      args: { ...question, order, actor: t.arg.id({ required: true }) },
      complexity: { field: 200, multiplier: 1 },
      resolve: async (_root, { actor: id, ...args }, context) => {
        const asked = await questionOf(args, context)
        const [actor] = await recordsOf(context.loaders, [id], 'actor')
        if (!actor) throw notFound(id)
        return whyNot(actor, asked, await basisOf(asked, context))
      },
    }),
    peers: t.field({
      type: [PeerRef],
      description: 'Municipalities like the one that asks which work with somebody already, most alike first.',
      args: {
        for: t.arg.id({ required: true }),
        kinds: t.arg({ type: [ActorKindEnum], description: 'Of partners that count; default: migrant organisations and umbrellas.' }),
        themes: t.arg.idList({ description: 'Default: those recorded of it.' }),
        alike: t.arg({ type: [PeerLikenessEnum], description: 'They must be alike in all of these.' }),
        first: t.arg.int(),
      },
      complexity: ({ first }) => ({ field: 200, multiplier: first ?? 20 }),
      resolve: async (_root, { for: id, kinds, themes, alike, first }, context) => {
        const { loaders, store, today, language } = context
        const [actor, snapshot] = await Promise.all([placedActor(id, 'for', context), context.snapshot()])
        const seeker = await seekerOf(actor, themes ? { themes } : {}, { loaders, store, snapshot, today })
        const peers = peersOf(
          { actor, themes: seeker.themes.ids, kinds: kinds ?? DEFAULT_PARTNER_KINDS, alike: alike ?? [] },
          snapshot,
        ).slice(0, pageSize(first))
        const told = peers.map((peer) => ({ ...peer, shown: peer.partners.slice(0, MAX_PARTNERS) }))
        const step = await stepTeller(
          told.flatMap((peer) => [peer.id, ...peer.shown]),
          undefined,
          store,
          ['COOPERATES_WITH'],
        )
        const named = new Map(
          (
            await recordsOf(
              loaders,
              peers.flatMap((peer) => peer.themes),
              'theme',
            )
          ).map((theme) => [theme.id, theme]),
        )
        return told.map(({ shown, ...peer }) => ({
          ...peer,
          because: peer.alike.map((one) =>
            likenessSentence(one, { actor, peer, themes: peer.themes.map((theme) => nameOf(named.get(theme)!, language)) }, language),
          ),
          steps: shown.map((partner) => step(peer.id, partner)),
        }))
      },
    }),
    introductions: t.field({
      type: [PathRef],
      description: `The shortest chains of contacts of any time from one actor to another, at most ${MAX_STEPS} steps; empty where there is none.`,
      args: { from: t.arg.id({ required: true }), to: t.arg.id({ required: true }) },
      complexity: { field: 100, multiplier: CHAINS },
      resolve: async (_root, { from, to }, context) => {
        await requireActors([from, to], context)
        return (await context.store.shortestPaths({ from, to, maxLength: MAX_STEPS, limit: CHAINS })).map(stepsOf)
      },
    }),
    introducers: t.field({
      type: [IntroducerRef],
      description: `Municipalities that could introduce one to an organisation: linked with it by one or two steps, fewest first, then the nearest; at most ${INTRODUCERS}.`,
      args: { for: t.arg.id({ required: true }), to: t.arg.id({ required: true }) },
      complexity: { field: 100, multiplier: INTRODUCERS },
      resolve: async (_root, { for: asker, to }, context) => {
        const [actor] = await Promise.all([placedActor(asker, 'for', context), requireActors([to], context)])
        return introducersOf(actor, to, await context.snapshot())
          .slice(0, INTRODUCERS)
          .map((introducer) => ({ ...introducer, to }))
      },
    }),
  }
})
