import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import type { EventOverviewQuery as Overview } from '../../api/__generated__/graphql.ts'
import { useFormat } from '../../i18n/format.ts'
import { QueryError } from '../../parts/query-error.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { saveCsv } from '../../ui/csv.ts'
import plain from '../../ui/plain-table.module.css'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { SkeletonRows, VisuallyHidden } from '../../ui/states.tsx'
import type { Address, SetAddress } from './address.ts'
import { AttendingList, TIMES } from './attending-list.tsx'
import { ChoiceOfEvents, categoryOf } from './choice-of-events.tsx'
import { EventOverviewQuery } from './overview.operations.ts'
import styles from './overview-table.module.css'

type Counts = Overview['eventOverview']['municipalities']
const KEY_OF = { ONCE: 'once', SEVERAL: 'several', NONE: 'none' } as const

/** Municipalities by how often they are recorded at an event, for each Land; each number opens its list. */
export function MunicipalitiesByAttendance({ state, set }: { state: Address; set: SetAddress }) {
  const { t } = useTranslation(['event-overview', 'common'])
  const format = useFormat()
  const { data, previousData, error, refetch } = useQuery(EventOverviewQuery, { variables: { category: categoryOf(state) } })
  const overview = (data ?? previousData)?.eventOverview
  if (error) return <QueryError error={error} onRetry={() => void refetch()} />
  if (!overview) return <SkeletonRows label={t('common:loading')} rows={18} />
  const states = overview.states
    .map(({ region, municipalities }) => ({ id: region.id, name: region.name, counts: municipalities }))
    .toSorted((a, b) => format.compare(a.name, b.name))
  const all = { id: 'alle', name: t('germany'), counts: overview.municipalities }
  const attended = overview.municipalities.once + overview.municipalities.several
  const number = (id: string, name: string, counts: Counts, times: (typeof TIMES)[number]) => {
    const count = counts[KEY_OF[times]]
    if (count === 0) return <span className={styles.none}>{times === 'NONE' ? format.number(0) : t('none')}</span>
    return (
      <button
        type="button"
        className={plain.number}
        aria-label={t('reach.open', { count, number: format.number(count), land: name, times: t(`reach.${times}`) })}
        onClick={() => set({ zahl: `${id}~${times}` })}
      >
        {format.number(count)}
      </button>
    )
  }
  const save = () =>
    saveCsv(
      `${t('reach.csv')}.csv`,
      [
        [t('years.land'), t('reach.total'), ...TIMES.map((times) => t(`reach.${times}`))],
        ...[...states, all].map(({ name, counts }) => [name, counts.total, ...TIMES.map((times) => counts[KEY_OF[times]])]),
      ],
      format.language,
    )
  return (
    <>
      <div className={styles.bar}>
        <ChoiceOfEvents state={state} set={set} />
        <LinkButton onClick={save}>{t('common:table.csv')}</LinkButton>
      </div>
      <p className={styles.lead}>
        {t(state.welche === 'treffen' ? 'reach.sentenceMeetings' : 'reach.sentenceAll', {
          count: attended,
          number: format.number(attended),
          total: format.number(overview.municipalities.total),
        })}
      </p>
      <p className={styles.note}>{t('reach.note')}</p>
      <ScrollRegion label={t('reach.label')}>
        <table className={styles.table} data-few="">
          <caption>
            <VisuallyHidden>{t('reach.label')}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('years.land')}</th>
              {TIMES.map((times) => (
                <th key={times} scope="col" className={styles.year}>
                  {t(`reach.${times}`)}
                </th>
              ))}
              <th scope="col" className={styles.year}>
                {t('reach.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {states.map(({ id, name, counts }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {TIMES.map((times) => (
                  <td key={times}>{number(id, name, counts, times)}</td>
                ))}
                <td className={styles.sum}>{format.number(counts.total)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{all.name}</th>
              {TIMES.map((times) => (
                <td key={times}>{number(all.id, all.name, all.counts, times)}</td>
              ))}
              <td className={styles.sum}>{format.number(all.counts.total)}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
      <AttendingList state={state} set={set} nameOf={(id) => [...states, all].find((one) => one.id === id)?.name} />
    </>
  )
}
