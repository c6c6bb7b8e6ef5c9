import type { Day } from '@netzatlas/shared'
import { distanceKm } from '../../domain/distance.ts'
import { compareIds } from '../../domain/ids.ts'
import { closestFirst, isOpenNotice, matchesBetween, type NoticeMatch } from '../../domain/notices.ts'
import type { ActorRecord, Id, NeedRecord, NoticeRecord, OfferRecord } from '../../domain/records.ts'
import { keptByRequest, keptByRevision } from '../../graphql/kept.ts'
import type { RecordReader, RevisionReader } from '../../ports/store.ts'

/** Every need and offer there is, and whose they are; of one revision of the content. */
export interface Board {
  /** The newest first. */
  readonly all: readonly NoticeRecord[]
  readonly byActor: ReadonlyMap<Id, readonly NoticeRecord[]>
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
    needs: Map.groupBy(needs, ({ theme }) => theme),
    offers: Map.groupBy(offers, ({ theme }) => theme),
    actors: new Map(actors.flatMap((actor) => (actor?.type === 'actor' ? [[actor.id, actor] as const] : []))),
  }
}

/** Who offers what is wished, or wishes what is offered, the closest first. */
export function matchesOf(notice: NoticeRecord, board: Board, day: Day): readonly NoticeMatch[] {
  if (!isOpenNotice(notice, day)) return []
  const others = (notice.type === 'need' ? board.offers : board.needs).get(notice.theme) ?? []
  return matchesBetween([notice], others, day)
    .map((match) => withDistance(match, board))
    .toSorted(closestFirst)
}

function withDistance(match: NoticeMatch, { actors }: Board): NoticeMatch {
  const [from, to] = [actors.get(match.need.actor), actors.get(match.offer.actor)]
  if (!from?.place || !to?.place || worksEverywhere(from) || worksEverywhere(to)) return match
  return { ...match, distanceKm: distanceKm(from.place, to.place) }
}

/** How far its office is says nothing about a body that works all over the country. */
const worksEverywhere = ({ kind, scope }: ActorRecord): boolean => kind === 'AGENCY' || kind === 'FUNDER' || scope === 'FEDERAL'
