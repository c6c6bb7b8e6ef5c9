import { ACTOR_KINDS, type ActorKind, CLAIM_STATUSES, type ClaimStatus } from '@netzatlas/shared'
import { legendValues, type SizeScale, type SizeStep } from './size.ts'

export interface LegendModel {
  /** In the order of the vocabulary; places abroad are a kind of their own for the eye. */
  readonly kinds: readonly { readonly kind: ActorKind; readonly abroad: boolean; readonly count: number }[]
  readonly evidence: readonly { readonly status: ClaimStatus; readonly count: number }[]
  readonly sizes: readonly SizeStep[]
}

/** What a legend says of what is drawn, with counts; what does not occur does not stand in it. Sizes in the scale's units. */
export function legendModel(
  vertices: { readonly kind: readonly string[]; readonly abroad: readonly boolean[]; readonly value: readonly number[] },
  statuses: readonly ClaimStatus[],
  scale: SizeScale,
): LegendModel {
  const kinds = ACTOR_KINDS.flatMap((kind) =>
    [false, true].map((abroad) => ({
      kind,
      abroad,
      count: vertices.kind.filter((other, i) => other === kind && vertices.abroad[i] === abroad).length,
    })),
  )
  const evidence = CLAIM_STATUSES.map((status) => ({ status, count: statuses.filter((other) => other === status).length }))
  return {
    // Abroad last: they are what the rest is partnered with.
    kinds: kinds.filter(({ count }) => count > 0).sort((a, b) => Number(a.abroad) - Number(b.abroad)),
    evidence: evidence.filter(({ count }) => count > 0),
    sizes: legendValues(vertices.value, scale),
  }
}
