import { Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { useSeen } from '../../ui/seen.ts'
import { MapCanvas } from '../../viz/map/lazy-canvas.ts'
import { type Bounds, circleBounds } from '../../viz/map/mercator.ts'
import { EMPTY_SCENE, type MapScene, type MapTarget } from '../../viz/map/scene.ts'
import { ringsOf } from './model/results.ts'
import styles from './page.module.css'
import type { PartnerData } from './partner-data.ts'

const PADDING = { top: 28, right: 40, bottom: 40, left: 40 }
const PHONE_PADDING = { top: 14, right: 60, bottom: 24, left: 14 }

/** Where nothing else says how far, in km. */
const LEAST_KM = 25
/** A circle too small to be seen: the municipality stands in its middle. */
const POINT_KM = 0.2

/** The results as rings by town around the municipality. It is loaded where it is in sight, once the list is there: that comes first. */
export function PartnerMap({
  data,
  km,
  lit,
  onTown,
  onLit,
  phone,
}: {
  data: PartnerData
  /** None where districts are asked for: the map then shows as far as somebody was found. */
  km: number | undefined
  lit: string | undefined
  onTown: (town: string) => void
  onLit: (town: string | undefined) => void
  phone: boolean
}) {
  const { t } = useTranslation('partner-finder')
  const format = useFormat()
  const [seen, watch] = useSeen()
  const { municipality, nearTowns, farTowns } = data
  const [lon, lat, name] = [municipality?.place?.lon, municipality?.place?.lat, municipality?.name]
  const farthest = nearTowns[nearTowns.length - 1]?.km ?? 0
  const reach = km ?? Math.max(LEAST_KM, farthest)
  const scene = useMemo((): MapScene => {
    const here = lon === undefined || lat === undefined ? undefined : { lon, lat, centre: name ?? '' }
    return {
      ...EMPTY_SCENE,
      places: ringsOf(nearTowns, farTowns, (away) => format.km(Math.round(away))),
      circle: here && { ...here, km: km ?? POINT_KM, label: km === undefined ? '' : format.km(km) },
      lit,
    }
  }, [nearTowns, farTowns, lon, lat, name, km, lit, format])
  const bounds = useMemo(
    (): Bounds | undefined => (lon === undefined || lat === undefined ? undefined : circleBounds(lon, lat, reach * 1.06)),
    [lon, lat, reach],
  )
  const describe = (target: MapTarget) => {
    if (target.type !== 'places') return { title: target.label, lines: [] }
    return { title: target.label, lines: [t('organisations', { count: target.total, number: format.number(target.total) })] }
  }
  if (!bounds || !data.ready || !data.facets) return <div className={styles.mapWait} />
  if (!seen) return <div key="watched" ref={watch} className={styles.mapWait} />
  return (
    <Suspense fallback={<div className={styles.mapWait} />}>
      <MapCanvas
        scene={scene}
        label={km === undefined ? t('mapLabelDistricts', { name: name ?? '' }) : t('mapLabel', { name: name ?? '', km: format.km(km) })}
        fitTo={bounds}
        padding={phone ? PHONE_PADDING : PADDING}
        onPick={(target) => target?.type === 'places' && target.ids[0] !== undefined && onTown(target.ids[0])}
        onPoint={(target) => onLit(target?.type === 'places' ? target.ids[0] : undefined)}
        describe={describe}
        inScrollingPage={phone}
      />
    </Suspense>
  )
}
