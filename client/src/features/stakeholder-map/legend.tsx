import { ACTOR_KINDS, CLAIM_STATUSES } from '@netzatlas/shared'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { EvidenceLine } from '../../parts/evidence-mark.tsx'
import { KindMark } from '../../parts/kind-mark.tsx'
import { useTold } from '../../parts/told-errors.ts'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { ChevronDown } from '../../ui/icons.tsx'
import { useMedia, usePhone, usePrinting } from '../../ui/media.ts'
import { ringRadius, ringUnit, ringWidth } from '../../viz/map/ring.ts'
import type { Address, Layer, SetAddress } from './address.ts'
import { CooperationLegend, CountryLegend } from './cooperation-legend.tsx'
import type { Fault } from './faults.ts'
import { LayerList } from './layer-list.tsx'
import styles from './legend.module.css'
import type { MapData } from './map-data.ts'
import { inTwo, RegionLegend } from './region-legend.tsx'

/** Three values that occur: rings of thousands are read off others than rings of dozens. */
export const samplesFor = (everybody: number) => (everybody > 5000 ? ([10, 100, 1000] as const) : ([1, 20, 100] as const))

type Part = 'layers' | 'legend'

/** What can be drawn, and what the drawn means: each folds away by itself. In a low window one of them has room; on a phone one button is all of both. */
export function Legend({ state, set, data }: { state: Address; set: SetAddress; data: MapData }) {
  const { t } = useTranslation('stakeholder-map')
  const phone = usePhone()
  const low = useMedia('(height < 800px)')
  const [wished, setWished] = useState<readonly Part[]>(phone ? [] : ['layers', 'legend'])
  const printing = usePrinting()
  const open = printing ? (['legend'] as const) : phone || low ? wished.slice(-1) : wished
  const fold = (part: Part) => {
    const others = open.filter((one) => one !== part)
    setWished(open.includes(part) ? others : [...others, part])
  }
  const tells = TELLING.some((one) => state.ebenen.includes(one)) || hasLines(state, data)

  const folded = phone && open.length === 0
  const faults = data.faults.length > 0 && <Faults faults={data.faults} />

  return (
    <>
      {folded && faults && <div className={styles.boxes}>{faults}</div>}
      <div className={styles.boxes} data-folded={folded ? '' : undefined} data-boxes data-legend>
        {!folded && faults}
        <section className={classes(styles.box, styles.layerBox)} aria-label={t('layers')}>
          <Fold label={t('layers')} open={open.includes('layers')} onFold={() => fold('layers')} />
          {open.includes('layers') && (
            <div className={styles.text}>
              <LayerList state={state} set={set} data={data} />
            </div>
          )}
        </section>
        {tells && (open.length > 0 || !phone) && (
          <section className={classes(styles.box, styles.told)} aria-label={t('legend.title')}>
            <Fold label={t('legend.title')} open={open.includes('legend')} onFold={() => fold('legend')} />
            {open.includes('legend') && <Told state={state} set={set} data={data} />}
          </section>
        )}
      </div>
    </>
  )
}

/** What is missing on the map because it did not load. */
function Faults({ faults }: { faults: readonly Fault[] }) {
  const { t } = useTranslation(['stakeholder-map', 'common'])
  const retryAll = () => {
    for (const { retry } of faults) retry()
  }
  return (
    <section className={classes(styles.box, styles.fault)} role="alert">
      <h2 className={styles.title}>{t('fault.title')}</h2>
      <ul className={styles.missing}>
        {faults.map((fault) => (
          <Missing key={fault.of} {...fault} />
        ))}
      </ul>
      <div>
        <Button onClick={retryAll}>{t('common:tryAgain')}</Button>
      </div>
    </section>
  )
}

function Missing({ of, error }: Fault) {
  const { t } = useTranslation('stakeholder-map')
  useTold(error)
  return <li>{of === 'filter' ? t('fault.filter') : t(`layer.${of}`)}</li>
}

/** Layers that have something in the legend. */
const TELLING = ['akteure', 'abdeckung', 'kooperationen', 'partnerlaender', 'veranstaltungen'] as const

function Fold({ label, open, onFold }: { label: string; open: boolean; onFold: () => void }) {
  return (
    <button type="button" className={styles.fold} aria-expanded={open} onClick={onFold}>
      {label}
      <ChevronDown />
    </button>
  )
}

const hasLines = (state: Address, data: MapData) => state.ebenen.includes('beziehungen') && data.relations.length > 0

function Told({ state, set, data }: { state: Address; set: SetAddress; data: MapData }) {
  const { t } = useTranslation(['stakeholder-map', 'vocabulary'])
  const on = (layer: Layer) => state.ebenen.includes(layer)
  const kinds = ACTOR_KINDS.filter((kind) => data.split.shown.some((actor) => actor.kind === kind))
  const statuses = CLAIM_STATUSES.filter((status) => data.relations.some((relation) => relation.status === status))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={styles.text} tabIndex={0}>
      {data.regions && <RegionLegend regions={data.regions} day={state.stand} />}
      {data.flows && <CooperationLegend flows={data.flows} />}
      {data.countries?.ready && <CountryLegend countries={data.countries} world={state.welt} set={set} />}
      {on('akteure') && (
        <>
          <h2 className={styles.title}>{t('legend.size')}</h2>
          <Sizes everybody={data.actors.length} />
          <p className={styles.note}>{t('legend.ring')}</p>
          <ul className={classes(styles.list, styles.pairs)} style={inTwo(kinds.length + (state.ausland ? 1 : 0))}>
            {kinds.map((kind) => (
              <li key={kind}>
                <KindMark kind={kind} />
                {t(`vocabulary:kind.${kind}`)}
              </li>
            ))}
            {state.ausland && (
              <li>
                <KindMark kind="MUNICIPALITY" abroad />
                {t('vocabulary:vertexKind.ABROAD')}
              </li>
            )}
          </ul>
        </>
      )}
      {hasLines(state, data) && (
        <>
          <h2 className={styles.title}>{t('legend.lines')}</h2>
          <ul className={classes(styles.list, styles.pairs)} style={inTwo(statuses.length)}>
            {statuses.map((status) => (
              <li key={status}>
                <EvidenceLine status={status} width={28} />
                {t(`vocabulary:status.${status}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {on('veranstaltungen') && (
        <p className={styles.event}>
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <circle cx="7" cy="7" r="5" fill="none" stroke="var(--text)" strokeWidth="1.8" />
            <circle cx="7" cy="7" r="1.8" fill="none" stroke="var(--text)" />
          </svg>
          {t('legend.event')}
        </p>
      )}
    </div>
  )
}

function Sizes({ everybody }: { everybody: number }) {
  const format = useFormat()
  const unit = ringUnit(everybody)
  const samples = samplesFor(everybody)
  const widest = ringRadius(samples[2], unit)
  const height = 2 * widest + 2
  let x = 0
  const rings = samples.map((total) => {
    const radius = ringRadius(total, unit)
    const cx = x + radius + 1
    x = cx + radius + 52
    return { total, radius, cx }
  })
  return (
    <svg width={x} height={height} viewBox={`0 0 ${x} ${height}`} aria-hidden="true" className={styles.sizes}>
      {rings.map(({ total, radius, cx }) =>
        total === 1 ? (
          <circle key={total} cx={cx} cy={height / 2} r={radius} fill="var(--text-2)" />
        ) : (
          <circle
            key={total}
            cx={cx}
            cy={height / 2}
            r={radius - ringWidth(radius) / 2}
            fill="none"
            stroke="var(--text-2)"
            strokeWidth={ringWidth(radius)}
          />
        ),
      )}
      {rings.map(({ total, radius, cx }) => (
        <text key={total} x={cx + radius + 6} y={height / 2 + 4} fill="var(--text)" fontSize="12">
          {format.number(total)}
        </text>
      ))}
    </svg>
  )
}
