import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { type FragmentType, readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { InGerman } from '../../ui/in-german.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import { ActorLink } from '../actor-link.tsx'
import { QueryError } from '../query-error.tsx'
import { SourceLink } from '../source-link.tsx'
import styles from './notice-item.module.css'
import { useNoticeWords } from './notice-words.ts'
import { NoticeFields, NoticeMatchesQuery, NoticeMatchFields, NoticeNearQuery } from './notices.operations.ts'

interface Props {
  readonly notice: string
  readonly asOf: string | undefined
}

/** Who answers a need or is in need of an offer, and why both fit. */
export function Matches({ notice, asOf }: Props) {
  const { data, previousData, error, refetch } = useQuery(NoticeMatchesQuery, { variables: { id: notice, asOf: asOf ?? null } })
  const node = (data ?? previousData)?.node
  return (
    <Counterparts
      found={node && 'matches' in node ? node.matches : undefined}
      sentence="fits"
      error={error}
      onRetry={() => void refetch()}
    />
  )
}

/** What is near on other themes, and what brings both together. `count`: how many there are. */
export function Near({ notice, asOf, nearKm, count }: Props & { nearKm: number; count: number }) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const { data, previousData, error, refetch } = useQuery(NoticeNearQuery, { variables: { id: notice, asOf: asOf ?? null, nearKm } })
  const node = (data ?? previousData)?.node
  const found = node && 'near' in node ? node.near : undefined
  return (
    <>
      <Counterparts found={found} sentence="isNear" error={error} onRetry={() => void refetch()} />
      {found && found.length < count && (
        <p className={styles.facts}>{t('shownOf', { shown: format.number(found.length), total: format.number(count) })}</p>
      )}
    </>
  )
}

function Counterparts({
  found,
  sentence,
  error,
  onRetry,
}: {
  found: readonly FragmentType<typeof NoticeMatchFields>[] | undefined
  sentence: 'fits' | 'isNear'
  error: unknown
  onRetry: () => void
}) {
  const { t } = useTranslation(['notices', 'common'])
  const format = useFormat()
  const words = useNoticeWords()
  if (error) return <QueryError error={error} onRetry={onRetry} />
  if (!found) return <SkeletonRows label={t('common:loading')} rows={2} height={48} />
  return (
    <ul className={styles.matches}>
      {readFragment(NoticeMatchFields, found).map(({ because, notice: reference }) => {
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
              {t(sentence, { because: format.list(because), theme: other.theme.name })} {words.dates(other)}. {t('source')}{' '}
              <SourceLink source={other.source}>
                <InGerman>{other.source.title}</InGerman>
              </SourceLink>
            </p>
          </li>
        )
      })}
    </ul>
  )
}
