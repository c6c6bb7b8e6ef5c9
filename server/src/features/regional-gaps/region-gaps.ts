import type { RegionLevel } from '@netzatlas/shared'
import { confirmedGaps, gapsOf, lookFirst, type RankedGap, type RegionGap } from '../../domain/gaps.ts'
import { compareIds } from '../../domain/ids.ts'
import type { Id } from '../../domain/records.ts'
import { inOwnTurn } from '../../domain/turns.ts'
import { keptByQuestion } from '../../graphql/kept.ts'
import type { MunicipalityColumns, MunicipalityQuery } from '../../ports/coverage.ts'
import type { GraphStore } from '../../ports/store.ts'

const DIGITS = { STATE: 2, DISTRICT: 5, MUNICIPALITY: 8 } as const

export interface RankedRegions {
  /** Every municipality of the country: peers are looked for everywhere. */
  readonly columns: MunicipalityColumns
  readonly gaps: readonly RegionGap[]
  readonly lookFirst: readonly RankedGap[]
  readonly confirmed: readonly RankedGap[]
}

export const regionId = ({ ags }: { readonly ags: string }): Id => `r-${ags}`

/** What the ranking asks of a store. */
type Asked = Pick<GraphStore, 'revision' | 'municipalityColumns'>

/** So many are kept: some megabytes each. */
const MOST_KEPT = 4
const columnsKept = keptByQuestion<MunicipalityColumns>(MOST_KEPT)
const rankingsKept = keptByQuestion<RankedRegions>(MOST_KEPT)

/**
 * Regions of a level, of those within the region asked for the ranks too: where to look first, and gaps that somebody has
 * seen. Worked out once until something changes, whoever asks.
 */
export const rankedRegions = (level: RegionLevel, question: MunicipalityQuery, store: Asked): Promise<RankedRegions> =>
  rankingsKept(store, JSON.stringify([level, question]), () => rank(level, question, store))

async function rank(level: RegionLevel, { within, ...question }: MunicipalityQuery, store: Asked): Promise<RankedRegions> {
  const columns = await columnsKept(store, JSON.stringify(question), () => store.municipalityColumns(question))
  return inOwnTurn(columns.ags.length, () => {
    const gaps = gapsOf(columns, DIGITS[level]).toSorted((a, b) => compareIds(a.ags, b.ags))
    const asked = within === undefined ? gaps : gaps.filter((gap) => regionId(gap).startsWith(within))
    return { columns, gaps, lookFirst: lookFirst(asked), confirmed: confirmedGaps(asked) }
  })
}
