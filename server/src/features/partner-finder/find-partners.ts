import { type ActorKind, type Day, DEFAULT_PARTNER_WEIGHTS, type PartialDate, type PartnerWeights } from '@netzatlas/shared'
import { DEFAULT_PARTNER_KINDS } from '../../domain/coverage.ts'
import { boxAround, distanceKm } from '../../domain/distance.ts'
import { compareIds, liesIn } from '../../domain/ids.ts'
import { isOpenNotice } from '../../domain/notices.ts'
import { type PartnerScore, type PartnerStanding, partnerScore, partnerStanding } from '../../domain/partner-score.ts'
import { newestFirst } from '../../domain/ranking.ts'
import type { ActorRecord, Id, NoticeRecord, Place } from '../../domain/records.ts'
import { flatMapInTurns, inOwnTurn } from '../../domain/turns.ts'
import type { Context } from '../../graphql/context.ts'
import { regionAt } from '../actor-profile/region.ts'
import { type Board, boardOf } from '../needs/board.ts'
import type { Snapshot } from '../network/snapshot.ts'
import { besideDistrict } from '../regional-gaps/district-neighbours.ts'
import type { Directory, Organisation } from './directory.ts'
import { betweenParallels } from './latitudes.ts'
import { remembered } from './remembered.ts'
import { type Choice, type Peer, type PlacedActor, peersIn, type Seeker, seekerOf } from './seeker.ts'
import { type ValueSources, valuesOf } from './values.ts'

export const DEFAULT_RADIUS_KM = 50

export const PARTNER_ORDERS = ['DISTANCE', 'SCORE'] as const
export type PartnerOrder = (typeof PARTNER_ORDERS)[number]

export interface PartnerQuestion extends Choice {
  readonly actor: PlacedActor
  readonly radiusKm: number
  /** Instead of the radius: whose seat lies in the Kreis of the actor or in one beside it. */
  readonly neighbouringDistricts?: boolean
  /** Those who do not lie there. */
  readonly outside?: boolean
  readonly kinds?: readonly ActorKind[]
  readonly weights?: PartnerWeights
  readonly order?: PartnerOrder
}

export type PartnerContext = Pick<Context, 'store' | 'loaders' | 'snapshot' | 'partners' | 'today' | 'staleMonths'>

/** What all answers to one question rest on. */
export interface Basis extends ValueSources {
  peersOf(actor: Id): readonly Peer[]
  readonly seeker: Seeker
  readonly directory: Directory
  readonly snapshot: Snapshot
}

export interface Candidate {
  readonly organisation: Organisation
  readonly actor: ActorRecord
  readonly lastConfirmed: PartialDate | undefined
  readonly distanceKm: number
}
export interface Partner extends Candidate, PartnerScore {}

export const candidateOf = (organisation: Organisation, distanceKm: number): Candidate => ({
  organisation,
  actor: organisation.actor,
  lastConfirmed: organisation.lastConfirmed,
  distanceKm,
})

export async function basisOf({ actor, ...choice }: PartnerQuestion, context: PartnerContext): Promise<Basis> {
  const { today, staleMonths, partners, store, loaders } = context
  const [directory, snapshot, board] = await Promise.all([partners.current(today), context.snapshot(), boardOf(context)])
  const seeker = await seekerOf(actor, choice, { loaders, store, snapshot, today })
  const noticesOf = openOn(board, today)
  const peersOf = peersIn(snapshot)
  return { seeker, directory, snapshot, peersOf, ownNotices: noticesOf(actor.id), noticesOf, today, staleMonths }
}

const openKept = new WeakMap<Board, { readonly day: Day; readonly of: (actor: Id) => readonly NoticeRecord[] }>()

/** Needs and offers of an actor that count on the day; each actor's are looked up once a day, as long as none changes. */
function openOn(board: Board, day: Day): (actor: Id) => readonly NoticeRecord[] {
  const kept = openKept.get(board)
  if (kept?.day === day) return kept.of
  const of = remembered((actor: Id) => (board.byActor.get(actor) ?? []).filter((notice) => isOpenNotice(notice, day)))
  openKept.set(board, { day, of })
  return of
}

/**
 * Possible partners in the area, in the order asked for; `offset` of the first are passed over. Those the actor already
 * works with, perhaps or for sure, are left out.
 */
export async function findPartners(
  question: PartnerQuestion,
  { first, offset }: { readonly first: number; readonly offset: number },
  basis: Basis,
): Promise<readonly Partner[]> {
  const candidates = newPartners(question, basis)
  const listed = (best: readonly Candidate[]) =>
    best.slice(offset, offset + first).map((candidate) => scoredPartner(candidate, question, basis))
  if (question.order !== 'SCORE') return inOwnTurn(candidates.length, () => listed(candidates.toSorted(nearestFirst)))
  const standing = await flatMapInTurns(candidates, (candidate) => [{ ...candidate, ...standingOf(candidate, question, basis) }])
  return inOwnTurn(standing.length, () => listed(standing.sort(bestFirst)))
}

const standingOf = ({ organisation, distanceKm: km }: Candidate, { weights = DEFAULT_PARTNER_WEIGHTS }: PartnerQuestion, basis: Basis) =>
  partnerStanding(valuesOf(basis.seeker, organisation, km, basis), weights)

export function scoredPartner(candidate: Candidate, { weights = DEFAULT_PARTNER_WEIGHTS }: PartnerQuestion, basis: Basis): Partner {
  const { organisation, distanceKm: km } = candidate
  return { ...candidate, ...partnerScore(valuesOf(basis.seeker, organisation, km, basis), weights) }
}

/** What decides between equals, whichever order. */
interface Ranked {
  readonly distanceKm: number
  readonly lastConfirmed: PartialDate | undefined
  readonly actor: { readonly id: Id }
}

/** Equally near ones by the newest confirmation, then by id. */
export const nearestFirst = (a: Ranked, b: Ranked): number =>
  a.distanceKm - b.distanceKm || newestFirst(a.lastConfirmed, b.lastConfirmed) || compareIds(a.actor.id, b.actor.id)

/** By score, what is not known counting half; of equal ones first of whom more is known. */
export const bestFirst = (a: Ranked & PartnerStanding, b: Ranked & PartnerStanding): number =>
  b.middle - a.middle || b.possible - a.possible || nearestFirst(a, b)

/** All of them in the area, in no order. */
export function newPartners(question: PartnerQuestion, { directory, seeker }: Basis): readonly Candidate[] {
  const { actor } = question
  const passes = [inArea(question), ofKind(question.kinds), ...filtersOf(question)]
  const { south, north, west, east } = boxAround(actor.place, farthest(question))
  const aside = ({ lon }: Place) => west >= -180 && east <= 180 && (lon < west || lon > east)
  const found: Candidate[] = []
  for (const organisation of betweenParallels(directory.placed, south, north)) {
    const { place, id } = organisation.actor
    if (!place || aside(place) || id === actor.id || seeker.partners.has(id)) continue
    const km = distanceKm(actor.place, place)
    if (passes.every((pass) => pass(organisation, km))) found.push(candidateOf(organisation, km))
  }
  return found
}

type Filter = (organisation: Organisation, km: number) => boolean

export const ofKind =
  (kinds: readonly ActorKind[] = DEFAULT_PARTNER_KINDS): Filter =>
  ({ actor }) =>
    kinds.includes(actor.kind)

/** What was asked for besides the area and the kind. */
export function filtersOf({ themes, countries, languages }: Choice): readonly Filter[] {
  return [
    ({ themes: theirs }) => !themes || themes.some((theme) => theirs.includes(theme)),
    ({ countries: theirs }) => !countries || countries.some((country) => theirs.includes(country)),
    ({ actor }) => !languages || languages.some((language) => actor.languages.includes(language)),
  ]
}

/** How far out those outside of the area are looked for: all of Germany. */
const OUTSIDE_KM = 1_000

const farthest = ({ radiusKm, neighbouringDistricts, outside }: PartnerQuestion): number =>
  neighbouringDistricts || outside ? OUTSIDE_KM : radiusKm

export function inArea({ actor, radiusKm, neighbouringDistricts, outside }: PartnerQuestion): Filter {
  const districts = districtsAround(actor)
  const inside: Filter = neighbouringDistricts
    ? (organisation) => districts.some((district) => liesIn(organisation.actor.region, district))
    : (_organisation, km) => km <= radiusKm
  return outside ? (organisation, km) => km <= OUTSIDE_KM && !inside(organisation, km) : inside
}

/** The Kreis the actor lies in and those that share a border with it; none where its Kreis is not known. */
export function districtsAround({ region }: Pick<ActorRecord, 'region'>): readonly Id[] {
  const own = regionAt(region, 'DISTRICT')
  return own === undefined ? [] : [own, ...besideDistrict(own)]
}
