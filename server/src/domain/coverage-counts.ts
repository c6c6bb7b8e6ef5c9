import type { CoverageState } from '@netzatlas/shared'
import type { CoverageCounts } from '../ports/coverage.ts'
import type { Id } from './records.ts'

const FIELD = { COVERED: 'covered', STALE: 'stale', CONFIRMED_GAP: 'confirmedGap', UNKNOWN: 'unknown' } as const

const NOBODY = { total: 0, covered: 0, stale: 0, confirmedGap: 0, unknown: 0, assessed: 0 }

/** An empty row for each of the regions, in their order, and how to add municipalities of one state to it. */
export function countsOf(regions: readonly Id[]) {
  const rows = new Map(regions.map((region) => [region, { region, ...NOBODY, inhabitants: { ...NOBODY } }]))
  return {
    rows: (): CoverageCounts[] => [...rows.values()],
    add(region: Id, state: CoverageState, assessed: boolean, municipalities: number, inhabitants: number): void {
      const row = rows.get(region)
      if (!row) return
      const field = FIELD[state]
      row.total += municipalities
      row[field] += municipalities
      row.inhabitants.total += inhabitants
      row.inhabitants[field] += inhabitants
      if (!assessed) return
      row.assessed += municipalities
      row.inhabitants.assessed += inhabitants
    },
  }
}
