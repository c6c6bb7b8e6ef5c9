import type { Day } from '@netzatlas/shared'
import { compareIds } from '../../domain/ids.ts'
import { isOpenNotice, NOTICE_STATES, type NoticeMatch, noticeState } from '../../domain/notices.ts'
import type { NeedRecord, NoticeRecord, OfferRecord } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { pageSize } from '../../graphql/connection.ts'
import type { Context } from '../../graphql/context.ts'
import { misuse } from '../../graphql/errors.ts'
import { existing } from '../../graphql/loaders.ts'
import { ActorRef, CountryRef, NodeRef, nameOf, SourceRef, ThemeRef } from '../../graphql/nodes.ts'
import { becauseOf } from './because.ts'
import { boardOf, matchesOf, nearTo } from './board.ts'

const NoticeStateEnum = builder.enumType('NoticeState', {
  description: 'COMING: from a later day on. OPEN: counted. EXPIRED: its last day is over. ENDED: ended before that.',
  values: NOTICE_STATES,
})

/** A match, seen from one of its two sides. */
interface Answer {
  readonly notice: NoticeRecord
  readonly match: NoticeMatch
}

const AnswerRef = builder.objectRef<Answer>('NoticeMatch')

async function answersTo(notice: NoticeRecord, day: Day, context: Context): Promise<readonly Answer[]> {
  return answersBy(notice, matchesOf(notice, await boardOf(context), day))
}

/** As the crow flies; so far what is on another theme is told as near, unless asked otherwise. */
const NEAR_KM = 25
const MOST_KM = 200

async function nearOf(notice: NoticeRecord, day: Day, radiusKm: number, context: Context): Promise<readonly Answer[]> {
  if (!(radiusKm > 0 && radiusKm <= MOST_KM))
    throw misuse('INVALID_INPUT', `"radiusKm" must lie between 0 and ${MOST_KM}, not ${radiusKm}.`, 'radiusKm')
  return answersBy(notice, nearTo(notice, await boardOf(context), day, radiusKm))
}

const answersBy = (notice: NoticeRecord, matches: readonly NoticeMatch[]): readonly Answer[] =>
  matches.map((match) => ({ notice: notice.type === 'need' ? match.offer : match.need, match }))

export const NoticeRef = builder.interfaceRef<NoticeRecord>('Notice').implement({
  description: 'What an actor wishes for (Need) or offers to others (Offer).',
  interfaces: [NodeRef],
  resolveType: ({ type }) => (type === 'need' ? 'Need' : 'Offer'),
  fields: (t) => {
    const asOf = t.arg({ type: 'Date' })
    const radiusKm = t.arg.float({ required: true, defaultValue: NEAR_KM })
    return {
      actor: t.field({ type: ActorRef, resolve: ({ actor }, _args, { loaders }) => existing(loaders, actor, 'actor') }),
      theme: t.field({ type: ThemeRef, resolve: ({ theme }, _args, { loaders }) => existing(loaders, theme, 'theme') }),
      text: t.exposeString('text', { description: 'Never holds an e-mail address or a telephone number.' }),
      language: t.exposeString('language', { nullable: true, description: 'In which it is wished or offered: BCP 47.' }),
      country: t.field({
        type: CountryRef,
        nullable: true,
        description: 'The partner country it is about.',
        resolve: ({ country }, _args, { loaders }) => (country === undefined ? undefined : existing(loaders, country, 'country')),
      }),
      validFrom: t.expose('validFrom', { type: 'Date' }),
      validUntil: t.expose('validUntil', { type: 'Date', nullable: true, description: 'The last day on which it counts.' }),
      endedOn: t.expose('endedOn', { type: 'Date', nullable: true, description: 'The first day on which it no longer counts.' }),
      withheld: t.boolean({
        description: 'Kept back: told to nobody but who may write, and matched with nothing.',
        resolve: ({ withheld }) => withheld === true,
      }),
      source: t.field({ type: SourceRef, resolve: ({ source }, _args, { loaders }) => existing(loaders, source, 'source') }),
      state: t.field({
        type: NoticeStateEnum,
        args: { asOf },
        resolve: (notice, { asOf: day }, { today }) => noticeState(notice, day ?? today),
      }),
      matchCount: t.int({
        description: 'How many there are in `matches`.',
        args: { asOf },
        resolve: async (notice, { asOf: day }, context) => (await answersTo(notice, day ?? context.today, context)).length,
      }),
      matches: t.field({
        type: [AnswerRef],
        description: 'Who offers what is wished, or wishes what is offered, the closest first.',
        args: { asOf, first: t.arg.int() },
        complexity: ({ first }) => ({ field: 1, multiplier: pageSize(first) }),
        resolve: async (notice, { asOf: day, first }, context) =>
          (await answersTo(notice, day ?? context.today, context)).slice(0, pageSize(first)),
      }),
      nearCount: t.int({
        description: 'How many there are in `near`.',
        args: { asOf, radiusKm },
        resolve: async (notice, { asOf: day, radiusKm: km }, context) => (await nearOf(notice, day ?? context.today, km, context)).length,
      }),
      near: t.field({
        type: [AnswerRef],
        description:
          'On other themes what is near all the same: both name a country or a language other than German, or both are seated in one Kreis or within the radius. Most in common first, then the nearest.',
        args: { asOf, radiusKm, first: t.arg.int() },
        complexity: ({ first }) => ({ field: 1, multiplier: pageSize(first) }),
        resolve: async (notice, { asOf: day, radiusKm: km, first }, context) =>
          (await nearOf(notice, day ?? context.today, km, context)).slice(0, pageSize(first)),
      }),
    }
  },
})

AnswerRef.implement({
  description: 'Of a need an offer that answers it, of an offer a need that it answers.',
  fields: (t) => ({
    notice: t.field({ type: NoticeRef, resolve: ({ notice }) => notice }),
    because: t.stringList({
      description: 'Ends of a sentence that begins with "because".',
      resolve: async ({ match: { need, offer, language, country, distanceKm, district } }, _args, { loaders, language: reader }) => {
        const [theme, abroad, kreis] = await Promise.all([
          need.theme === offer.theme ? existing(loaders, need.theme, 'theme') : undefined,
          country === undefined ? undefined : existing(loaders, country, 'country'),
          district === undefined ? undefined : existing(loaders, district, 'region'),
        ])
        const names = {
          theme: theme && nameOf(theme, reader),
          country: abroad && nameOf(abroad, reader),
          district: kreis && nameOf(kreis, reader),
        }
        return [...becauseOf({ ...names, language, distanceKm }, reader)]
      },
    }),
    distanceKm: t.float({
      nullable: true,
      description: 'Great circle between the seats of both; null where one is not known, or works all over the country.',
      resolve: ({ match }) => match.distanceKm,
    }),
  }),
})

export const NeedRef = builder.objectRef<NeedRecord>('Need').implement({
  description: 'What an actor wishes for.',
  interfaces: [NodeRef, NoticeRef],
})

export const OfferRef = builder.objectRef<OfferRecord>('Offer').implement({
  description: 'What an actor offers to others.',
  interfaces: [NodeRef, NoticeRef],
})

const noticesOf = async (actor: string, context: Context): Promise<readonly NoticeRecord[]> =>
  (await boardOf(context)).byActor.get(actor) ?? []

builder.objectFields(ActorRef, (t) => {
  const asOf = t.arg({ type: 'Date' })
  return {
    needs: t.field({
      type: [NeedRef],
      description: 'What it wishes for on that day (default: today), the newest first.',
      args: { asOf },
      resolve: async ({ id }, { asOf: day }, context) =>
        (await noticesOf(id, context))
          .filter((notice) => notice.type === 'need')
          .filter((need) => isOpenNotice(need, day ?? context.today)),
    }),
    offers: t.field({
      type: [OfferRef],
      description: 'What it offers to others on that day (default: today), the newest first.',
      args: { asOf },
      resolve: async ({ id }, { asOf: day }, context) =>
        (await noticesOf(id, context))
          .filter((notice) => notice.type === 'offer')
          .filter((offer) => isOpenNotice(offer, day ?? context.today)),
    }),
    otherNotices: t.field({
      type: [NoticeRef],
      description: 'What was recorded and does not count on that day: over, or still to come. Those that end last come first.',
      args: { asOf },
      resolve: async ({ id }, { asOf: day }, context) =>
        (await noticesOf(id, context))
          .filter((notice) => !notice.withheld && !isOpenNotice(notice, day ?? context.today))
          .toSorted((a, b) => compareIds(endOf(b), endOf(a))),
    }),
  }
})

const endOf = ({ endedOn, validUntil }: NoticeRecord): Day => endedOn ?? validUntil ?? '9999-12-31'
