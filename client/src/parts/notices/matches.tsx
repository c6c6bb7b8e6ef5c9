import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { InGerman } from '../../ui/in-german.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import { ActorLink } from '../actor-link.tsx'
import { QueryError } from '../query-error.tsx'
import styles from './notice-item.module.css'
import { useNoticeWords } from './notice-words.ts'
import { NoticeFields, NoticeMatchesQuery } from './notices.operations.ts'

/** Who answers a need or is in need of an offer, and why both fit. */
export function Matches({ notice, asOf }: { notice: string; asOf: string | undefined }) {
  const { t } = useTranslation(['notices', 'common'])
  const format = useFormat()
  const words = useNoticeWords()
  const { data, previousData, error, refetch } = useQuery(NoticeMatchesQuery, { variables: { id: notice, asOf: asOf ?? null } })
  const node = (data ?? previousData)?.node
  if (error) return <QueryError error={error} onRetry={() => void refetch()} />
  if (!node || !('matches' in node)) return <SkeletonRows label={t('common:loading')} rows={2} height={48} />
  return (
    <ul className={styles.matches}>
      {node.matches.map(({ because, notice: reference }) => {
        const other = readFragment(NoticeFields, reference)
        return (
          <li key={other.id}>
            <p className={styles.head}>
              <ActorLink actor={other.actor} withPlace />
            </p>
            <p className={styles.text}>
              <InGerman>{other.text}</InGerman>
            </p>
            <p className={styles.facts}>
              {t('fits', { because: format.list(because) })} {words.dates(other)}.
            </p>
          </li>
        )
      })}
    </ul>
  )
}
