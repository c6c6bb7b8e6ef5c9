import { Link } from '@tanstack/react-router'
import { Suspense, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { QueryError } from '../../parts/query-error.tsx'
import { useDocumentHead } from '../../ui/document-head.ts'
import { usePhone } from '../../ui/media.ts'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import { joined } from '../../url-state/codecs.ts'
import { useUrlState } from '../../url-state/index.ts'
import { MapCanvas } from '../../viz/map/lazy-canvas.ts'
import { EMPTY_SCENE, type MapScene, type MapTarget } from '../../viz/map/scene.ts'
import { type Address, address, type SetAddress } from './address.ts'
import { Compare } from './compare.tsx'
import { Filters, Status } from './filters.tsx'
import { type GapsData, useGapsData } from './gaps-data.ts'
import { GapsTable } from './gaps-table.tsx'
import { knownOf } from './model/coverage.ts'
import styles from './page.module.css'
import { Ranking } from './ranking.tsx'
import { RegionList } from './region-list.tsx'
import { Sentence } from './sentence.tsx'
import { Sheets } from './sheets.tsx'
import { StateCounts } from './state-counts.tsx'
import { StepLegend } from './step-legend.tsx'

const VIEWS = ['tabelle', 'rang'] as const

export function Page() {
  const { t } = useTranslation(['regional-gaps', 'common'])
  const [state, set] = useUrlState(address)
  const data = useGapsData(state)
  const [lit, setLit] = useState<string>()
  const compareButton = useRef<HTMLButtonElement>(null)
  useDocumentHead(state.land === undefined ? t('title') : `${t('title')}: ${data.landName ?? ''}`, t('description'))

  if (data.top.error && !data.ready) {
    return (
      <div className={styles.failed}>
        <h1>{t('title')}</h1>
        <QueryError error={data.top.error} onRetry={() => void data.top.refetch()} />
      </div>
    )
  }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{t('title')}</h1>
          <Sentence data={data} state={state} />
          <div className={styles.doors}>
            <Link to="/veranstaltungen/planen" search={state.land === undefined ? {} : { land: state.land }}>
              {t('common:doors.planMeeting')}
            </Link>
            {state.land !== undefined && <Sheets key={state.land} land={state.land} state={state} />}
          </div>
        </div>
        <StateCounts
          counts={data.ready ? data.totals : undefined}
          day={data.day}
          months={data.months}
          onList={(one) => set({ liste: `${state.land ?? 'alle'}~${one}` })}
        />
      </header>
      <Filters data={data} state={state} set={set} compareButton={compareButton} />
      <Status data={data} state={state} set={set} />
      {state.vergleich && <Compare data={data} state={state} set={set} onEnd={() => compareButton.current?.focus()} />}
      <div className={styles.body} data-view={state.sicht ?? 'tabelle'}>
        <CoverageMap data={data} state={state} set={set} lit={lit} onLit={setLit} />
        <div className={styles.table}>
          <SegmentedControl
            label={t('view.label')}
            value={state.sicht ?? 'tabelle'}
            options={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
            onChange={(view) => set({ sicht: view === 'tabelle' ? undefined : view })}
          />
          {state.sicht === 'rang' ? (
            <Ranking state={state} set={set} />
          ) : data.ready ? (
            <GapsTable data={data} state={state} set={set} lit={lit} onLit={setLit} />
          ) : (
            <SkeletonRows label={t('common:loading')} rows={18} height={28} />
          )}
        </div>
      </div>
      <RegionList state={state} data={data} onClose={() => set({ liste: undefined })} />
    </div>
  )
}

const LEVELS = ['kommunen', 'kreise', 'laender'] as const
/** Beside the switch and the legend: above on a wide screen, where the foot of the map may lie below the window. */
const PADDING = {
  wide: { kommunen: { top: 98, right: 12, bottom: 28, left: 12 }, steps: { top: 164, right: 12, bottom: 28, left: 12 } },
  phone: { kommunen: { top: 52, right: 12, bottom: 78, left: 12 }, steps: { top: 52, right: 12, bottom: 136, left: 12 } },
} as const

function CoverageMap({
  data,
  state,
  set,
  lit,
  onLit,
}: {
  data: GapsData
  state: Address
  set: SetAddress
  lit: string | undefined
  onLit: (ags: string | undefined) => void
}) {
  const { t } = useTranslation(['regional-gaps', 'vocabulary'])
  const format = useFormat()
  const phone = usePhone()
  const wanted = useMemo(
    (): MapScene => ({ ...EMPTY_SCENE, coverage: data.coverage, litRegion: lit ?? state.land?.slice(2) }),
    [data.coverage, lit, state.land],
  )
  // The rows of the table first: a frame of the map can take long where no graphics card draws it.
  const scene = useDeferredValue(wanted)
  const describe = (target: MapTarget) =>
    target.type === 'region' ? { title: target.label, lines: data.linesOf(target.ags) } : { title: target.label, lines: [] }
  const pick = (target: MapTarget | undefined) => {
    if (target?.type !== 'region') return
    const land = `r-${target.ags.slice(0, 2)}`
    const district = `r-${target.ags.slice(0, 5)}`
    const open = new Set(state.offen)
    if (state.land === undefined) open.add(land)
    if (target.ags.length > 2) open.add(district)
    set({ offen: joined([...open]) })
    onLit(target.ags)
  }
  return (
    <section className={styles.map} aria-label={t('mapLabel')}>
      <Suspense fallback={null}>
        <MapCanvas
          scene={scene}
          label={t('mapLabel')}
          padding={PADDING[phone ? 'phone' : 'wide'][state.ebene === undefined ? 'kommunen' : 'steps']}
          fitTo={data.bounds}
          inScrollingPage={phone}
          onPick={pick}
          onPoint={(target) => onLit(target?.type === 'region' ? target.ags : undefined)}
          describe={describe}
        >
          <div className={styles.levels}>
            <SegmentedControl
              label={t('level')}
              value={state.ebene ?? 'kommunen'}
              options={LEVELS.map((level) => ({ value: level, label: t(`levels.${level}`) }))}
              onChange={(level) => set({ ebene: level === 'kommunen' ? undefined : level }, { replace: true })}
            />
          </div>
          <div className={styles.legend}>
            {state.ebene === undefined ? (
              t('legend.municipalities', { number: format.number(knownOf(data.places)) })
            ) : (
              <StepLegend level={state.ebene} />
            )}
          </div>
        </MapCanvas>
      </Suspense>
    </section>
  )
}
