import { newer, STALENESS_MONTHS } from '../../server/src/domain/coverage.ts'
import { distanceKm } from '../../server/src/domain/distance.ts'
import { type PartnerScore, partnerScore, adamicAdar as sumOfTies } from '../../server/src/domain/partner-score.ts'
import type { ActorRecord, ClaimRecord, Id } from '../../server/src/domain/records.ts'
import { COMMON_KINDS } from '../../server/src/features/partner-finder/directory.ts'
import { DEFAULT_RADIUS_KM, nearestFirst } from '../../server/src/features/partner-finder/find-partners.ts'
import type { Wanted } from '../../server/src/features/partner-finder/seeker.ts'
import { valuesOf } from '../../server/src/features/partner-finder/values.ts'
import { type Day, DEFAULT_PARTNER_WEIGHTS, earliest, type PartialDate } from '../../shared/src/index.ts'
import type { Scores } from './metrics.ts'
import { firstTold, lineTold, type Network } from './split.ts'

/** What was known on a day. */
export interface Knowledge {
  readonly day: Day
  readonly actors: ReadonlyMap<Id, ActorRecord>
  /** Other actors that an actor has a relation with: cooperation, membership, funding, advice. */
  readonly related: ReadonlyMap<Id, ReadonlySet<Id>>
  /** Events and programmes an actor took part in, umbrellas it is a member of, themes it works on. */
  readonly ties: ReadonlyMap<Id, ReadonlySet<Id>>
  /** How many actors have that tie. */
  readonly tied: ReadonlyMap<Id, number>
  readonly confirmed: ReadonlyMap<Id, PartialDate>
  /** Themes an actor works on, countries it or a cooperation of its is concerned with or has partners in. */
  readonly themes: ReadonlyMap<Id, ReadonlySet<Id>>
  readonly countries: ReadonlyMap<Id, ReadonlySet<Id>>
  /** Municipalities in Germany it cooperates with. */
  readonly municipal: ReadonlyMap<Id, ReadonlySet<Id>>
}

const TIES: ReadonlySet<string> = new Set([...COMMON_KINDS, 'WORKS_ON'])

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
  const themes = new Map<Id, Set<Id>>()
  const countries = new Map<Id, Set<Id>>()
  const municipal = new Map<Id, Set<Id>>()
  const inGermany = (id: Id) => actors.get(id)?.kind === 'MUNICIPALITY' && actors.get(id)?.place?.country === 'DE'
  for (const line of lines) {
    const told = lineTold(line, claims)
    if (told === undefined && line.kind === 'COOPERATES_WITH') continue
    if (!known(told)) continue
    add(related, line.source, line.target)
    add(related, line.target, line.source)
    if (line.kind !== 'COOPERATES_WITH') continue
    for (const [one, other] of [
      [line.source, line.target],
      [line.target, line.source],
    ] as const) {
      if (inGermany(other)) add(municipal, one, other)
      const country = actors.get(other)?.place?.country
      if (inGermany(one) && country !== undefined && country !== 'DE') add(countries, one, `l-${country}`)
    }
  }
  const ties = new Map<Id, Set<Id>>()
  const confirmed = new Map<Id, PartialDate>()
  for (const claim of claims.values()) {
    const { kind, subject, object, lastConfirmed } = claim
    if (actors.has(subject) && object !== undefined && TIES.has(kind) && known(told(claim, object))) add(ties, subject, object)
    if (object !== undefined && kind === 'WORKS_ON' && known(firstTold(claim))) add(themes, subject, object)
    if (object !== undefined && kind === 'CONCERNS' && known(firstTold(claim))) {
      for (const id of actors.has(subject) ? [subject] : participants(subject)) add(countries, id, object)
    }
    if (!lastConfirmed || earliest(lastConfirmed) >= day) continue
    for (const id of [subject, object]) if (id !== undefined) confirmed.set(id, newer(confirmed.get(id), lastConfirmed)!)
  }
  const tied = new Map<Id, number>()
  for (const set of ties.values()) for (const tie of set) tied.set(tie, (tied.get(tie) ?? 0) + 1)
  return { day, actors, related, ties, tied, confirmed, themes, countries, municipal }

  /** Municipalities that are told to take part in a cooperation. */
  function participants(cooperation: Id): Id[] {
    return [...claims.values()].flatMap((claim) =>
      claim.kind === 'PARTICIPATES_IN' && claim.object === cooperation && inGermany(claim.subject) && known(firstTold(claim))
        ? [claim.subject]
        : [],
    )
  }

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

const wanted = (ids: ReadonlySet<Id> | undefined): Wanted => ({ ids: ids ?? new Set(), asked: false, claims: new Map() })

/** By the product's own points with their usual weights, within its radius. */
const pointsRanker =
  (standing: (score: PartnerScore) => number): Ranker =>
  (asker, candidates, knowledge) => {
    const { day, actors, ties, themes, countries, confirmed, municipal } = knowledge
    const commonOf = (id: Id) => [...(ties.get(id) ?? [])].filter((tie) => !themes.get(id)?.has(tie))
    const actorsAt = (tie: Id) => new Set([...ties].flatMap(([id, its]) => (its.has(tie) ? [id] : [])))
    const seeker = {
      themes: wanted(themes.get(asker.id)),
      countries: wanted(countries.get(asker.id)),
      languages: wanted(new Set(asker.languages)),
      common: new Map(commonOf(asker.id).map((tie) => [tie, { own: [], actors: actorsAt(tie) }])),
      inhabitants: asker.municipality?.population?.value,
    }
    const peersOf = (id: Id) =>
      [...(municipal.get(id) ?? [])].flatMap((peer) => {
        const inhabitants = actors.get(peer)?.municipality?.population?.value
        return inhabitants ? [{ id: peer, inhabitants }] : []
      })
    return candidates.map((actor) => {
      const km = kmBetween(asker, actor)
      if (km === undefined || km > DEFAULT_RADIUS_KM) return undefined
      const organisation = {
        actor,
        themes: [...(themes.get(actor.id) ?? [])],
        countries: [...(countries.get(actor.id) ?? [])],
        common: commonOf(actor.id),
        lastConfirmed: confirmed.get(actor.id),
      }
      const values = valuesOf(seeker, organisation, km, {
        peersOf,
        ownNotices: [],
        noticesOf: () => [],
        today: day,
        staleMonths: STALENESS_MONTHS,
      })
      return standing(partnerScore(values, DEFAULT_PARTNER_WEIGHTS))
    })
  }

/** What is not known counts half, as in the product. */
export const byPoints = pointsRanker(({ middle }) => middle)

/** What is not known counts nothing: the points as they are shown. */
export const byPointsShown = pointsRanker(({ score }) => score)

/** How many facts were recorded of an actor: relations, ties, themes, countries, and whether anything was confirmed. */
const facts = ({ related, ties, themes, countries, confirmed }: Knowledge, id: Id): number =>
  [related, ties, themes, countries].reduce((sum, sets) => sum + (sets.get(id)?.size ?? 0), confirmed.has(id) ? 1 : 0)

/** Those first of whom the least was recorded: says nothing for anybody, and shows what an order owes to that alone. */
export const byLeastKnown: Ranker = (_asker, candidates, knowledge) => candidates.map(({ id }) => -facts(knowledge, id))

/** Those never confirmed last. */
export const byConfirmation: Ranker = (_asker, candidates, { confirmed }) =>
  candidates.map(({ id }) => {
    const date = confirmed.get(id)
    return date ? Number(earliest(date).replaceAll('-', '')) : 0
  })

export const byPopularity: Ranker = (_asker, candidates, knowledge) => candidates.map(({ id }) => relations(knowledge, id))

/** Over all ties that both have. */
export function adamicAdar(a: Id, b: Id, { ties, tied }: Knowledge): number {
  return sumOfTies([...(ties.get(a) ?? [])].filter((tie) => ties.get(b)?.has(tie)).map((tie) => tied.get(tie)!))
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
