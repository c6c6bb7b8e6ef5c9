import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import type { MapTarget } from '../../viz/map/scene.ts'
import type { MapData } from './map-data.ts'

/** What is under the pointer, in words. */
export function useDescribe(data: MapData): (target: MapTarget) => { readonly title: string; readonly lines: readonly string[] } {
  const { t } = useTranslation(['stakeholder-map', 'map-layers', 'vocabulary'])
  const format = useFormat()
  const cooperations = (count: number) => t('map-layers:cooperations', { count, number: format.number(count) })
  return (target) => {
    switch (target.type) {
      case 'event': {
        const others = target.ids.length - 1
        return {
          title: target.label,
          lines: others > 0 ? [t('moreEvents', { count: others })] : (data.events?.linesOf(target.ids[0]!) ?? []),
        }
      }
      case 'region':
        return { title: target.label, lines: data.regionLines(target.ags) }
      case 'country':
        return { title: target.label, lines: [cooperations(target.count)] }
      case 'flow': {
        const others = target.ids.length - 1
        return {
          title: target.label,
          lines: [cooperations(target.count), ...(others > 0 ? [t('map-layers:flow.joined', { count: target.ids.length })] : [])],
        }
      }
      case 'places': {
        const others = target.ids.length - 1
        return {
          title: others > 0 ? t('clusterOf', { name: target.label, count: others }) : target.label,
          lines: [
            t('actors', { count: target.total, number: format.number(target.total) }),
            ...(target.total > 1
              ? Object.entries(target.counts).map(([kind, count]) => `${t(`vocabulary:kind.${kind}`)}: ${format.number(count)}`)
              : []),
          ],
        }
      }
    }
  }
}
