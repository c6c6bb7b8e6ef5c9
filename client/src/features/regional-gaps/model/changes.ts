import { COVERAGE_STATES, type CoverageState } from '@netzatlas/shared'

/** A municipality of which something is known on a day; all others are UNKNOWN. */
export interface Known {
  readonly id: string
  readonly ags: string
  readonly name: string
  readonly state: CoverageState
  readonly lastLooked: string | undefined
}

export interface Change {
  readonly id: string
  readonly ags: string
  readonly name: string
  readonly from: CoverageState
  readonly to: CoverageState
  /** When it was last looked at or confirmed, as known on each of the two days. */
  readonly before: string | undefined
  readonly after: string | undefined
}

/** All changes from one state to the same other one. */
export interface Transition {
  readonly from: CoverageState
  readonly to: CoverageState
  readonly changes: readonly Change[]
}

/** Municipalities that are in another state on the later day, by AGS. */
export function changesBetween(before: readonly Known[], after: readonly Known[]): Change[] {
  const earlier = new Map(before.map((one) => [one.id, one]))
  const later = new Map(after.map((one) => [one.id, one]))
  return [...new Set([...earlier.keys(), ...later.keys()])]
    .flatMap((id): Change[] => {
      const [a, b] = [earlier.get(id), later.get(id)]
      const { ags, name } = (b ?? a)!
      const [from, to] = [a?.state ?? 'UNKNOWN', b?.state ?? 'UNKNOWN']
      return from === to ? [] : [{ id, ags, name, from, to, before: a?.lastLooked, after: b?.lastLooked }]
    })
    .toSorted((a, b) => (a.ags < b.ags ? -1 : 1))
}

const order = ({ from, to }: Pick<Transition, 'from' | 'to'>) => COVERAGE_STATES.indexOf(to) * 10 + COVERAGE_STATES.indexOf(from)

/** What leads to the best known state first. */
export const transitionsOf = (changes: readonly Change[]): Transition[] =>
  [...Map.groupBy(changes, (change) => printTransition(change)).values()]
    .map((group) => ({ from: group[0]!.from, to: group[0]!.to, changes: group }))
    .toSorted((a, b) => order(a) - order(b))

/** Changes by Kreis (five digits of the AGS), most first. */
export const changesByDistrict = (changes: readonly Change[]): (readonly [ags: string, changes: readonly Change[]])[] =>
  [...Map.groupBy(changes, ({ ags }) => ags.slice(0, 5))].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))

/** As the address holds it: "STALE-COVERED". */
export const printTransition = ({ from, to }: Pick<Transition, 'from' | 'to'>): string => `${from}-${to}`

export function parseTransition(text: string | undefined): Pick<Transition, 'from' | 'to'> | undefined {
  const [from, to] = (text ?? '').split('-').map((word) => COVERAGE_STATES.find((state) => state === word))
  return from && to ? { from, to } : undefined
}
