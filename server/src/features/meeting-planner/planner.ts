import { type ActorKind, type Day, earliest, monthsBefore, type PartialDate } from '@netzatlas/shared'
import { isCounted } from '../../domain/coverage.ts'
import { distanceKm } from '../../domain/distance.ts'
import { liesIn } from '../../domain/ids.ts'
import { BY_PLANNED, type OtherSite, type SitePlan, type SiteQuestion } from '../../domain/meeting-sites.ts'
import { pointsOf } from '../../domain/point-grid.ts'
import type { EventRecord, Id, Place } from '../../domain/records.ts'
import { sharedTexts } from '../../domain/shared-texts.ts'
import { countsAt, spotsOf } from '../../domain/spots.ts'
import { flatMapInTurns, inOwnTurn, ownTurn } from '../../domain/turns.ts'
import { keptByRevision } from '../../graphql/kept.ts'
import type { ActorReader, ClaimReader, RecordReader, RevisionReader } from '../../ports/store.ts'
import { workerLane } from '../../threads/worker-lane.ts'
import { type Attendance, attendances, type Presence, presences } from '../events/attendance.ts'
import type { PlacedActor } from '../stakeholder-map/places.ts'
import { audienceOf } from './audience.ts'

export interface PlanQuestion {
  /** A region: sites lie in it. */
  readonly within?: Id
  readonly radiusKm: number
  /** How many meetings. */
  readonly sites: number
  /** Who is recorded at an event within so many months does not count; 0: everybody does. */
  readonly notReachedForMonths: number
  readonly kinds: readonly ActorKind[]
  readonly themes?: readonly Id[]
  /** Also count actors outside of `within` that a site in it reaches. */
  readonly acrossBorder: boolean
  /** Leave out whom an event reaches that is recorded for a later day. */
  readonly plannedEvents: boolean
  /** Actors with a place where a meeting is planned that is not recorded. */
  readonly plannedAt: readonly PlacedActor[]
  readonly asOf: Day
}

export type Outcome = 'REACHED' | 'PLANNED' | 'NOT_REACHED'

export interface AudienceRow {
  readonly actor: PlacedActor
  readonly outcome: Outcome
  /** Of a REACHED one: the first site that does, as an index into the sites of the plan. */
  readonly site?: number
  /** To that site, else to the nearest one; absent without any site. */
  readonly distanceKm?: number
  readonly lastAttended?: PartialDate
  /** It is recorded at an event that has no date. */
  readonly attendedUndated: boolean
}

export interface OtherPlace {
  readonly place: Id
  readonly actors: number
  /** From the site it would replace. */
  readonly distanceKm: number
}
export interface MeetingSite {
  readonly place: Id
  readonly actors: number
  readonly alone: number
  readonly near: readonly OtherPlace[]
  readonly elsewhere: readonly OtherPlace[]
}

export interface MeetingPlan {
  readonly question: PlanQuestion
  readonly since: Day | undefined
  readonly sites: readonly MeetingSite[]
  readonly guarantee: number
  readonly upperBound: number
  readonly rows: readonly AudienceRow[]
  readonly recentlyAttended: number
  readonly withoutPlace: number
  /** Municipalities that were looked at as sites. */
  readonly candidates: number
  readonly plannedEvents: readonly EventRecord[]
}

type PlannerStore = RevisionReader & RecordReader & ClaimReader & ActorReader

interface Candidate {
  readonly id: Id
  readonly region: Id | undefined
  readonly place: Place
}
interface Basis {
  /** Newest confirmation first, then by id: that decides between equally good ones. */
  readonly candidates: readonly Candidate[]
  readonly attendances: readonly Attendance[]
  readonly events: readonly EventRecord[]
}

/** More than there are municipalities. */
const ALL = 100_000

export interface MeetingPlanner {
  plan(question: PlanQuestion): Promise<MeetingPlan>
  close(): Promise<void>
}

/** What all plans of one content revision rest on is read once; sites are compared in a thread of their own. */
export function meetingPlanner(store: PlannerStore): MeetingPlanner {
  const lane = workerLane(new URL('./site-worker.ts', import.meta.url))
  const kept = keptByRevision<Basis>()
  return {
    async plan(question) {
      const basis = await kept(store, '', () => readBasis(store))
      const { within, asOf, notReachedForMonths, plannedEvents, plannedAt } = question
      const since = notReachedForMonths === 0 ? undefined : monthsBefore(asOf, notReachedForMonths)
      const attended = await inOwnTurn(basis.attendances.length, () => presences(basis.attendances, asOf))
      const audience = await audienceOf({ ...question, ...(since === undefined ? {} : { since }) }, attended, store)
      await ownTurn()
      const spots = spotsOf([...audience.actors, ...audience.recent].map(({ place }) => place))
      await ownTurn()
      const candidates = within === undefined ? basis.candidates : basis.candidates.filter(({ region }) => liesIn(region, within))
      const coming = plannedEvents ? basis.events.filter((event) => isComing(event, asOf)) : []
      const site = await ask(lane, {
        sites: pointsOf(candidates.map(({ place }) => place)),
        demand: { ...pointsOf(spots.places), actors: countsAt(spots, audience.actors.length) },
        planned: pointsOf([...coming, ...plannedAt].flatMap(({ place }) => place ?? [])),
        radiusKm: question.radiusKm,
        count: question.sites,
      })
      await ownTurn()
      const belongs = (actor: PlacedActor, index: number) =>
        within === undefined || liesIn(actor.region, within) || site.reachable[spots.of[index]!] === 1
      const placeOf = (index: number): Candidate => candidates[index]!
      const others = (list: readonly OtherSite[], from: number): OtherPlace[] =>
        list.map((other) => ({
          place: placeOf(other.site).id,
          actors: other.actors,
          distanceKm: distanceKm(placeOf(from).place, placeOf(other.site).place),
        }))
      const chosen = site.chosen.map((each) => placeOf(each.site).place)
      return {
        question,
        since,
        sites: site.chosen.map(({ site: index, actors, alone, near, elsewhere }) => ({
          place: placeOf(index).id,
          actors,
          alone,
          near: others(near, index),
          elsewhere: others(elsewhere, index),
        })),
        guarantee: site.guarantee,
        upperBound: site.upperBound,
        rows: await flatMapInTurns(audience.actors, (actor, i) =>
          belongs(actor, i) ? [rowOf(actor, site.reachedBy[spots.of[i]!]!, chosen, attended.get(actor.id))] : [],
        ),
        recentlyAttended: audience.recent.filter((actor, i) => belongs(actor, audience.actors.length + i)).length,
        withoutPlace: audience.withoutPlace,
        candidates: candidates.length,
        plannedEvents: coming,
      }
    },
    close: () => lane.close(),
  }
}

const ask = (lane: ReturnType<typeof workerLane>, task: SiteQuestion): Promise<SitePlan> => lane.run(task)

async function readBasis(store: PlannerStore): Promise<Basis> {
  const [municipalities, all, events] = await Promise.all([
    store.actorPage({ kinds: ['MUNICIPALITY'] }, 'LAST_CONFIRMED', { first: ALL }),
    attendances(store),
    store.recordsOfType('event'),
  ])
  const share = sharedTexts()
  const candidates = await flatMapInTurns(municipalities.items, (actor) =>
    isCounted(actor) && actor.place ? [share({ id: actor.id, region: actor.region, place: actor.place })] : [],
  )
  return { candidates, attendances: all, events }
}

/** It begins after the day for sure, at a place in Germany. */
const isComing = ({ from, place }: EventRecord, asOf: Day): boolean =>
  from !== undefined && earliest(from) > asOf && place?.country === 'DE'

function rowOf(actor: PlacedActor, reachedBy: number, chosen: readonly Place[], presence: Presence | undefined): AudienceRow {
  const far = (place: Place) => distanceKm(place, actor.place)
  const distances = reachedBy >= 0 ? [far(chosen[reachedBy]!)] : chosen.map(far)
  return {
    actor,
    outcome: reachedBy === BY_PLANNED ? 'PLANNED' : reachedBy >= 0 ? 'REACHED' : 'NOT_REACHED',
    ...(reachedBy >= 0 ? { site: reachedBy } : {}),
    ...(distances.length > 0 ? { distanceKm: Math.min(...distances) } : {}),
    ...(presence?.last === undefined ? {} : { lastAttended: presence.last }),
    attendedUndated: presence?.undated ?? false,
  }
}
