import type { ActorKind } from '@netzatlas/shared'
import type { Participant } from '../writing/participants.ts'

/** Of whom facts are recorded. */
export interface FactsOf {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
}

/** One of them, as it is recorded. */
export interface RecordedFact {
  readonly name: string
  readonly claim: Participant<unknown>['claim'] & { readonly withdrawable: boolean }
}
