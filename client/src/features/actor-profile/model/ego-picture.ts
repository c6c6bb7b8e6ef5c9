import type { Party, Relation } from '../../../parts/relations.ts'

export interface EgoSpot {
  readonly party: Party
  readonly status: Relation<unknown>['status']
  readonly place: 'above' | 'below' | 'left' | 'right'
  /** Within its column or row, from the top or from the left. */
  readonly index: number
}

const ROWS = 9
const ABOVE = 2
const BELOW = 3

/**
 * The surroundings in order, so that everybody is readable: bodies it belongs to above, German municipalities below,
 * everybody else by name in two columns. A neighbour stands once, with its best evidence.
 */
export function egoPicture(relations: readonly Relation<unknown>[]): { spots: EgoSpot[]; left: number; right: number; more: number } {
  const best = new Map<string, { party: Party; relation: Relation<unknown> }>()
  const rank = (relation: Relation<unknown>) => ['CONFIRMED', 'DISPUTED', 'STATED', 'INFERRED'].indexOf(relation.status)
  for (const relation of relations) {
    for (const party of relation.others) {
      const before = best.get(party.id)
      if (!before || rank(relation) < rank(before.relation)) best.set(party.id, { party, relation })
    }
  }
  const all = [...best.values()].toSorted((a, b) => a.party.name.localeCompare(b.party.name, 'de'))
  const above = all.filter(({ relation }) => relation.group === 'memberOf').slice(0, ABOVE)
  const below = all.filter(({ party }) => party.kind === 'MUNICIPALITY' && !party.abroad).slice(0, BELOW)
  const apart = new Set([...above, ...below])
  const rest = all.filter((entry) => !apart.has(entry))
  const shown = rest.slice(0, 2 * ROWS)
  const left = Math.ceil(shown.length / 2)
  const spot =
    (place: EgoSpot['place']) =>
    ({ party, relation }: { party: Party; relation: Relation<unknown> }, index: number): EgoSpot => ({
      party,
      status: relation.status,
      place,
      index,
    })
  return {
    spots: [
      ...above.map(spot('above')),
      ...below.map(spot('below')),
      ...shown.slice(0, left).map(spot('left')),
      ...shown.slice(left).map(spot('right')),
    ],
    left,
    right: shown.length - left,
    more: rest.length - shown.length,
  }
}
