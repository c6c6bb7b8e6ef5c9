import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import type { MapData } from './map-data.ts'
import { notesOn } from './model/measures.ts'

/** What the legend of the screen adds in sentences: how areas and lines are to be read, and what they leave out. */
export function useMapNotes({ regions, flows, faults }: Pick<MapData, 'regions' | 'flows' | 'faults'>): () => readonly string[] {
  const { t } = useTranslation(['map-export', 'map-layers', 'stakeholder-map'])
  const format = useFormat()
  const ofAreas = () => {
    if (!regions) return []
    return [t('hatched'), ...notesOn(regions.measure, regions.areas, regions.narrowed).map((note) => t(`map-layers:${note}`))]
  }
  const ofLines = () => {
    if (!flows?.columns) return []
    const { columns, singly } = flows
    if (!singly) {
      const { between, cooperations } = columns
      return [t('map-layers:flow.note', { count: between, between: format.number(between), number: format.number(cooperations) })]
    }
    const { told, total } = singly
    return [
      told < total
        ? t('map-layers:flow.singleSome', { shown: format.number(told), number: format.number(total) })
        : t('map-layers:flow.singleAll', { count: total, number: format.number(total) }),
    ]
  }
  const ofFaults = () => {
    if (faults.length === 0) return []
    const missing = faults.map(({ of }) => (of === 'filter' ? t('stakeholder-map:fault.filter') : t(`stakeholder-map:layer.${of}`)))
    return [`${t('stakeholder-map:fault.title')}: ${missing.join(', ')}.`]
  }
  return () => [...ofFaults(), ...ofAreas(), ...ofLines()]
}
