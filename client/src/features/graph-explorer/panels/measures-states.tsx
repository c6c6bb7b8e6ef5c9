import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import type { StateFiguresQueryVariables } from '../../../api/__generated__/graphql.ts'
import { useFormat } from '../../../i18n/format.ts'
import { QueryError } from '../../../parts/query-error.tsx'
import { Term } from '../../../ui/popover.tsx'
import { ScrollRegion } from '../../../ui/scroll-region.tsx'
import { StateFiguresQuery } from '../measures.operations.ts'
import { isThinState, shareOutwards } from '../model/measures.ts'
import styles from './measures.module.css'

/** Density and E-I of each Land; choosing one filters by it. */
export function StateFigures({
  variables,
  chosen,
  onChoose,
}: {
  variables: StateFiguresQueryVariables
  chosen: string | undefined
  onChoose: (id: string | undefined) => void
}) {
  const { t } = useTranslation('network-measures')
  const format = useFormat()
  const { data, previousData, error, refetch } = useQuery(StateFiguresQuery, { variables })
  if (error) return <QueryError error={error} onRetry={() => void refetch()} />
  const rows = ((data ?? previousData)?.analysisByState ?? []).toSorted((a, b) => format.compare(a.region.name, b.region.name))
  const known = (value: number | null | undefined, print: (value: number) => string) => (value == null ? '–' : print(value))
  return (
    <details>
      <summary className={styles.subtitle}>{t('states.title')}</summary>
      <ScrollRegion label={t('states.title')}>
        <table className={styles.states}>
          <thead>
            <tr>
              <th scope="col">{t('states.land')}</th>
              <th scope="col">{t('states.actors')}</th>
              <th scope="col">{t('states.lines')}</th>
              <th scope="col">{t('states.density')}</th>
              <th scope="col">{t('states.ei')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.region.id} data-thin={isThinState(row) ? '' : undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className={styles.land}
                    aria-pressed={row.region.id === chosen}
                    onClick={() => onChoose(row.region.id === chosen ? undefined : row.region.id)}
                  >
                    {row.region.name}
                  </button>
                </th>
                <td>{format.number(row.vertices)}</td>
                <td>{`${format.number(row.internal)} / ${format.number(row.external)}`}</td>
                <td>{known(row.density, (value) => format.percent(value))}</td>
                <td>{known(row.eiIndex, (value) => format.percent(shareOutwards(value), 0))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className={styles.note}>
        {t('states.note')}{' '}
        <Term word={t('states.term')}>
          <p>{t('figureHow.ei')}</p>
          <ul>
            {rows.map(
              ({ region, eiIndex }) => eiIndex != null && <li key={region.id}>{`${region.name}: ${format.number(eiIndex, 2)}`}</li>,
            )}
          </ul>
        </Term>{' '}
        {rows.some(isThinState) && t('states.thin')}
      </p>
    </details>
  )
}
