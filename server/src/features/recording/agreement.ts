import { type Day, earliest, FIRST_DAY, hasEnd, latest, minDay, type PartialDate, validity } from '@netzatlas/shared'
import type { ClaimRecord, Id } from '../../domain/records.ts'
import { confirmed, holdsAround, supportBy } from './statements.ts'

/** One more source about something that is claimed already. `newId`: of the claim it makes where no claim says what it says. */
export interface Said {
  /** The day the source speaks of, or was asked on. */
  readonly on: PartialDate
  readonly source: Id
  readonly newId: () => Id
}

/** When it ended by what a source says. */
export interface End {
  /** Not told: nobody knows. */
  readonly until?: PartialDate | undefined
  /** The day on which the source said that it is over. */
  readonly by: Day
}

/** A time at which it had ended or was about to. */
export const aroundEnd = ({ until, by }: End): PartialDate => until ?? by

/**
 * The claims that change when a source says that it still held on the day. `told`: every claim of the same thing that had
 * begun by then, the one that was pointed to first. A claim that can have held then takes the source; where each had ended before, the source
 * contradicts them, and what it says stands beside them. What it says comes first.
 */
export function heardItHolds(told: readonly ClaimRecord[], said: Said): readonly ClaimRecord[] {
  const agreeing = told.find((claim) => holdsAround(claim, said.on))
  if (agreeing) return [confirmed(agreeing, said.on, said.source)]
  const { validUntil, endedBy, ...again } = told[0]!
  return besideThem(told, { ...again, lastConfirmed: said.on }, said)
}

/**
 * The claims that change when a source says that it ended. A claim of an end that can be the same takes the source, and the
 * more precise date; else one that nobody has confirmed since takes the end; else the source contradicts them all.
 */
export function heardItEnded(told: readonly ClaimRecord[], end: End, said: Said): readonly ClaimRecord[] {
  const agreeing = told.find((claim) => hasEnd(claim) && canBeSame(claim, end))
  if (agreeing) return [ended(agreeing, end, said)]
  const open = told.find((claim) => !hasEnd(claim) && !isConfirmedAfter(claim, aroundEnd(end)))
  if (open) return [ended(open, end, said)]
  const { lastConfirmed, validUntil, endedBy, ...again } = told[0]!
  return besideThem(told, { ...again, ...endOf(end) }, said)
}

const canBeSame = (claim: ClaimRecord, end: End): boolean =>
  earliest(end.until ?? FIRST_DAY) <= validity(claim).possibleUntil && earliest(claim.validUntil ?? FIRST_DAY) <= latest(aroundEnd(end))
const morePrecise = (a: PartialDate | undefined, b: PartialDate | undefined) => ((b ?? '').length > (a ?? '').length ? b : a)
const isConfirmedAfter = ({ lastConfirmed }: ClaimRecord, until: PartialDate): boolean =>
  lastConfirmed !== undefined && earliest(lastConfirmed) > latest(until)

/** As a claim tells it: until when it held, and where that leaves open whether it was over on the day, that it was. */
const endOf = ({ until, by }: End): Pick<ClaimRecord, 'validUntil' | 'endedBy'> => ({
  ...(until === undefined ? {} : { validUntil: until }),
  ...(until === undefined || (earliest(until) < by && by <= latest(until)) ? { endedBy: by } : {}),
})

function ended({ validUntil, endedBy, ...claim }: ClaimRecord, { until, by }: End, { on, source }: Said): ClaimRecord {
  const end = endOf({ until: morePrecise(validUntil, until), by: minDay(endedBy ?? by, by) })
  const known = claim.supports.some((support) => support.source === source)
  return { ...claim, ...end, supports: known ? claim.supports : [...claim.supports, supportBy(source, on)] }
}

/** Nobody is right by having been first: both sides stay, each with its sources. */
function besideThem(told: readonly ClaimRecord[], like: ClaimRecord, { on, source, newId }: Said): readonly ClaimRecord[] {
  const id = newId()
  const against = told.map((claim) => claim.id)
  return [
    { ...like, id, status: 'DISPUTED', supports: [supportBy(source, on)], contradictedBy: against },
    ...told.map((claim): ClaimRecord => ({ ...claim, status: 'DISPUTED', contradictedBy: [...claim.contradictedBy, id] })),
  ]
}
