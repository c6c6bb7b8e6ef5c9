import { useApolloClient, useQuery } from '@apollo/client/react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CoverageRowsQuery } from '../../api/__generated__/graphql.ts'
import { useFormat } from '../../i18n/format.ts'
import { coverageLayerOf, coverageRowsOf } from '../../parts/known-coverage.ts'
import { StatesQuery } from '../../parts/region-picker.operations.ts'
import { stepOf } from '../../viz/encoding/coverage.ts'
import { LAND_BOUNDS } from '../../viz/map/mercator.ts'
import type { CoverageLayer, RegionLook } from '../../viz/map/scene.ts'
import type { Address } from './address.ts'
import { Beside, CoverageRows, GapFilters, KnownMunicipalities } from './gaps.operations.ts'
import { type Counts, knownOf, type RegionRow, sumOf, withoutNeedlessKinds } from './model/coverage.ts'
import { type Question, questionOf } from './question.ts'

type ApiRow = CoverageRowsQuery['coverage'][number]
export type CountBy = 'municipalities' | 'inhabitants'

const rowOf = ({ region, inhabitants, ...places }: ApiRow, by: CountBy): RegionRow => ({
  ...(by === 'inhabitants' ? inhabitants : places),
  places,
  id: region.id,
  ags: region.ags,
  name: region.name,
  kind: region.level === 'DISTRICT' && region.kind && !region.name.includes(region.kind) ? region.kind : undefined,
})

/** Unincorporated areas are regions without a municipality. */
export const rowsOf = (rows: readonly ApiRow[], by: CountBy): RegionRow[] =>
  withoutNeedlessKinds(rows.filter(({ total }) => total > 0).map((row) => rowOf(row, by)))

/** Rows, sums and the map's colours for what the address asks. */
export function useGapsData(state: Address) {
  const { t } = useTranslation(['regional-gaps', 'common', 'vocabulary'])
  const format = useFormat()
  const by: CountBy = state.zaehlt === 'einwohner' ? 'inhabitants' : 'municipalities'
  const question = questionOf(state)
  const within = state.land ?? null
  const top = useQuery(CoverageRows, { variables: { ...question, level: state.land === undefined ? 'STATE' : 'DISTRICT', within } })
  const districts = useQuery(CoverageRows, {
    skip: state.ebene !== 'kreise',
    variables: { ...question, level: 'DISTRICT', within },
  })
  const known = useQuery(KnownMunicipalities, { variables: { ...question, within } })
  const topics = useQuery(GapFilters).data
  const beside = useQuery(Beside, { variables: { ...question, within } })

  const api = (top.data ?? top.previousData)?.coverage
  const rows = useMemo(() => rowsOf(api ?? [], by), [api, by])
  const totals = useMemo(() => sumOf(rows), [rows])
  const places = useMemo(() => sumOf(rows.map((row) => row.places)), [rows])
  const columns = (known.data ?? known.previousData)?.municipalityCoverage
  const knownRows = useMemo(() => (columns ? coverageRowsOf(columns) : []), [columns])
  const districtRows = (districts.data ?? districts.previousData)?.coverage

  const land = state.land?.slice('r-'.length)
  const coverage = useMemo((): CoverageLayer => {
    if (state.ebene !== undefined) {
      const regions = state.ebene === 'laender' && state.land === undefined ? rows : rowsOf(districtRows ?? [], by)
      return { level: state.ebene === 'laender' ? 'STATE' : 'DISTRICT', within: land, looks: looksOf(regions), dots: [] }
    }
    return { ...coverageLayerOf(knownRows), within: land }
  }, [state.ebene, state.land, land, rows, districtRows, knownRows, by])

  const childrenOf = useChildren(state.offen, question, by)
  const states = useQuery(StatesQuery).data?.regions
  const chosen = states?.find(({ id }) => id === state.land)
  const landIsGone = state.land !== undefined && states !== undefined && chosen === undefined
  const landName = landIsGone ? t('common:region.gone') : chosen?.name
  const opened = [...rows, ...state.offen.flatMap((id) => childrenOf(id) ?? [])]
  const rowByAgs = new Map(opened.map((row) => [row.ags, row]))

  /** Under the pointer: what is known there, in words. */
  const linesOf = (ags: string): string[] => {
    if (land !== undefined && !ags.startsWith(land)) return [t('outside')]
    const row = knownRows.find((one) => one.ags === ags)
    if (row)
      return [
        t(`vocabulary:coverage.${row.state}`),
        row.lastLooked ? t('lastConfirmed', { date: format.date(row.lastLooked) }) : t('common:date.none'),
      ]
    const found = knownRows.filter((one) => one.ags.startsWith(ags)).length
    return [found > 0 ? t('squares', { count: found, number: format.number(found) }) : t('nothingYet')]
  }

  const statistics = (known.data ?? known.previousData)?.statistics
  return {
    top,
    rows,
    by,
    totals,
    /** Municipalities, whatever is counted. */
    places,
    coverage,
    childrenOf,
    question,
    topics,
    linesOf,
    beside: (beside.data ?? beside.previousData)?.coverageBeside ?? [],
    assessments: (beside.data ?? beside.previousData)?.assessments ?? [],
    landName,
    /** A link names a Land that is not among those known. */
    landIsGone,
    /** Municipalities of which something is known on the day shown; `known` tells whether they have come. */
    knownRows,
    known: columns !== undefined,
    today: statistics?.today,
    ready: api !== undefined,
    /** The day that is shown, once it is known, and how long before it a confirmation is recent. */
    day: state.stand ?? statistics?.today,
    serverMonths: statistics?.staleMonths,
    months: state.grenze ?? statistics?.staleMonths ?? 24,
    boundaryDate: api?.[0]?.region.boundaryDate ?? '',
    populationDate: api?.[0]?.region.population?.asOf ?? undefined,
    bounds: land === undefined ? undefined : LAND_BOUNDS[land],
    namesIn: (ags: string) => knownRows.flatMap((row) => (row.ags.startsWith(ags) ? [row.name] : [])),
    nameOf: (id: string) => states?.find((region) => region.id === id)?.name ?? rowByAgs.get(id.slice(2))?.name ?? '',
  }
}
export type GapsData = ReturnType<typeof useGapsData>

/** A region by the share of its municipalities of which anything is known; assessed and found none everywhere is a gap. */
function looksOf(rows: readonly RegionRow[]): CoverageLayer['looks'] {
  const share = (row: Counts) => (row.total === 0 ? 0 : knownOf(row) / row.total)
  return new Map(
    rows.flatMap((row): [string, RegionLook][] => {
      if (row.places.confirmedGap === row.places.total) return [[row.ags, 'CONFIRMED_GAP']]
      const step = stepOf(share(row))
      return step === undefined ? [] : [[row.ags, step]]
    }),
  )
}

/** What lies in the opened regions, loaded when they open. Ids of Kreise are longer than those of Länder. */
function useChildren(open: readonly string[], question: Question, by: CountBy) {
  const client = useApolloClient()
  const [children, setChildren] = useState<ReadonlyMap<string, CoverageRowsQuery['coverage']>>(new Map())
  const key = JSON.stringify(question)
  const wanted = open.join()
  useEffect(() => {
    let current = true
    for (const id of wanted === '' ? [] : wanted.split(',')) {
      const level = id.length > 'r-05'.length ? 'MUNICIPALITY' : 'DISTRICT'
      void client
        .query({ query: CoverageRows, variables: { ...(JSON.parse(key) as Question), level, within: id } })
        .then(({ data }) => {
          if (current && data) setChildren((before) => new Map(before).set(`${key}|${id}`, data.coverage))
        })
        // The row stays open and says that it loads; opening it again asks again.
        .catch(() => undefined)
    }
    return () => {
      current = false
    }
  }, [client, key, wanted])
  return (id: string) => {
    const rows = children.get(`${key}|${id}`)
    return rows && rowsOf(rows, by)
  }
}
