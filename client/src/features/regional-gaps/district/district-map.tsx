import { useQuery } from '@apollo/client/react'
import { useNavigate } from '@tanstack/react-router'
import { Suspense, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { coverageLayerOf, coverageRowsOf } from '../../../parts/known-coverage.ts'
import { MapCanvas } from '../../../viz/map/lazy-canvas.ts'
import type { Bounds } from '../../../viz/map/mercator.ts'
import { EMPTY_SCENE, type MapPlace, type MapScene, type MapTarget } from '../../../viz/map/scene.ts'
import { KnownMunicipalities } from '../gaps.operations.ts'
import type { Question } from '../question.ts'
import type { DistrictData } from './address.ts'
import styles from './page.module.css'

/** Degrees around the centres, so that the municipalities at the edge lie within. */
const MARGIN = [0.12, 0.07] as const

/** The district with what is known of its municipalities, and partners in reach across its border. */
export function DistrictMap({ district, question }: { district: DistrictData; question: Question }) {
  const { t } = useTranslation(['district', 'vocabulary'])
  const navigate = useNavigate()
  const known = useQuery(KnownMunicipalities, { variables: { ...question, within: null } }).data?.municipalityCoverage
  const rows = useMemo(() => (known ? coverageRowsOf(known) : []), [known])
  const { ags } = district.region
  const scene = useMemo(
    (): MapScene => ({ ...EMPTY_SCENE, coverage: coverageLayerOf(rows), places: placesOf(district.across), litRegion: ags }),
    [rows, district.across, ags],
  )
  const bounds = useMemo(() => boundsOf(district.municipalities), [district.municipalities])
  const describe = (target: MapTarget) => {
    if (target.type !== 'region') return { title: target.label, lines: [] }
    const row = rows.find((one) => one.ags === target.ags)
    return { title: target.label, lines: [t(`vocabulary:coverage.${row?.state ?? 'UNKNOWN'}`)] }
  }
  const pick = (target: MapTarget | undefined) => {
    if (target?.type !== 'region' || target.ags.length < 5 || target.ags.startsWith(ags)) return
    void navigate({
      to: '/luecken/$kreis',
      params: { kreis: `r-${target.ags.slice(0, 5)}` },
      search: true,
    })
  }
  return (
    <section className={styles.map} aria-label={t('map', { name: district.region.name })}>
      <Suspense fallback={null}>
        <MapCanvas
          scene={scene}
          label={t('map', { name: district.region.name })}
          fitTo={bounds}
          onPick={pick}
          describe={describe}
          inScrollingPage
        />
      </Suspense>
    </section>
  )
}

function boundsOf(towns: DistrictData['municipalities']): Bounds | undefined {
  const places = towns.flatMap(({ municipality: { place } }) => (place ? [place] : []))
  if (places.length === 0) return undefined
  const [lons, lats] = [places.map(({ lon }) => lon), places.map(({ lat }) => lat)]
  return [Math.min(...lons) - MARGIN[0], Math.min(...lats) - MARGIN[1], Math.max(...lons) + MARGIN[0], Math.max(...lats) + MARGIN[1]]
}

/** Partners of one spot as one mark. */
function placesOf(across: DistrictData['across']): MapPlace[] {
  const spots = Map.groupBy(
    across.filter(({ actor }) => actor.place),
    ({ actor }) => `${actor.place!.lat} ${actor.place!.lon}`,
  )
  return [...spots].map(([id, there]) => {
    const { label, lat, lon } = there[0]!.actor.place!
    const kinds = Map.groupBy(there, ({ actor }) => actor.kind)
    return { id, label, lat, lon, counts: Object.fromEntries([...kinds].map(([kind, list]) => [kind, list.length])) }
  })
}
