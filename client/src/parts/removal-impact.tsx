import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../api/__generated__/index.ts'
import { useFormat } from '../i18n/format.ts'
import { SkeletonRows } from '../ui/states.tsx'
import { ActorLabel } from './actor-label.operations.ts'
import { ActorLink } from './actor-link.tsx'
import { ActorRow } from './actor-row.tsx'
import { QueryError } from './query-error.tsx'
import styles from './standing.module.css'
import { RemovalImpactQuery } from './standing.operations.ts'

/** Names that stand there at once; the others unfold. */
const NAMED = 5

/** What falls apart when the actor leaves: who loses the rest, and whose ways get longer. */
export function RemovalImpact({ id, day, onPick }: { id: string; day: string; onPick?: ((id: string) => void) | undefined }) {
  const { t } = useTranslation('network-measures')
  const format = useFormat()
  const { data, loading, error, refetch } = useQuery(RemovalImpactQuery, { variables: { id, asOf: day } })
  if (error) return <QueryError error={error} onRetry={() => void refetch()} />
  const impact = data?.removalImpact
  if (!impact) return loading ? <SkeletonRows label={t('removal.title')} rows={3} height={24} /> : null
  const { cutOff, cutOffCount, longerPaths, lostPaths, estimated, componentsAfter, componentsBefore } = impact
  const row = (actor: (typeof cutOff)[number]) => (
    <li key={actor.id}>
      {onPick ? <ActorRow actor={readFragment(ActorLabel, actor)} onPick={onPick} /> : <ActorLink actor={actor} withPlace />}
    </li>
  )
  const counted = (count: number) => ({ count, formatted: format.number(count) })
  return (
    <section className={styles.removal}>
      <h3 className={styles.subtitle}>{t('removal.title')}</h3>
      {cutOffCount === 0 && longerPaths === 0 ? (
        <p>{t('removal.nothing')}</p>
      ) : (
        <ul className={styles.sentences}>
          {cutOffCount > 0 && (
            <li>
              {t('removal.cutOff', counted(cutOffCount))}{' '}
              {componentsAfter > componentsBefore && t('removal.pieces', counted(componentsAfter - componentsBefore + 1))}
            </li>
          )}
          {lostPaths > 0 && <li>{t('removal.lost', counted(lostPaths))}</li>}
          {longerPaths > 0 && <li>{t(estimated ? 'removal.longerAbout' : 'removal.longer', counted(longerPaths))}</li>}
        </ul>
      )}
      {cutOff.length > 0 && (
        <>
          <ul className={styles.actors}>{cutOff.slice(0, NAMED).map(row)}</ul>
          {cutOff.length > NAMED && (
            <details>
              <summary>{t('removal.others', counted(cutOffCount - NAMED))}</summary>
              <ul className={styles.actors}>{cutOff.slice(NAMED).map(row)}</ul>
              {cutOffCount > cutOff.length && <p className={styles.note}>{t('removal.notNamed', counted(cutOffCount - cutOff.length))}</p>}
            </details>
          )}
        </>
      )}
      <p className={styles.note}>{t('removal.note')}</p>
    </section>
  )
}
