import type { Day } from '@netzatlas/shared'
import { compareIds, liesIn } from '../../domain/ids.ts'
import { isMet, isOpenNotice, noticeState } from '../../domain/notices.ts'
import type { Id, NoticeRecord } from '../../domain/records.ts'
import { type Board, othersOn } from './board.ts'

/** What is wished and offered on one theme in one Land. */
export interface NoticeCount {
  /** Absent where the seats of the actors lie in no Land that is known. */
  readonly state: Id | undefined
  readonly theme: Id
  readonly needs: number
  readonly offers: number
  /** Of the needs those that some offer answers, from wherever. */
  readonly answered: number
  /** Since when the oldest open need stands. */
  readonly oldestNeed?: Day
  /** Recorded once, and over by the day: what tells "none at the moment" from "nobody has recorded any". */
  readonly pastNeeds: number
  readonly pastOffers: number
}

export function noticeCounts(board: Board, day: Day): readonly NoticeCount[] {
  const told = board.all.filter((notice) => !notice.withheld && noticeState(notice, day) !== 'COMING')
  const groups = Map.groupBy(told, (notice) => `${stateOf(notice, board) ?? ''} ${notice.theme}`)
  return [...groups.values()].map((notices) => countOf(notices, board, day)).toSorted(byStateAndTheme)
}

function countOf(notices: readonly NoticeRecord[], board: Board, day: Day): NoticeCount {
  const open = notices.filter((notice) => isOpenNotice(notice, day))
  const needs = open.filter(isNeed)
  const allNeeds = notices.filter(isNeed)
  const oldestNeed = needs.map(({ validFrom }) => validFrom).toSorted()[0]
  return {
    state: stateOf(notices[0]!, board),
    theme: notices[0]!.theme,
    needs: needs.length,
    offers: open.length - needs.length,
    answered: needs.filter((need) => isMet(need, othersOn(need, board), day)).length,
    ...(oldestNeed === undefined ? {} : { oldestNeed }),
    pastNeeds: allNeeds.length - needs.length,
    pastOffers: notices.length - allNeeds.length - (open.length - needs.length),
  }
}

const stateOf = ({ actor }: NoticeRecord, { actors }: Board): Id | undefined => actors.get(actor)?.region?.slice(0, 'r-00'.length)

const isNeed = ({ type }: NoticeRecord): boolean => type === 'need'

const byStateAndTheme = (a: NoticeCount, b: NoticeCount): number =>
  compareIds(a.state ?? '~', b.state ?? '~') || compareIds(a.theme, b.theme)

export interface NoticeFilter {
  readonly kind?: 'NEED' | 'OFFER'
  /** A region: the seat of the actor lies in it. */
  readonly within?: Id
  /** Only of actors whose seat lies in no Land that is known. */
  readonly elsewhere?: boolean
  readonly theme?: Id
  readonly language?: string
  readonly country?: Id
  /** With a match, or without one. */
  readonly answered?: boolean
}

/** Those open on the day, the newest first. */
export function openNotices(board: Board, filter: NoticeFilter, day: Day): readonly NoticeRecord[] {
  return board.all.filter((notice) => isOpenNotice(notice, day) && passes(notice, filter, board, day))
}

function passes(notice: NoticeRecord, filter: NoticeFilter, board: Board, day: Day): boolean {
  const { kind, within, elsewhere = false, theme, language, country, answered } = filter
  return (
    (kind === undefined || notice.type === kind.toLowerCase()) &&
    (theme === undefined || notice.theme === theme) &&
    (language === undefined || notice.language === language) &&
    (country === undefined || notice.country === country) &&
    (within === undefined || liesIn(board.actors.get(notice.actor)?.region, within)) &&
    (!elsewhere || stateOf(notice, board) === undefined) &&
    (answered === undefined || isMet(notice, othersOn(notice, board), day) === answered)
  )
}
