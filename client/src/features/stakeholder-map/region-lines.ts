import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import type { KnownMunicipality } from '../../parts/known-coverage.ts'
import { isYear, measured } from './model/measures.ts'
import type { RegionLayer } from './use-regions.ts'

/** What is known of a region under the pointer, in words. */
export function useRegionLines(regions: RegionLayer | undefined, known: readonly KnownMunicipality[]): (ags: string) => string[] {
  const { t } = useTranslation(['stakeholder-map', 'map-layers', 'vocabulary'])
  const format = useFormat()
  return (ags) => {
    const within = regions?.layer.within
    if (within !== undefined && !ags.startsWith(within)) return [t('map-layers:outside')]
    const row = regions?.byAgs.get(ags)
    if (!regions || !row) {
      const one = known.find((municipality) => municipality.ags === ags)
      if (!one) {
        const count = known.filter((municipality) => municipality.ags.startsWith(ags)).length
        return [count > 0 ? t('knownIn', { count, number: format.number(count) }) : t('nothingKnown')]
      }
      const looked = one.lastLooked ? [t('lastLooked', { date: format.date(one.lastLooked) })] : []
      return [t(`vocabulary:coverage.${one.state}`), ...looked]
    }
    const { measure } = regions
    const value = measured(measure, row)
    if (value === undefined) return [t(`map-layers:unknown.${measure}`)]
    if (measure === 'abdeckung') {
      const { known: number, total } = row.municipalities!
      return [t('map-layers:knownOf', { count: total, number: format.number(number), total: format.number(total) })]
    }
    if (measure === 'nachgesehen') {
      const { on, municipalities } = row.looked!
      return [
        t('map-layers:value.nachgesehen', { date: format.date(on) }),
        ...(regions.areas === 'gemeinden'
          ? []
          : [t('map-layers:lookedAt', { count: municipalities, number: format.number(municipalities) })]),
      ]
    }
    return [
      t(`map-layers:value.${measure}`, {
        count: Math.round(value),
        number: isYear(measure) ? String(value) : format.number(value, 1),
      }),
    ]
  }
}
