import type { ActorRecord, ClaimRecord, Id, RegionRecord } from '../../domain/records.ts'

/** Whether it is there for somebody: what nobody knows is not a no. */
export const VERDICTS = ['YES', 'NO', 'UNKNOWN'] as const
export type Verdict = (typeof VERDICTS)[number]

export const CONDITIONS = ['APPLICANT', 'REGION', 'TIME', 'THEME', 'POPULATION'] as const
export type Condition = (typeof CONDITIONS)[number]

/** One condition, met or not, in a sentence, and the claims that say so. */
export interface FitPart {
  readonly condition: Condition
  readonly verdict: Verdict
  readonly sentence: string
  readonly claims: readonly ClaimRecord[]
}

/** Who asks, and what is known of it. */
export interface Asking {
  readonly actor: ActorRecord
  /** The Land of its seat. */
  readonly land?: RegionRecord
  readonly themes: ReadonlySet<Id>
}

/** One no decides; else what nobody knows leaves it open. */
export const verdictOf = (parts: readonly FitPart[]): Verdict =>
  (['NO', 'UNKNOWN'] as const).find((verdict) => parts.some((part) => part.verdict === verdict)) ?? 'YES'
