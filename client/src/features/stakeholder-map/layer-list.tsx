import { Checkbox } from '@base-ui/react/checkbox'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { Check } from '../../ui/icons.tsx'
import { ToolbarSelect } from '../../ui/toolbar-select.tsx'
import type { SetAddress } from './address.ts'
import { type Address, DEFAULT_LAYERS, LAYERS, type Layer } from './address.ts'
import styles from './legend.module.css'
import type { MapData } from './map-data.ts'
import { AREAS, MEASURES } from './model/measures.ts'

/** What can be drawn, each with how much of it there is. */
export function LayerList({ state, set, data }: { state: Address; set: SetAddress; data: MapData }) {
  const { t } = useTranslation('stakeholder-map')
  const format = useFormat()
  const on = (layer: Layer) => state.ebenen.includes(layer)
  const toggle = (layer: Layer, shown: boolean) => {
    const next = LAYERS.filter((one) => (one === layer ? shown : on(one)))
    set({ ebenen: next.join() === DEFAULT_LAYERS.join() ? undefined : next.join('.') || 'keine' })
  }
  const known = data.coverageLayer?.looks.size
  const counts: Readonly<Record<Layer, ReactNode>> = {
    akteure: data.columns ? format.number(data.split.shown.length) : '',
    beziehungen: state.akteur === undefined ? t('layer.needsSelection') : data.selected ? format.number(data.relations.length) : '',
    abdeckung:
      known === undefined ? '' : state.mass === 'abdeckung' ? t('layer.known', { number: format.number(known) }) : format.number(known),
    kooperationen: data.flows?.columns ? format.number(data.flows.columns.cooperations) : '',
    partnerlaender: data.countries?.ready ? format.number(data.countries.rows.length) : '',
    veranstaltungen: data.events?.ready ? format.number(data.events.marks.length) : '',
    grenzen: '',
  }
  return (
    <ul className={styles.layers}>
      {LAYERS.map((layer) => (
        <li key={layer}>
          {/* biome-ignore lint/a11y/noLabelWithoutControl: the checkbox is inside */}
          <label className={styles.layer}>
            <Checkbox.Root className={styles.check} checked={on(layer)} onCheckedChange={(shown) => toggle(layer, shown)}>
              <Checkbox.Indicator className={styles.tick}>
                <Check />
              </Checkbox.Indicator>
            </Checkbox.Root>
            <span>{t(`layer.${layer}`)}</span>
            <span className={styles.count}>{counts[layer]}</span>
          </label>
          {layer === 'abdeckung' && on(layer) && <AreaChoice state={state} set={set} data={data} />}
        </li>
      ))}
    </ul>
  )
}

/** By what areas are coloured, and which areas. */
function AreaChoice({ state, set, data }: { state: Address; set: SetAddress; data: MapData }) {
  const { t } = useTranslation('map-layers')
  return (
    <div className={styles.choice}>
      <ToolbarSelect
        label={t('by')}
        value={state.mass}
        options={MEASURES.map((measure) => ({ value: measure, label: t(`measure.${measure}`) }))}
        onChange={(measure) => set({ mass: measure === 'abdeckung' ? undefined : measure, region: undefined })}
      />
      <ToolbarSelect
        label={t('each')}
        value={data.regions?.areas ?? 'kreise'}
        options={AREAS.map((areas) => ({ value: areas, label: t(`areas.${areas}`) }))}
        onChange={(areas) => set({ flaechen: areas, region: undefined })}
      />
    </div>
  )
}
