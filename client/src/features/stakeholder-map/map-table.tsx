import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { QueryError } from '../../parts/query-error.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import type { Address, List, SetAddress } from './address.ts'
import { EventTable } from './event-table.tsx'
import type { Fault } from './faults.ts'
import { CountryTable, FlowTable } from './flow-table.tsx'
import { KnownTable } from './known-table.tsx'
import type { MapData } from './map-data.ts'
import styles from './page.module.css'
import { RegionTable } from './region-table.tsx'
import { listOf, TableChoice } from './table-choice.tsx'
import { ActorTable, RelationTable } from './tables.tsx'

/** What each list cannot do without. */
const NEEDS: Readonly<Record<List, Fault['of']>> = {
  akteure: 'filter',
  kooperationen: 'kooperationen',
  regionen: 'abdeckung',
  veranstaltungen: 'veranstaltungen',
  partnerlaender: 'partnerlaender',
}

interface Hovers {
  readonly actor: (place: string | undefined) => void
  readonly region: (ags: string | undefined) => void
  readonly flow: (id: string | undefined) => void
  readonly event: (id: string | undefined) => void
}

/** The equal of the map: the relations of the chosen actor, or what one of the layers shows. */
export function MapTable({
  data,
  state,
  set,
  alone,
  hover,
}: {
  data: MapData
  state: Address
  set: SetAddress
  /** Without the map beside it. */
  alone: boolean
  hover: Hovers
}) {
  const { regions, flows, countries, events } = data
  const listed = useMemo(
    () => (state.ort === undefined ? data.split.shown : data.split.shown.filter(({ placeId }) => placeId === state.ort)),
    [data.split, state.ort],
  )
  if (state.akteur !== undefined && data.selectedName !== undefined)
    return <RelationTable data={data} name={data.selectedName} state={state} set={set} onHover={hover.actor} />
  const list = listOf(state, data)
  const lead = <TableChoice data={data} chosen={list} set={set} />
  const common = { state, set, lead }
  const fault = data.faults.find(({ of }) => of === NEEDS[list])
  if (fault)
    return (
      <Instead lead={lead}>
        <QueryError error={fault.error} onRetry={fault.retry} />
      </Instead>
    )
  if (list === 'regionen' && regions?.ready)
    return regions.known ? (
      <KnownTable known={regions.known} landOf={data.landOf} onHover={hover.region} {...common} />
    ) : (
      <RegionTable regions={regions} onHover={hover.region} {...common} />
    )
  if (list === 'kooperationen' && flows?.columns)
    return <FlowTable rows={flows.rows} pairs={flows.columns.pairs} onHover={hover.flow} {...common} />
  if (list === 'veranstaltungen' && events?.ready) return <EventTable events={events} onHover={hover.event} {...common} />
  if (list === 'partnerlaender' && countries?.ready) return <CountryTable rows={countries.rows} {...common} />
  if (list === 'akteure' && data.columns)
    return (
      <ActorTable
        actors={listed}
        sortedBy={state.sortierung}
        selected={state.akteur}
        lead={lead}
        layerOff={!alone && !state.ebenen.includes('akteure')}
        set={set}
        onHover={hover.actor}
      />
    )
  return <Instead lead={lead} />
}

/** Rows on their way, or why there are none. */
function Instead({ lead, children }: { lead: ReactNode; children?: ReactNode }) {
  const { t } = useTranslation('common')
  return (
    <>
      <div className={styles.tableHead}>{lead}</div>
      <div className={styles.inset}>{children ?? <SkeletonRows label={t('loading')} />}</div>
    </>
  )
}
