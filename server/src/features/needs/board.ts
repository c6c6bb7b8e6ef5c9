import type { Day } from '@netzatlas/shared'
import { distanceKm } from '../../domain/distance.ts'
import { compareIds } from '../../domain/ids.ts'
import { closestFirst, isNear, isOpenNotice, matchesBetween, type NoticeMatch, noticeBeside } from '../../domain/notices.ts'
import type { ActorRecord, Id, NeedRecord, NoticeRecord, OfferRecord } from '../../domain/records.ts'
import { keptByRequest, keptByRevision } from '../../graphql/kept.ts'
import type { RecordReader, RevisionReader } from '../../ports/store.ts'

/** Every need and offer there is, and whose they are; of one revision of the content. */
export interface Board {
  /** The newest first. */
  readonly all: readonly NoticeRecord[]
  readonly byActor: ReadonlyMap<Id, readonly NoticeRecord[]>
  /** What rests on each source and is not kept back. */
  readonly bySource: ReadonlyMap<Id, readonly NoticeRecord[]>
  readonly needs: ReadonlyMap<Id, readonly NeedRecord[]>
  readonly offers: ReadonlyMap<Id, readonly OfferRecord[]>
  readonly actors: ReadonlyMap<Id, ActorRecord>
}

type Store = RecordReader & RevisionReader

const kept = keptByRevision<Board>()
const asked = keptByRequest<Promise<Board>>()

/** One for a request, however often and for however many notices it asks. */
export const boardOf = (context: { readonly store: Store }): Promise<Board> =>
  asked(context, '', () => kept(context.store, '', () => readBoard(context.store)))

async function readBoard(store: Store): Promise<Board> {
  const [needs, offers] = await Promise.all([store.recordsOfType('need'), store.recordsOfType('offer')])
  const all = [...needs, ...offers].toSorted((a, b) => compareIds(b.validFrom, a.validFrom) || compareIds(a.id, b.id))
  const byActor = Map.groupBy(all, ({ actor }) => actor)
  const actors = await store.records([...byActor.keys()])
  return {
    all,
    byActor,
    bySource: Map.groupBy(
      all.filter(({ withheld }) => !withheld),
      ({ source }) => source,
    ),
    needs: Map.groupBy(needs, ({ theme }) => theme),
    offers: Map.groupBy(offers, ({ theme }) => theme),
    actors: new Map(actors.flatMap((actor) => (actor?.type === 'actor' ? [[actor.id, actor] as const] : []))),
  }
}

/** Of a need the offers on its theme, of an offer the needs. */
export const othersOn = ({ type, theme }: NoticeRecord, { needs, offers }: Board): readonly NoticeRecord[] =>
  (type === 'need' ? offers : needs).get(theme) ?? []

/** Who offers what is wished, or wishes what is offered, the closest first. */
export function matchesOf(notice: NoticeRecord, board: Board, day: Day): readonly NoticeMatch[] {
  return matchesBetween([notice], othersOn(notice, board), day)
    .map((match) => withDistance(match, board))
    .toSorted(closestFirst)
}

/**
 * On other themes what is near all the same: both name a country or a language other than German, or both are seated in one
 * Kreis or no farther from each other than told. What has most in common comes first, then the nearest.
 */
export function nearTo(notice: NoticeRecord, board: Board, day: Day, withinKm: number): readonly NoticeMatch[] {
  if (!isOpenNotice(notice, day)) return []
  return board.all
    .flatMap((other) => besideEitherWay(notice, other, day) ?? [])
    .map((match) => withDistrict(withDistance(match, board), board))
    .filter((match) => isNear(match, withinKm))
    .toSorted(closestFirst)
}

function besideEitherWay(a: NoticeRecord, b: NoticeRecord, day: Day): NoticeMatch | undefined {
  if (a.type === 'need') return b.type === 'offer' ? noticeBeside(a, b, day) : undefined
  return b.type === 'need' ? noticeBeside(b, a, day) : undefined
}

function withDistance(match: NoticeMatch, board: Board): NoticeMatch {
  const [from, to] = seatsOf(match, board)
  return from?.place && to?.place ? { ...match, distanceKm: distanceKm(from.place, to.place) } : match
}

const DISTRICT = 'r-00000'.length

function withDistrict(match: NoticeMatch, board: Board): NoticeMatch {
  const [from, to] = seatsOf(match, board).map((actor) => actor?.region?.slice(0, DISTRICT))
  return from !== undefined && from.length === DISTRICT && from === to ? { ...match, district: from } : match
}

/** Both, where how far they sit from each other says something: not of a body that works all over the country. */
function seatsOf({ need, offer }: NoticeMatch, { actors }: Board): readonly (ActorRecord | undefined)[] {
  const both = [actors.get(need.actor), actors.get(offer.actor)]
  return both.some((actor) => actor && worksEverywhere(actor)) ? [] : both
}

const worksEverywhere = ({ kind, scope }: ActorRecord): boolean => kind === 'AGENCY' || kind === 'FUNDER' || scope === 'FEDERAL'
