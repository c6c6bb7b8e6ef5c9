import { useTranslation } from 'react-i18next'
import { SegmentedControl } from '../../ui/segmented.tsx'
import type { Address, List, SetAddress } from './address.ts'
import type { MapData } from './map-data.ts'

/** What is on the map and can be listed, loaded or not. */
function listsOf({ regions, flows, countries, events }: MapData): readonly List[] {
  const there: Readonly<Record<List, boolean>> = {
    akteure: true,
    kooperationen: flows !== undefined,
    regionen: regions !== undefined && !(regions.ready && regions.rows.length === 0 && (regions.known?.length ?? 0) === 0),
    veranstaltungen: events !== undefined,
    partnerlaender: countries !== undefined,
  }
  return (Object.keys(there) as List[]).filter((list) => there[list])
}

/** What the table lists: what was chosen, else what the map shows. */
export function listOf({ liste, ebenen, ansicht }: Address, data: MapData): List {
  const lists = listsOf(data)
  if (liste !== undefined && lists.includes(liste)) return liste
  if (ebenen.includes('akteure') || ansicht === 'tabelle') return 'akteure'
  return lists.find((list) => list !== 'akteure') ?? 'akteure'
}

/** Which of the layers on the map the table lists. */
export function TableChoice({ data, chosen, set }: { data: MapData; chosen: List; set: SetAddress }) {
  const { t } = useTranslation('map-layers')
  const lists = listsOf(data)
  if (lists.length < 2) return null
  return (
    <SegmentedControl
      label={t('list.label')}
      value={chosen}
      options={lists.map((value) => ({ value, label: t(`list.${value}`) }))}
      onChange={(liste) => set({ liste, sortierung: undefined })}
    />
  )
}
