import { Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { MapCanvas } from '../../viz/map/lazy-canvas.ts'
import { type Bounds, boundsOf, circleBounds, GERMANY } from '../../viz/map/mercator.ts'
import { EMPTY_SCENE, type MapScene, type MapTarget } from '../../viz/map/scene.ts'
import { SitePlace } from './meeting-planner.operations.ts'
import { type AudienceRow, ringsOf } from './model/audience.ts'
import styles from './page.module.css'
import type { Plan } from './planner-data.ts'

/** The surroundings of a circle are shown too. */
const MARGIN = 1.4
const PADDING = { top: 24, right: 40, bottom: 40, left: 40 }
const PHONE_PADDING = { top: 14, right: 60, bottom: 24, left: 14 }

interface Props {
  readonly plan: Plan
  readonly rows: readonly AudienceRow[]
  readonly km: number
  /** Whether only one Land is meant: it fills the map then. */
  readonly inLand: boolean
  readonly spot: string | undefined
  readonly onSpot: (spot: string | undefined) => void
  readonly phone: boolean
}

/** The places with their circles, who is within reach strong, who is not pale. */
export function PlannerMap({ plan, rows, km, inLand, spot, onSpot, phone }: Props) {
  const { t } = useTranslation('meeting-planner')
  const format = useFormat()
  const circles = useMemo(
    () =>
      plan.sites.flatMap(({ place: reference, reached }) => {
        const { place, name } = readFragment(SitePlace, reference)
        return place
          ? [{ lon: place.lon, lat: place.lat, km, label: t('circle', { count: reached, number: format.number(reached) }), centre: name }]
          : []
      }),
    [plan, km, t, format],
  )
  const scene = useMemo(
    (): MapScene => ({
      ...EMPTY_SCENE,
      places: ringsOf(rows),
      circles,
      events: plan.plannedEvents.flatMap(({ id, name, place }) => (place ? [{ id, label: name, lon: place.lon, lat: place.lat }] : [])),
      selected: spot,
    }),
    [rows, circles, plan, spot],
  )
  const bounds = useMemo((): Bounds => {
    const corners = circles.flatMap(({ lon, lat }) => {
      const [west, south, east, north] = circleBounds(lon, lat, km * MARGIN)
      return [
        { lon: west, lat: south },
        { lon: east, lat: north },
      ]
    })
    return boundsOf(inLand ? [...rows, ...corners] : corners) ?? GERMANY
  }, [inLand, circles, rows, km])
  const describe = (target: MapTarget) => {
    if (target.type !== 'places') return { title: target.label, lines: [] }
    const here = new Set(target.ids)
    const reached = rows.filter((row) => here.has(row.spot) && row.outcome === 'REACHED').length
    return {
      title: target.label,
      lines: [
        t('actorsHere', { count: target.total, number: format.number(target.total) }),
        t('reachedHere', { number: format.number(reached) }),
      ],
    }
  }
  const names = format.list(circles.map(({ centre }) => centre))
  return (
    <Suspense fallback={<div className={styles.mapWait} />}>
      <MapCanvas
        scene={scene}
        label={circles.length > 0 ? t('mapLabel', { names, km: format.km(km) }) : t('mapLabelNone')}
        fitTo={bounds}
        padding={phone ? PHONE_PADDING : PADDING}
        onPick={(target) => onSpot(target?.type === 'places' ? target.ids[0] : undefined)}
        describe={describe}
        inScrollingPage={phone}
      />
    </Suspense>
  )
}
