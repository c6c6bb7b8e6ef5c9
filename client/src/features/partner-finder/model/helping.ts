interface Offering {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly from?: string | null
  readonly until?: string | null
}

/** What helps to find somebody, most direct first. */
const KINDS: readonly string[] = ['ADVISER_POOL', 'NETWORK', 'INVENTORY', 'WORKSHOP']

/** Offerings of these kinds that have begun and not ended on the day, as far as their dates tell (partial dates compare by their beginning). */
export const helping = (offerings: readonly Offering[], today: string): readonly Offering[] =>
  offerings
    .filter(({ kind, from, until }) => KINDS.includes(kind) && !(from && from > today) && !(until && until < today.slice(0, until.length)))
    .toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
