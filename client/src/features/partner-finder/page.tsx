import { Suspense, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { QueryError } from '../../parts/query-error.tsx'
import { Button } from '../../ui/button.tsx'
import { useDocumentHead } from '../../ui/document-head.ts'
import { usePhone } from '../../ui/media.ts'
import { useUrlState } from '../../url-state/index.ts'
import { MapCanvas } from '../../viz/map/lazy-canvas.ts'
import { type Bounds, circleBounds } from '../../viz/map/mercator.ts'
import { EMPTY_SCENE, type MapScene, type MapTarget } from '../../viz/map/scene.ts'
import { address } from './address.ts'
import { Beyond } from './beyond.tsx'
import { ringsOf } from './model/results.ts'
import styles from './page.module.css'
import { usePartnerData } from './partner-data.ts'
import { Question, QuestionSummary } from './question.tsx'
import { Results } from './results.tsx'
import { Start } from './start.tsx'

const PADDING = { top: 28, right: 40, bottom: 40, left: 40 }
const PHONE_PADDING = { top: 14, right: 60, bottom: 24, left: 14 }

export function Page() {
  const { t } = useTranslation(['partner-finder', 'common'])
  const phone = usePhone()
  const [state, set] = useUrlState(address)
  const data = usePartnerData(state)
  const [lit, setLit] = useState<string>()
  const [asking, setAsking] = useState(false)
  const results = useRef<HTMLDivElement>(null)

  useDocumentHead(data.municipality ? t('documentTitle', { name: data.municipality.name }) : t('title'), t('documentDescription'))

  const askOpen = !phone || asking || state.kommune === undefined
  const question = askOpen ? (
    <>
      <Question state={state} set={set} data={data} />
      {phone && state.kommune !== undefined && (
        <Button variant="primary" onClick={() => setAsking(false)}>
          {t('showResults')}
        </Button>
      )}
    </>
  ) : (
    <QuestionSummary state={state} data={data} onChange={() => setAsking(true)} />
  )

  const showTown = (town: string) => {
    setLit(town)
    results.current?.querySelector(`[data-town="${CSS.escape(town)}"]`)?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <div className={styles.page} data-empty={state.kommune === undefined ? '' : undefined}>
      <section className={styles.question} aria-label={t('question')}>
        <h1 className={styles.title}>{t('title')}</h1>
        {question}
      </section>
      {state.kommune === undefined ? (
        <Start set={set} />
      ) : (
        <>
          <div className={styles.map}>
            <PartnerMap data={data} km={state.km} lit={lit} onTown={showTown} onLit={setLit} phone={phone} />
          </div>
          <div className={styles.results} ref={results}>
            {data.partners.error && !data.ready && !data.unknown ? (
              <QueryError error={data.partners.error} onRetry={() => void data.partners.refetch()} />
            ) : (
              <Results state={state} set={set} data={data} lit={lit} onLit={setLit} />
            )}
          </div>
          <Beyond state={state} set={set} data={data} />
        </>
      )}
    </div>
  )
}

function PartnerMap({
  data,
  km,
  lit,
  onTown,
  onLit,
  phone,
}: {
  data: ReturnType<typeof usePartnerData>
  km: number
  lit: string | undefined
  onTown: (town: string) => void
  onLit: (town: string | undefined) => void
  phone: boolean
}) {
  const { t } = useTranslation('partner-finder')
  const format = useFormat()
  const { municipality, nearTowns, farTowns } = data
  const [lon, lat, name] = [municipality?.place?.lon, municipality?.place?.lat, municipality?.name]
  const scene = useMemo(
    (): MapScene => ({
      ...EMPTY_SCENE,
      places: ringsOf(nearTowns, farTowns, (away) => format.km(Math.round(away))),
      circle: lon === undefined || lat === undefined ? undefined : { lon, lat, km, label: format.km(km), centre: name ?? '' },
      lit,
    }),
    [nearTowns, farTowns, lon, lat, name, km, lit, format],
  )
  const bounds = useMemo(
    (): Bounds | undefined => (lon === undefined || lat === undefined ? undefined : circleBounds(lon, lat, km * 1.06)),
    [lon, lat, km],
  )
  const describe = (target: MapTarget) => {
    if (target.type !== 'places') return { title: target.label, lines: [] }
    return { title: target.label, lines: [t('organisations', { count: target.total, number: format.number(target.total) })] }
  }
  if (!bounds) return <div className={styles.mapWait} />
  return (
    <Suspense fallback={<div className={styles.mapWait} />}>
      <MapCanvas
        scene={scene}
        label={t('mapLabel', { name: name ?? '', km: format.km(km) })}
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
