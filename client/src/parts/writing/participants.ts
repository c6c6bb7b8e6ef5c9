import { earliest, latest, type PartialDate } from '@netzatlas/shared'

interface Participation<A> {
  readonly actor: A & { readonly id: string }
  readonly claim: {
    readonly id: string
    readonly validFrom?: PartialDate | null | undefined
    readonly validUntil?: PartialDate | null | undefined
    readonly lastConfirmed?: PartialDate | null | undefined
  }
}

/** One who takes part, by all that is claimed of it. */
export interface Participant<A> {
  readonly actor: A
  /** Stands for all of them: the one that has not ended, where there is one. */
  readonly claim: Participation<A>['claim']
  /** By what is claimed it takes part no longer. */
  readonly hasLeft: boolean
}

export function participantsOf<A>(participations: readonly Participation<A>[]): Participant<A>[] {
  const each = Map.groupBy(participations, ({ actor }) => actor.id)
  return [...each.values()].map((its) => {
    const open = its.find(({ claim }) => claim.validUntil == null)
    const { actor, claim } = open ?? its[0]!
    return { actor, claim, hasLeft: open === undefined }
  })
}

export type Answer = 'HOLDS' | 'ENDED'

/** Whether what is to be said contradicts what is claimed of one of them: then both statements stay. */
export const isContradicting = (answer: Answer, date: PartialDate, participants: readonly Participant<unknown>[]): boolean =>
  participants.some(({ claim: { validUntil, lastConfirmed } }) =>
    answer === 'HOLDS'
      ? validUntil != null && latest(validUntil) < earliest(date)
      : validUntil != null
        ? latest(validUntil) < earliest(date) || latest(date) < earliest(validUntil)
        : lastConfirmed != null && latest(date) < earliest(lastConfirmed),
  )
