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
import { type Address, DEFAULT_PARTNER_KINDS } from './address.ts'
import { Beside, CoverageRows, KnownMunicipalities } from './gaps.operations.ts'
import { knownOf, type RegionRow, sumOf, withoutNeedlessKinds } from './model/coverage.ts'

type ApiRow = CoverageRowsQuery['coverage'][number]

const rowOf = ({ region, ...counts }: ApiRow): RegionRow => ({
  ...counts,
  id: region.id,
  ags: region.ags,
  name: region.name,
  kind: region.level === 'DISTRICT' && region.kind && !region.name.includes(region.kind) ? region.kind : undefined,
})

/** Rows, sums and the map's colours for what the address asks. */
export function useGapsData(state: Address) {
  const { t } = useTranslation(['regional-gaps', 'common', 'vocabulary'])
  const format = useFormat()
  const partnerKinds = state.partner.length > 0 ? [...state.partner] : [...DEFAULT_PARTNER_KINDS]
  const variables = { partnerKinds, asOf: state.stand ?? null }
  const top = useQuery(CoverageRows, {
    variables: { ...variables, level: state.land === undefined ? 'STATE' : 'DISTRICT', within: state.land ?? null },
  })
  const districts = useQuery(CoverageRows, {
    skip: state.ebene !== 'kreise',
    variables: { ...variables, level: 'DISTRICT', within: state.land ?? null },
  })
  const known = useQuery(KnownMunicipalities, { variables: { ...variables, within: state.land ?? null } })

  const beside = useQuery(Beside, { variables: { ...variables, within: state.land ?? null } })

  const api = (top.data ?? top.previousData)?.coverage
  const rows = useMemo(() => withoutNeedlessKinds((api ?? []).map(rowOf)), [api])
  const totals = useMemo(() => sumOf(rows), [rows])
  const columns = (known.data ?? known.previousData)?.municipalityCoverage
  const knownRows = useMemo(() => (columns ? coverageRowsOf(columns) : []), [columns])
  const districtRows = (districts.data ?? districts.previousData)?.coverage

  const coverage = useMemo((): CoverageLayer => {
    if (state.ebene !== undefined) {
      const regions = state.ebene === 'laender' && state.land === undefined ? rows : (districtRows ?? []).map(rowOf)
      return { level: state.ebene === 'laender' ? 'STATE' : 'DISTRICT', looks: looksOf(regions), dots: [] }
    }
    return coverageLayerOf(knownRows)
  }, [state.ebene, state.land, rows, districtRows, knownRows])

  const childrenOf = useChildren(state.offen, variables)
  const states = useQuery(StatesQuery).data?.regions
  const landName = states?.find(({ id }) => id === state.land)?.name
  const opened = [...rows, ...state.offen.flatMap((id) => childrenOf(id) ?? [])]
  const rowByAgs = new Map(opened.map((row) => [row.ags, row]))

  /** Under the pointer: what is known there, in words. */
  const linesOf = (ags: string): string[] => {
    const row = knownRows.find((one) => one.ags === ags)
    if (row)
      return [
        t(`vocabulary:coverage.${row.state}`),
        row.lastLooked ? t('lastConfirmed', { date: format.date(row.lastLooked) }) : t('common:date.none'),
      ]
    const known = knownRows.filter((row) => row.ags.startsWith(ags)).length
    return [known > 0 ? t('squares', { count: known, number: format.number(known) }) : t('nothingYet')]
  }

  return {
    top,
    rows,
    totals,
    coverage,
    childrenOf,
    partnerKinds,
    linesOf,
    beside: (beside.data ?? beside.previousData)?.coverageBeside ?? [],
    assessments: (beside.data ?? beside.previousData)?.assessments ?? [],
    landName,
    ready: api !== undefined,
    statistics: (known.data ?? known.previousData)?.statistics,
    boundaryDate: api?.[0]?.region.boundaryDate ?? '',
    bounds: useMemo(() => {
      if (state.land === undefined) return undefined
      return LAND_BOUNDS[state.land.slice(2)]
    }, [state.land]),
    namesIn: (ags: string) => knownRows.flatMap((row) => (row.ags.startsWith(ags) ? [row.name] : [])),
    nameOf: (id: string) => states?.find((region) => region.id === id)?.name ?? rowByAgs.get(id.slice(2))?.name ?? '',
  }
}
export type GapsData = ReturnType<typeof useGapsData>

/** A region by the share of its municipalities of which anything is known; assessed and found none everywhere is a gap. */
function looksOf(rows: readonly RegionRow[]): CoverageLayer['looks'] {
  return new Map(
    rows.flatMap((row): [string, RegionLook][] => {
      if (row.confirmedGap === row.total && row.total > 0) return [[row.ags, 'CONFIRMED_GAP']]
      const step = stepOf(row.total === 0 ? 0 : knownOf(row) / row.total)
      return step === undefined ? [] : [[row.ags, step]]
    }),
  )
}

/** What lies in the opened regions, loaded when they open. Ids of Kreise are longer than those of Länder. */
function useChildren(open: readonly string[], variables: { readonly partnerKinds: readonly string[]; readonly asOf: string | null }) {
  const client = useApolloClient()
  const [children, setChildren] = useState<ReadonlyMap<string, readonly RegionRow[]>>(new Map())
  const key = `${variables.partnerKinds.join()}|${variables.asOf}`
  const wanted = open.join()
  useEffect(() => {
    let current = true
    for (const id of wanted === '' ? [] : wanted.split(',')) {
      const level = id.length > 'r-05'.length ? 'MUNICIPALITY' : 'DISTRICT'
      const [kinds, asOf] = key.split('|') as [string, string]
      void client
        .query({
          query: CoverageRows,
          variables: { level, within: id, partnerKinds: kinds.split(',') as never, asOf: asOf === 'null' ? null : asOf },
        })
        .then(({ data }) => {
          if (current && data) setChildren((before) => new Map(before).set(`${key}|${id}`, withoutNeedlessKinds(data.coverage.map(rowOf))))
        })
        // The row stays open and says that it loads; opening it again asks again.
        .catch(() => undefined)
    }
    return () => {
      current = false
    }
  }, [client, key, wanted])
  return (id: string) => children.get(`${key}|${id}`)
}
