import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { SkeletonRows } from '../../ui/states.tsx'
import { QueryError } from '../query-error.tsx'
import { HappeningItem } from './happening-item.tsx'
import { NewsQuery } from './news.operations.ts'
import styles from './news-of.module.css'

const FIRST_SHOWN = 5

/** The newest of what is dated of something, and the way to all of it. `until`: nothing that came after that day. */
export function NewsOf({ about, until }: { about: string; until?: string | undefined }) {
  const { t } = useTranslation(['news', 'common'])
  const format = useFormat()
  const filter = { about, ...(until === undefined ? {} : { until }) }
  const { data, previousData, error, refetch } = useQuery(NewsQuery, { variables: { filter, first: FIRST_SHOWN } })
  const news = (data ?? previousData)?.news
  if (error && !news) return <QueryError error={error} onRetry={() => void refetch()} />
  if (!news) return <SkeletonRows label={t('common:loading')} rows={FIRST_SHOWN} height={64} />
  if (news.totalCount === 0) return <p className={styles.note}>{t(until === undefined ? 'of.none' : 'of.noneUntil')}</p>
  return (
    <>
      <ul className={styles.list}>
        {news.edges.map(({ node }) => (
          <HappeningItem key={node.id} happening={node} about={about} />
        ))}
      </ul>
      {news.totalCount > news.edges.length && (
        <p className={styles.note}>
          <Link to="/neues" search={{ zu: about } as never}>
            {t('of.all', { count: news.totalCount, number: format.number(news.totalCount) })}
          </Link>
        </p>
      )}
    </>
  )
}
