import { useTranslation } from 'react-i18next'
import { SegmentedControl } from '../../ui/segmented.tsx'
import type { List, SetAddress } from './address.ts'
import type { MapData } from './map-data.ts'

/** What is on the map and can be listed. */
function listsOf({ regions, flows, countries }: MapData): readonly List[] {
  const there: Readonly<Record<List, boolean>> = {
    akteure: true,
    kooperationen: flows?.columns !== undefined,
    regionen: regions !== undefined && regions.rows.length > 0,
    partnerlaender: countries?.ready === true,
  }
  return (Object.keys(there) as List[]).filter((list) => there[list])
}

/** Which of the layers on the map the table lists. */
export function TableChoice({ data, chosen, set }: { data: MapData; chosen: List; set: SetAddress }) {
  const { t } = useTranslation('map-layers')
  const lists = listsOf(data)
  if (lists.length < 2) return null
  return (
    <SegmentedControl
      label={t('list.label')}
      value={lists.includes(chosen) ? chosen : 'akteure'}
      options={lists.map((value) => ({ value, label: t(`list.${value}`) }))}
      onChange={(liste) => set({ liste: liste === 'akteure' ? undefined : liste, sortierung: undefined })}
    />
  )
}
