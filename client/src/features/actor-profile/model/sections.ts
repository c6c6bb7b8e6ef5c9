/** Which part of the page a claim stands in, by its kind. Claims that link actors are told as relations. */
const OCCASIONS = new Set(['HOSTED', 'ORGANISED', 'ATTENDED', 'AWARDED', 'SIGNED', 'ASSESSED', 'OFFERED_BY'])
const RELATIONS = new Set(['PARTICIPATES_IN', 'MEMBER_OF', 'FUNDED_BY', 'ADVISED_BY'])

export function sectionOf(kind: string): 'relations' | 'occasions' | 'facts' {
  if (RELATIONS.has(kind)) return 'relations'
  return OCCASIONS.has(kind) ? 'occasions' : 'facts'
}

const FACT_ORDER = ['ATTRIBUTE', 'LOCATED_IN', 'ACTIVE_IN', 'PART_OF', 'WORKS_ON', 'CONCERNS', 'COVERS', 'SAME_AS']

/** Facts by kind, statements of one property beside each other. */
export function byKind<C extends { readonly kind: string; readonly property?: string | null | undefined }>(claims: readonly C[]): C[] {
  const rank = ({ kind }: C) => (FACT_ORDER.indexOf(kind) + FACT_ORDER.length) % FACT_ORDER.length
  return claims.toSorted((a, b) => rank(a) - rank(b) || (a.property ?? '').localeCompare(b.property ?? ''))
}
