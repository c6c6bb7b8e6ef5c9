import { newer } from '../../server/src/domain/coverage.ts'
import { distanceKm } from '../../server/src/domain/distance.ts'
import type { ActorRecord, ClaimRecord, Id } from '../../server/src/domain/records.ts'
import { DEFAULT_RADIUS_KM, nearestFirst } from '../../server/src/features/partner-finder/find-partners.ts'
import { type Day, earliest, type PartialDate } from '../../shared/src/index.ts'
import type { Scores } from './metrics.ts'
import { firstTold, lineTold, type Network } from './split.ts'

/** What was known on a day. */
export interface Knowledge {
  /** Other actors that an actor has a relation with: cooperation, membership, funding, advice. */
  readonly related: ReadonlyMap<Id, ReadonlySet<Id>>
  /** Events and programmes an actor took part in, umbrellas it is a member of, themes it works on. */
  readonly ties: ReadonlyMap<Id, ReadonlySet<Id>>
  /** How many actors have that tie. */
  readonly tied: ReadonlyMap<Id, number>
  readonly confirmed: ReadonlyMap<Id, PartialDate>
}

const TIES: ReadonlySet<string> = new Set(['ATTENDED', 'ORGANISED', 'HOSTED', 'MEMBER_OF', 'WORKS_ON'])

function add(sets: Map<Id, Set<Id>>, id: Id, value: Id): void {
  const set = sets.get(id)
  if (set) set.add(value)
  else sets.set(id, new Set([value]))
}

/**
 * Only what is first told of before the day. With `undated`, statements without any date count too, cooperations always
 * excepted: nobody knows whether they were known then.
 */
export function knowledgeBefore(network: Network, day: Day, undated = false): Knowledge {
  const { actors, records, claims, lines } = network
  const known = (told: Day | undefined) => (told === undefined ? undated : told < day)
  const related = new Map<Id, Set<Id>>()
  for (const line of lines) {
    const told = lineTold(line, claims)
    if (told === undefined && line.kind === 'COOPERATES_WITH') continue
    if (!known(told)) continue
    add(related, line.source, line.target)
    add(related, line.target, line.source)
  }
  const ties = new Map<Id, Set<Id>>()
  const confirmed = new Map<Id, PartialDate>()
  for (const claim of claims.values()) {
    const { kind, subject, object, lastConfirmed } = claim
    if (actors.has(subject) && object !== undefined && TIES.has(kind) && known(told(claim, object))) add(ties, subject, object)
    if (!lastConfirmed || earliest(lastConfirmed) >= day) continue
    for (const id of [subject, object]) if (id !== undefined) confirmed.set(id, newer(confirmed.get(id), lastConfirmed)!)
  }
  const tied = new Map<Id, number>()
  for (const set of ties.values()) for (const tie of set) tied.set(tie, (tied.get(tie) ?? 0) + 1)
  return { related, ties, tied, confirmed }

  /** Who took part in an event is told of on its day where the claim says no other. */
  function told(claim: ClaimRecord, object: Id): Day | undefined {
    const record = records.get(object)
    const from = record?.type === 'event' ? record.from : undefined
    return firstTold(claim) ?? (from && earliest(from))
  }
}

export const relations = ({ related }: Knowledge, actor: Id): number => related.get(actor)?.size ?? 0

/** Scores of the candidates for one municipality. */
export type Ranker = (asker: ActorRecord, candidates: readonly ActorRecord[], knowledge: Knowledge) => Scores

/** All equal: what comes of choosing blindly. */
export const blindly: Ranker = (_asker, candidates) => candidates.map(() => 0)

export const kmBetween = (a: ActorRecord, b: ActorRecord): number | undefined => a.place && b.place && distanceKm(a.place, b.place)

export const byDistance: Ranker = (asker, candidates) =>
  candidates.map((candidate) => {
    const km = kmBetween(asker, candidate)
    return km === undefined ? undefined : -km
  })

/** As the partner finder lists them, with its own radius and order of equally near ones. */
export const byProduct: Ranker = (asker, candidates, { confirmed }) => {
  const near = candidates.flatMap((actor, index) => {
    const km = kmBetween(asker, actor)
    return km !== undefined && km <= DEFAULT_RADIUS_KM ? [{ actor, index, distanceKm: km, lastConfirmed: confirmed.get(actor.id) }] : []
  })
  const scores: (number | undefined)[] = candidates.map(() => undefined)
  for (const [rank, { index }] of near.toSorted(nearestFirst).entries()) scores[index] = -rank
  return scores
}

/** Those never confirmed last. */
export const byConfirmation: Ranker = (_asker, candidates, { confirmed }) =>
  candidates.map(({ id }) => {
    const date = confirmed.get(id)
    return date ? Number(earliest(date).replaceAll('-', '')) : 0
  })

export const byPopularity: Ranker = (_asker, candidates, knowledge) => candidates.map(({ id }) => relations(knowledge, id))

/** Sum of 1 / ln(number of actors that have it) over what both have (Adamic and Adar 2003, Social Networks 25, 211-230). */
export function adamicAdar(a: Id, b: Id, { ties, tied }: Knowledge): number {
  const common = [...(ties.get(a) ?? [])].filter((tie) => ties.get(b)?.has(tie))
  return common.reduce((sum, tie) => sum + 1 / Math.log(tied.get(tie)!), 0)
}

export const byAdamicAdar: Ranker = (asker, candidates, knowledge) => candidates.map(({ id }) => adamicAdar(asker.id, id, knowledge))

/** First by one, and equal ones by the other. */
export const lexicographic =
  (first: Ranker, second: Ranker): Ranker =>
  (asker, candidates, knowledge) => {
    const [a, b] = [first(asker, candidates, knowledge), second(asker, candidates, knowledge)]
    const order = [...candidates.keys()].filter((i) => a[i] !== undefined).sort((i, j) => a[j]! - a[i]! || (b[j] ?? 0) - (b[i] ?? 0))
    const scores: (number | undefined)[] = candidates.map(() => undefined)
    let rank = 0
    for (const [at, i] of order.entries()) {
      const former = order[at - 1]
      if (former !== undefined && (a[former] !== a[i] || b[former] !== b[i])) rank = at
      scores[i] = -rank
    }
    return scores
  }
