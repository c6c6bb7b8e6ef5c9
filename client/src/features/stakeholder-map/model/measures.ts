import { type Step, stepOf } from '../../../viz/encoding/coverage.ts'
import { quantileBounds, spread, stepIn } from '../../../viz/encoding/steps.ts'
import type { GroundLevel, RegionLook } from '../../../viz/map/scene.ts'

/** What areas can be coloured by. */
export const MEASURES = ['abdeckung', 'akteure', 'akteure100k', 'kooperationen', 'kooperationen100k', 'bestaetigt', 'nachgesehen'] as const
export type Measure = (typeof MEASURES)[number]

export const AREAS = ['laender', 'kreise', 'gemeinden'] as const
export type Areas = (typeof AREAS)[number]

export const LEVEL_OF = { laender: 'STATE', kreise: 'DISTRICT', gemeinden: 'MUNICIPALITY' } as const satisfies Record<Areas, GroundLevel>
export const DIGITS_OF = { laender: 2, kreise: 5, gemeinden: 8 } as const satisfies Record<Areas, number>

/** What is known of one region. */
export interface RegionRow {
  readonly ags: string
  readonly name: string
  readonly kind: string | undefined
  readonly actors: number
  readonly cooperations: number
  readonly confirmedIn: number | undefined
  /** When anybody last looked at one of its municipalities, and at how many of them somebody has. */
  readonly looked: { readonly on: string; readonly municipalities: number } | undefined
  readonly population: number | undefined
  /** Of its municipalities; absent where the region is one. */
  readonly municipalities: { readonly total: number; readonly known: number; readonly gaps: number } | undefined
}

const per100k = (count: number, population: number | undefined): number | undefined =>
  population ? (count * 100_000) / population : undefined

const yearOf = (date: string): number => Number(date.slice(0, 4))

/** The value a region has by a measure; undefined where nothing is known, which is no low value. */
export function measured(measure: Measure, row: RegionRow): number | undefined {
  const value = {
    abdeckung: row.municipalities && row.municipalities.known / row.municipalities.total,
    akteure: row.actors,
    akteure100k: per100k(row.actors, row.population),
    kooperationen: row.cooperations,
    kooperationen100k: per100k(row.cooperations, row.population),
    bestaetigt: row.confirmedIn,
    nachgesehen: row.looked && yearOf(row.looked.on),
  }[measure]
  return value || undefined
}

/** Years before the present one that end a step. */
const YEARS_BACK = { bestaetigt: [15, 10, 5, 2], nachgesehen: [10, 5, 2, 1] } as const

/** Whether the values are years: written without separators, in steps that are the same whatever is known. */
export const isYear = (measure: Measure): measure is keyof typeof YEARS_BACK => measure in YEARS_BACK

const COUNTS_COOPERATIONS: ReadonlySet<Measure> = new Set(['kooperationen', 'kooperationen100k', 'bestaetigt'])
export const isRate = (measure: Measure): boolean => measure === 'akteure100k' || measure === 'kooperationen100k'

/** The sentences without which the figures of a measure are misread, by their texts. `narrowed`: a filter leaves actors out. */
export const notesOn = (measure: Measure, areas: Areas, narrowed: boolean) => [
  ...(measure === 'nachgesehen' ? (['lookedNote'] as const) : []),
  ...(narrowed && COUNTS_COOPERATIONS.has(measure) ? (['amongShown'] as const) : []),
  ...(isRate(measure) && areas === 'gemeinden' ? (['fewInhabitants'] as const) : []),
]

/** The upper bounds of the steps, ascending: what the legend writes out and what colours follow. */
export function boundsFor(measure: Measure, rows: readonly RegionRow[], year: number): readonly number[] {
  if (isYear(measure)) return [...YEARS_BACK[measure].map((back) => year - back), year]
  return quantileBounds(rows.flatMap((row) => measured(measure, row) ?? []))
}

export function looksBy(measure: Measure, rows: readonly RegionRow[], bounds: readonly number[]): ReadonlyMap<string, RegionLook> {
  return new Map(
    rows.flatMap((row): [string, RegionLook][] => {
      const { municipalities } = row
      if (measure === 'abdeckung' && municipalities && municipalities.total > 0 && municipalities.gaps === municipalities.total)
        return [[row.ags, 'CONFIRMED_GAP']]
      const value = measured(measure, row)
      const step = value === undefined ? undefined : measure === 'abdeckung' ? stepOf(value) : stepIn(bounds, value)
      return step === undefined ? [] : [[row.ags, step]]
    }),
  )
}

/** A step as the legend writes it: which colour, and from where to where. */
export interface StepRow {
  readonly step: Step
  /** Absent of the lowest one of a measure that is not counted in whole numbers. */
  readonly from: number | undefined
  readonly to: number
}

export function stepRows(measure: Measure, bounds: readonly number[]): StepRow[] {
  const whole = measure === 'akteure' || measure === 'kooperationen'
  return bounds.map((to, i) => {
    const before = bounds[i - 1]
    const from = before === undefined ? (whole ? 1 : undefined) : whole || isYear(measure) ? before + 1 : before
    return { step: spread(i, bounds.length), from, to }
  })
}

/** How many of those seated there each region has, by AGS; who is known to sit in a larger region only counts there only. */
export function countBySeat(seats: readonly (string | undefined)[], digits: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const seat of seats) {
    if (seat === undefined || seat.length < digits) continue
    const ags = seat.slice(0, digits)
    counts.set(ags, (counts.get(ags) ?? 0) + 1)
  }
  return counts
}
