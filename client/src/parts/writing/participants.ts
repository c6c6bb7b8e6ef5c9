import { type Day, earliest, latest, type PartialDate, validity } from '@netzatlas/shared'

interface Participation<A> {
  readonly actor: A & { readonly id: string }
  readonly claim: {
    readonly id: string
    readonly validFrom?: PartialDate | null | undefined
    readonly validUntil?: PartialDate | null | undefined
    readonly lastConfirmed?: PartialDate | null | undefined
    readonly endedBy?: Day | null | undefined
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
    const open = its.find(({ claim }) => claim.validUntil == null && claim.endedBy == null)
    const { actor, claim } = open ?? its[0]!
    return { actor, claim, hasLeft: open === undefined }
  })
}

export type Answer = 'HOLDS' | 'ENDED' | 'MISTAKEN'

/** Whether what is to be said contradicts what is claimed of one of them: then both statements stay. */
export const isContradicting = (
  answer: 'HOLDS' | 'ENDED',
  date: PartialDate,
  participants: readonly Pick<Participant<unknown>, 'claim' | 'hasLeft'>[],
): boolean =>
  participants.some(({ claim, hasLeft }) => {
    const [validUntil, endedBy] = [claim.validUntil ?? undefined, claim.endedBy ?? undefined]
    const isOverBefore = validity({ validUntil, endedBy }).possibleUntil < earliest(date)
    if (answer === 'HOLDS') return isOverBefore
    const holdsAfter = hasLeft ? validUntil : claim.lastConfirmed
    return isOverBefore || (holdsAfter != null && latest(date) < earliest(holdsAfter))
  })
