import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import { QueryError } from '../query-error.tsx'
import { HappeningItem } from './happening-item.tsx'
import { NewsQuery } from './news.operations.ts'
import styles from './news-of.module.css'
import { useNewsWriting } from './use-news-writing.tsx'

const FIRST_SHOWN = 5

/**
 * The newest of what is dated of something, the way to all of it, and to record more. `until`: nothing that
 * came after that day. `notesOnly`: where all else of it stands on the page already.
 */
export function NewsOf({
  about,
  name,
  until,
  notesOnly = false,
}: {
  about: string
  name: string
  until?: string | undefined
  notesOnly?: boolean
}) {
  const { t } = useTranslation(['news', 'common'])
  const format = useFormat()
  const writing = useNewsWriting()
  const filter = { about, ...(notesOnly ? { kinds: ['NOTE' as const] } : {}), ...(until === undefined ? {} : { until }) }
  const { data, previousData, error, refetch } = useQuery(NewsQuery, { variables: { filter, first: FIRST_SHOWN } })
  const news = (data ?? previousData)?.news
  if (error && !news) return <QueryError error={error} onRetry={() => void refetch()} />
  if (!news) return <SkeletonRows label={t('common:loading')} rows={FIRST_SHOWN} height={64} />
  return (
    <>
      {writing.saved}
      {news.totalCount === 0 && (
        <p className={styles.note}>{t(notesOnly ? 'of.noNote' : until === undefined ? 'of.none' : 'of.noneUntil')}</p>
      )}
      <ul className={styles.list}>
        {news.edges.map(({ node }) => (
          <HappeningItem key={node.id} happening={node} about={about} acts={writing.acts} />
        ))}
      </ul>
      {news.totalCount > news.edges.length && (
        <p className={styles.note}>
          <Link to="/neues" search={{ zu: about }}>
            {t('of.all', { count: news.totalCount, number: format.number(news.totalCount) })}
          </Link>
        </p>
      )}
      {writing.editing && (
        <Button className={styles.record} onClick={() => writing.record([{ id: about, name }])}>
          {t('record')}
        </Button>
      )}
      {writing.dialog}
    </>
  )
}
