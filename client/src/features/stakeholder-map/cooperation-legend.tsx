import { CLAIM_STATUSES } from '@netzatlas/shared'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { EvidenceLine } from '../../parts/evidence-mark.tsx'
import { STEP_COLOUR_TOKENS } from '../../viz/encoding/coverage.ts'
import { flowWidth } from '../../viz/map/flows.ts'
import type { SetAddress } from './address.ts'
import styles from './legend.module.css'
import { stepRows } from './model/measures.ts'
import type { Countries } from './use-countries.ts'
import type { FlowLayer } from './use-flows.ts'

/** Three values that occur, the smallest and the largest among them. */
export const flowSamples = (most: number): number[] => [...new Set([1, Math.max(1, Math.round(most / 2)), Math.max(1, most)])]

/** What the lines of cooperation say, and what they leave out. */
export function CooperationLegend({ flows }: { flows: FlowLayer }) {
  const { t } = useTranslation(['map-layers', 'vocabulary'])
  const format = useFormat()
  const { columns, singly, most } = flows
  if (!columns) return null
  if (singly) {
    const offMap = singly.told - singly.drawn.length
    return (
      <>
        <h2 className={styles.title}>{t('flow.single')}</h2>
        <ul className={styles.list}>
          {CLAIM_STATUSES.filter((status) => singly.drawn.some((line) => line.status === status)).map((status) => (
            <li key={status}>
              <EvidenceLine status={status} width={28} />
              {t(`vocabulary:status.${status}`)}
            </li>
          ))}
        </ul>
        <p className={styles.note}>
          {singly.told < singly.total
            ? t('flow.singleSome', { shown: format.number(singly.told), number: format.number(singly.total) })
            : t('flow.singleAll', { count: singly.total, number: format.number(singly.total) })}
          {offMap > 0 && ` ${t('flow.offMap', { count: offMap, number: format.number(offMap) })}`}
        </p>
      </>
    )
  }
  return (
    <>
      <h2 className={styles.title}>{t('flow.title')}</h2>
      {most > 0 && (
        <ul className={styles.list}>
          {flowSamples(most).map((count) => (
            <li key={count}>
              <span className={styles.flow} style={{ height: flowWidth(count, most) }} />
              {format.number(count)}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.note}>
        {t('flow.note', {
          count: columns.between,
          between: format.number(columns.between),
          number: format.number(columns.cooperations),
        })}
      </p>
    </>
  )
}

/** What the colours and numbers of the countries say. */
export function CountryLegend({ countries, world, set }: { countries: Countries; world: boolean; set: SetAddress }) {
  const { t } = useTranslation('map-layers')
  const format = useFormat()
  return (
    <>
      <h2 className={styles.title}>{t('country.legend')}</h2>
      <ul className={styles.list}>
        {stepRows('kooperationen', countries.bounds).map(({ step, from, to }) => (
          <li key={step}>
            <span className={styles.step} style={{ background: `var(${STEP_COLOUR_TOKENS[step]})` }} />
            {from === to || from === undefined ? format.number(to) : t('step.range', { from: format.number(from), to: format.number(to) })}
          </li>
        ))}
      </ul>
      <p className={styles.note}>{t(countries.rows.length === 0 ? 'country.none' : 'country.note')}</p>
      <button
        type="button"
        className={styles.world}
        onClick={() => set({ welt: world ? undefined : '1', lon: undefined, lat: undefined, zoom: undefined })}
      >
        {t(world ? 'country.germany' : 'country.world')}
      </button>
    </>
  )
}
