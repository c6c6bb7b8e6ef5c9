import { useQuery } from '@apollo/client/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkFiguresQueryVariables } from '../../../api/__generated__/graphql.ts'
import { useFormat } from '../../../i18n/format.ts'
import { QueryError } from '../../../parts/query-error.tsx'
import { Term } from '../../../ui/popover.tsx'
import { SkeletonRows } from '../../../ui/states.tsx'
import { NetworkFiguresQuery } from '../measures.operations.ts'
import { isThinNetwork, shareOutwards } from '../model/measures.ts'
import styles from './measures.module.css'

/** The network as a whole: each figure a sentence, its term behind it. */
export function Figures({
  variables,
  land,
}: {
  variables: NetworkFiguresQueryVariables
  /** Name of the region in the filter. */
  land: string | undefined
}) {
  const { t } = useTranslation('network-measures')
  const format = useFormat()
  const { data, previousData, error, refetch } = useQuery(NetworkFiguresQuery, { variables })
  const summary = (data ?? previousData)?.analysis.summary
  if (error) return <QueryError error={error} onRetry={() => void refetch()} />
  const outwards = (eiIndex: number | null | undefined, text: 'outwardsKind' | 'outwardsState') =>
    eiIndex != null && (
      <Figure term="ei" number={format.number(eiIndex, 2)}>
        {t(`figures.${text}`, { share: format.percent(shareOutwards(eiIndex), 0) })}
      </Figure>
    )
  return (
    <section>
      <h3 className={styles.subtitle}>{t('figures.title')}</h3>
      {land !== undefined && <p className={styles.note}>{t('figures.onlyInside', { land })}</p>}
      {!summary ? (
        <SkeletonRows label={t('figures.title')} rows={5} height={28} />
      ) : (
        <ul className={styles.figures}>
          <li>
            {t('figures.actors', {
              count: summary.vertices,
              formatted: format.number(summary.vertices),
              lines: format.number(summary.lines),
            })}
          </li>
          <Figure term="density">{t('figures.density', { share: format.percent(summary.density, 2) })}</Figure>
          <Figure term="meanDegree">{t('figures.meanDegree', { number: format.number(summary.meanDegree) })}</Figure>
          <Figure term="components">
            {t('figures.components', { count: summary.components, formatted: format.number(summary.components) })}
          </Figure>
          {outwards(summary.eiIndexByKind, 'outwardsKind')}
          {land === undefined && outwards(summary.eiIndexByState, 'outwardsState')}
          {isThinNetwork(summary.vertices) && <li className={styles.doubt}>{t('figures.few')}</li>}
        </ul>
      )}
    </section>
  )
}

function Figure({
  term,
  number,
  children,
}: {
  term: 'density' | 'meanDegree' | 'components' | 'ei'
  /** Part of the term, where it is a number of its own. */
  number?: string
  children: ReactNode
}) {
  const { t } = useTranslation('network-measures')
  return (
    <li>
      {children}{' '}
      <span className={styles.term}>
        <Term word={t(`figure.${term}`, number === undefined ? {} : { number })}>
          <p>{t(`figureHow.${term}`)}</p>
        </Term>
      </span>
    </li>
  )
}
