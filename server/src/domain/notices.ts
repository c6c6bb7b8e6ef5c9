import { type Day, maxDay } from '@netzatlas/shared'
import { compareIds } from './ids.ts'
import type { Id, NeedRecord, NoticeRecord, OfferRecord } from './records.ts'

/** Of the text of a need or an offer. */
export const MOST_LETTERS_OF_A_NOTICE = 600

export const NOTICE_STATES = ['COMING', 'OPEN', 'EXPIRED', 'ENDED'] as const
/** Where a need or an offer stands on a day: still to come, counted, past its last day, or ended before it. */
export type NoticeState = (typeof NOTICE_STATES)[number]

export function noticeState({ validFrom, validUntil, endedOn }: NoticeRecord, day: Day): NoticeState {
  if (endedOn !== undefined && endedOn <= day) return 'ENDED'
  if (validUntil !== undefined && validUntil < day) return 'EXPIRED'
  return day < validFrom ? 'COMING' : 'OPEN'
}

/** Counted on the day and not kept back. */
export const isOpenNotice = (notice: NoticeRecord, day: Day): boolean => !notice.withheld && noticeState(notice, day) === 'OPEN'

/** What a need and an offer have in common; of a match their theme, too, of what is only near not. */
export interface NoticeMatch {
  readonly need: NeedRecord
  readonly offer: OfferRecord
  /** Named by both. */
  readonly language?: string
  /** Named by both. */
  readonly country?: Id
  /** Between both actors, where the caller knows it and it matters. */
  readonly distanceKm?: number
  /** In which both are seated, where the caller knows it and it matters. */
  readonly district?: Id
}

/**
 * Whether the offer answers the need on that day: both are open, of two actors, about one theme, and neither language nor
 * country, where both name one, differ. What only one of them names is no reason for or against it.
 */
export const noticeMatch = (need: NeedRecord, offer: OfferRecord, day: Day): NoticeMatch | undefined =>
  need.theme === offer.theme ? inCommonOf(need, offer, day) : undefined

/** The same of an offer on another theme: whether that is near is for the caller to say (see `isNear`). */
export const noticeBeside = (need: NeedRecord, offer: OfferRecord, day: Day): NoticeMatch | undefined =>
  need.theme === offer.theme ? undefined : inCommonOf(need, offer, day)

/** Not told as near by its language: that is what nearly everybody here speaks. */
const SPOKEN_BY_ALL = 'de'

/** Something that both name, or where they sit, brings them together. */
export const isNear = ({ language = SPOKEN_BY_ALL, country, distanceKm, district }: NoticeMatch, withinKm: number): boolean =>
  language !== SPOKEN_BY_ALL || country !== undefined || district !== undefined || (distanceKm !== undefined && distanceKm <= withinKm)

function inCommonOf(need: NeedRecord, offer: OfferRecord, day: Day): NoticeMatch | undefined {
  if (need.actor === offer.actor) return undefined
  if (!isOpenNotice(need, day) || !isOpenNotice(offer, day)) return undefined
  if (differ(need.language, offer.language) || differ(need.country, offer.country)) return undefined
  return {
    need,
    offer,
    ...(need.language !== undefined && offer.language !== undefined ? { language: need.language } : {}),
    ...(need.country !== undefined && offer.country !== undefined ? { country: need.country } : {}),
  }
}

const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b

/** Every match between the two lists, whichever of both wishes and whichever offers; the closest first. */
export function matchesBetween(own: readonly NoticeRecord[], others: readonly NoticeRecord[], day: Day): readonly NoticeMatch[] {
  return own.flatMap((mine) => others.flatMap((theirs) => eitherWay(mine, theirs, day) ?? [])).toSorted(closestFirst)
}

function eitherWay(a: NoticeRecord, b: NoticeRecord, day: Day): NoticeMatch | undefined {
  if (a.type === 'need') return b.type === 'offer' ? noticeMatch(a, b, day) : undefined
  return b.type === 'need' ? noticeMatch(b, a, day) : undefined
}

/** Whether something in the list answers it, or is answered by it. */
export const isMet = (notice: NoticeRecord, others: readonly NoticeRecord[], day: Day): boolean =>
  others.some((other) => eitherWay(notice, other, day) !== undefined)

/** Of the first list what something in the second could answer: needs where that has offers, offers where it has needs. */
export const comparableWith = (own: readonly NoticeRecord[], others: readonly NoticeRecord[]): readonly NoticeRecord[] =>
  own.filter(({ type }) => others.some((other) => other.type !== type))

/** With most in common first, then the nearest, then the newest, then by id. */
export function closestFirst(a: NoticeMatch, b: NoticeMatch): number {
  return (
    inCommon(b) - inCommon(a) ||
    kmOf(a) - kmOf(b) ||
    compareIds(newestDay(b), newestDay(a)) ||
    compareIds(a.need.id, b.need.id) ||
    compareIds(a.offer.id, b.offer.id)
  )
}

const inCommon = ({ language, country }: NoticeMatch): number => Number(language !== undefined) + Number(country !== undefined)
const kmOf = ({ distanceKm = Number.MAX_VALUE }: NoticeMatch): number => distanceKm
const newestDay = ({ need, offer }: NoticeMatch): Day => maxDay(need.validFrom, offer.validFrom)
