import type { ActorKind } from '@netzatlas/shared'

/** Of whom facts are recorded. */
export interface FactsOf {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
}
