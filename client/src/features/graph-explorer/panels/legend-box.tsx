import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { EvidenceLine } from '../../../parts/evidence-mark.tsx'
import { KindMark } from '../../../parts/kind-mark.tsx'
import { usePhone } from '../../../ui/media.ts'
import { Legend, LegendEntries, SizeLegend, StepLegend } from '../../../viz/encoding/legend.tsx'
import { legendModel } from '../../../viz/encoding/legend-model.ts'
import { isAbroad, type Network } from '../model/network.ts'
import { type Encoding, isActorKind, measured, sizeScale, ZERO_TOKEN } from '../model/scene.ts'
import { colourOfStep, STEP_TOKENS } from '../model/steps.ts'
import { usePrinted } from '../model/use-printed.ts'
import { CategoryLegend } from './category-legend.tsx'
import styles from './legend-box.module.css'

/** Pixels of a layout unit as the picture opens at 100 %. */
const PIXELS_PER_UNIT = 1 / 1.6

/** What shapes, colours, dashes and sizes of the picture mean, with counts. */
export function LegendBox({ network, encoding, shrink }: { network: Network; encoding: Encoding; shrink: number }) {
  const { t } = useTranslation(['graph-explorer', 'vocabulary'])
  const format = useFormat()
  const phone = usePhone()
  const printed = usePrinted()
  const [open, setOpen] = useState(!phone)
  const actors = useMemo(() => network.vertices.filter(({ kind }) => isActorKind(kind)), [network])
  const groups = network.vertices.filter(({ kind }) => kind === 'GROUP').length
  const cooperations = network.vertices.length - actors.length - groups
  const scale = sizeScale(network, encoding)
  const model = useMemo(
    () =>
      legendModel(
        {
          kind: actors.map(({ kind }) => kind),
          abroad: actors.map((vertex) => isAbroad(vertex)),
          value: actors.map((vertex) => measured(vertex, encoding.size, encoding)),
        },
        network.lines.map(({ status }) => status),
        scale,
      ),
    [actors, network, encoding, scale],
  )
  const isGroup = network.vertices.map(({ kind }) => kind === 'GROUP')
  const directed = network.lines.some(({ kind, source, target }) => kind !== 'COOPERATES_WITH' && !isGroup[source] && !isGroup[target])
  const faint = network.lines.filter(({ uncertain }) => uncertain).length
  return (
    <div className={styles.box}>
      <Legend
        label={t('legend.title')}
        title={t(open && model.kinds.length > 0 ? 'legend.kinds' : 'legend.title')}
        open={open}
        foldLabel={t(open ? 'legend.fold' : 'legend.unfold')}
        onFold={() => setOpen(!open)}
      >
        {model.kinds.length > 0 && (
          <div data-neutral={encoding.colour === 'KIND' ? undefined : ''} className={styles.shapes}>
            <LegendEntries
              entries={model.kinds.map(({ kind, abroad, count }) => ({
                id: `${kind} ${abroad}`,
                mark: <KindMark kind={kind} abroad={abroad} size={14} />,
                text: abroad ? t('vocabulary:vertexKind.ABROAD') : t(`vocabulary:kind.${kind}`),
                count: format.number(count),
              }))}
            />
          </div>
        )}
        {groups > 0 && (
          <LegendEntries
            entries={[{ id: 'group', mark: <span className={styles.group} />, text: t('legend.group'), count: format.number(groups) }]}
          />
        )}
        {cooperations > 0 && (
          <LegendEntries
            entries={[
              {
                id: 'cooperation',
                mark: <span className={styles.cooperation} />,
                text: t('vocabulary:vertexKind.COOPERATION'),
                count: format.number(cooperations),
              },
            ]}
          />
        )}
        {encoding.categories && <CategoryLegend categories={encoding.categories} />}
        {encoding.bounds.length > 0 && (
          <StepLegend
            title={t(`measureNote.${encoding.colour}`)}
            steps={[
              { token: ZERO_TOKEN, text: printed(encoding.colour, 0) },
              ...encoding.bounds.map((upper, i) => ({
                token: STEP_TOKENS[colourOfStep(i, encoding.bounds.length)]!,
                text: `> ${printed(encoding.colour, encoding.bounds[i - 1] ?? 0)} – ${printed(encoding.colour, upper)}`,
              })),
            ]}
          />
        )}
        {model.evidence.length > 0 && (
          <LegendEntries
            title={t(directed ? 'legend.evidenceDirected' : 'legend.evidence')}
            entries={[
              ...model.evidence.map(({ status, count }) => ({
                id: status,
                mark: <EvidenceLine status={status} width={20} />,
                text: t(`vocabulary:status.${status}`),
                count: format.number(count),
              })),
              ...(faint > 0
                ? [{ id: 'faint', mark: <span className={styles.faint} />, text: t('legend.faint'), count: format.number(faint) }]
                : []),
            ]}
          />
        )}
        {encoding.size !== 'EQUAL' && (
          <SizeLegend
            title={t(`legend.size.${encoding.size}`)}
            steps={model.sizes}
            pixels={PIXELS_PER_UNIT * shrink}
            print={({ value, andMore }) => {
              const text = printed(encoding.size, value)
              return andMore ? t('legend.andMore', { value: text }) : text
            }}
          />
        )}
      </Legend>
    </div>
  )
}
