import type { Certainty, PartialDate } from '@netzatlas/shared'

interface CooperationLike {
  readonly validFrom?: PartialDate | null
  readonly lastConfirmed?: PartialDate | null
  readonly participants: readonly {
    readonly actor: { readonly id: string }
    readonly claim: { readonly certainty?: Certainty | null }
  }[]
}

const RANK: Readonly<Record<Certainty, number>> = { CERTAIN: 0, POSSIBLE: 1 }

/** Whether an actor takes part today for sure or perhaps; undefined where it does no longer or not yet. */
export const certaintyOf = ({ participants }: CooperationLike, actor: string): Certainty | undefined =>
  participants.find((one) => one.actor.id === actor)?.claim.certainty ?? undefined

/** Those that hold for sure, then those that may, then the others; among equals the one confirmed or begun last. */
export function byWeight<T extends CooperationLike>(cooperations: readonly T[], actor: string): readonly T[] {
  const rank = (one: T): number => {
    const certainty = certaintyOf(one, actor)
    return certainty ? RANK[certainty] : 2
  }
  const newest = ({ lastConfirmed, validFrom }: T): string => lastConfirmed ?? validFrom ?? ''
  return cooperations.toSorted((a, b) => rank(a) - rank(b) || (newest(a) < newest(b) ? 1 : newest(a) > newest(b) ? -1 : 0))
}
