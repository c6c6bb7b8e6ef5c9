import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { SegmentedControl } from '../../ui/segmented.tsx'
import type { List, SetAddress } from './address.ts'
import type { MapData } from './map-data.ts'

/** What is on the map and can be listed. */
export function useTableLists({ regions, flows, countries }: MapData): readonly List[] {
  const hasRegions = regions !== undefined && regions.rows.length > 0
  const [hasFlows, hasCountries] = [flows?.columns !== undefined, countries?.ready === true]
  return useMemo(
    () =>
      (
        [
          ['akteure', true],
          ['kooperationen', hasFlows],
          ['regionen', hasRegions],
          ['partnerlaender', hasCountries],
        ] as const
      ).flatMap(([list, has]) => (has ? [list] : [])),
    [hasFlows, hasRegions, hasCountries],
  )
}

/** Which of the layers on the map the table lists. */
export function TableChoice({ lists, chosen, set }: { lists: readonly List[]; chosen: List; set: SetAddress }) {
  const { t } = useTranslation('map-layers')
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
