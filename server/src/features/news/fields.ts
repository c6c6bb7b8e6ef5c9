import type { Day, HappeningKind } from '@netzatlas/shared'
import { sortByName } from '../../domain/by-name.ts'
import type { ClaimRecord, Id } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, connectionType, pageComplexity, pageOf, pageSize } from '../../graphql/connection.ts'
import { given } from '../../graphql/given.ts'
import { existing, type Loaders, recordsOf } from '../../graphql/loaders.ts'
import { ActorRef, NodeRef, VertexRef } from '../../graphql/nodes.ts'
import { supportBySource } from '../sources/evidence.ts'
import { SupportRef } from '../sources/fields.ts'
import { chosenNews } from './choose.ts'
import { dateOf, restsOn, statementsOf } from './evidence.ts'
import type { Happening } from './happenings.ts'
import { namedOf, supportOfNote } from './note-ref.ts'
import { streamOf } from './stream.ts'

const HappeningKindEnum = builder.enumType('HappeningKind', {
  values: {
    NOTE: { description: 'Somebody recorded it as a note.' },
    EVENT: { description: 'It takes or took place.' },
    AWARD: { description: 'It was given.' },
    RESOLUTION: { description: 'It was passed, or signed by the actors.' },
    JOINED: { description: 'The actors take part in the programme from then on.' },
    COOPERATION: { description: 'It began.' },
    BEGIN: { description: 'Of an offering or a programme.' },
    END: { description: 'Of an offering or a programme.' },
    DEADLINE: { description: 'Of an offering or a programme.' },
  } satisfies Record<HappeningKind, unknown>,
})

const claimsFor = async (one: Happening, loaders: Loaders): Promise<readonly ClaimRecord[]> =>
  (await Promise.all(restsOn(one).map((id) => loaders.claims(id)))).flat()

const HappeningRef = builder.objectRef<Happening>('Happening').implement({
  description: 'Something that a source dates.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: HappeningKindEnum }),
    date: t.field({
      type: 'PartialDate',
      description: 'As precisely as it is known.',
      resolve: async (one, _args, { loaders }) => one.date ?? dateOf(one, await claimsFor(one, loaders)),
    }),
    day: t.field({
      type: 'Date',
      description: 'The day it stands for in the order: the first it can mean, of an end or a deadline the last.',
      resolve: ({ day }): Day => day,
    }),
    about: t.field({
      type: NodeRef,
      description:
        'The event, resolution, cooperation, programme or offering; of awards the edition of the contest, or else one of them; or the note.',
      resolve: async ({ about }, _args, { loaders }) => {
        const record = await loaders.record.load(about)
        if (!record) throw new Error(`${about} is missing`)
        return record
      },
    }),
    actors: t.field({
      type: [ActorRef],
      description: 'Who had a part in it, by name; of an event who held it.',
      args: { first: t.arg.int() },
      complexity: ({ first }) => ({ field: 1, multiplier: pageSize(first) }),
      resolve: async ({ actors }, { first }, { loaders }) =>
        sortByName(await recordsOf(loaders, actors, 'actor')).slice(0, pageSize(first)),
    }),
    actorCount: t.int({ resolve: ({ actors }) => actors.length }),
    occasions: t.field({
      type: [VertexRef],
      description: 'Of a note the events, programmes and offerings it belongs to.',
      resolve: ({ occasions = [] }, _args, { loaders }) => namedOf(occasions, loaders),
    }),
    support: t.field({
      type: [SupportRef],
      description: 'The sources of what says so, each once.',
      resolve: async (one, _args, { loaders }) =>
        one.kind === 'NOTE'
          ? [supportOfNote(await existing(loaders, one.about, 'news'))]
          : supportBySource(statementsOf(one, await claimsFor(one, loaders))),
    }),
  }),
})

const NewsFilterInput = builder.inputType('NewsFilter', {
  fields: (t) => ({
    kinds: t.field({ type: [HappeningKindEnum] }),
    about: t.id({ description: 'Of an actor what it had a part in, of anything else what is told of it.' }),
    within: t.id({ description: 'A region: it was there, or somebody seated there had a part in it.' }),
    theme: t.id({ description: 'It is about that theme, or somebody who works on it had a part in it.' }),
    until: t.field({ type: 'Date', description: 'Nothing that is dated later.' }),
  }),
})

const { ConnectionRef } = connectionType<Happening, { node: Happening; cursor: Id }>('Happening', HappeningRef)

builder.queryField('news', (t) =>
  t.field({
    type: ConnectionRef,
    description:
      'What is dated, the newest first: events, awards, resolutions, cooperations, programmes and offerings. What has no date is not told.',
    args: { filter: t.arg({ type: NewsFilterInput }), first: t.arg.int(), after: t.arg.string() },
    complexity: pageComplexity,
    resolve: async (_root, { filter, ...page }, context) => {
      const found = await chosenNews(await streamOf(context), given(filter), context.store)
      return connectionOf(
        pageOf(found, page, ({ id }) => id),
        page,
        (node) => ({ node, cursor: node.id }),
      )
    },
  }),
)
