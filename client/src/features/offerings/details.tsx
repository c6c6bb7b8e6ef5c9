import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { ClaimLine } from '../../parts/claim.operations.ts'
import { ClaimRow } from '../../parts/claim-row.tsx'
import { Contradiction, useDisputes } from '../../parts/contradiction.tsx'
import { NewsOf } from '../../parts/news/news-of.tsx'
import { QueryError } from '../../parts/query-error.tsx'
import { Button } from '../../ui/button.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import styles from './details.module.css'
import type { Entry } from './model/entries.ts'
import { OfferingClaimsQuery } from './offerings.operations.ts'

/** What can be written of an entry, for who may: the window with its terms, and what was just saved with its way back. */
export interface TermsWriting {
  record(entry: Entry): void
  savedOf(entry: Entry): ReactNode
}

/** What stands below an entry that is open: news of it, and everything said of it with sources. */
export function Details({ entry, writing }: { entry: Entry; writing: TermsWriting | undefined }) {
  const { t } = useTranslation(['offerings', 'news'])
  return (
    <div className={styles.details}>
      <div className={styles.record}>
        {writing ? (
          <>
            {writing.savedOf(entry)}
            <Button onClick={() => writing.record(entry)}>{t('form.open')}</Button>
          </>
        ) : (
          <Link to="/daten">{t('form.how')}</Link>
        )}
      </div>
      <section aria-labelledby={`news-${entry.id}`}>
        <h3 id={`news-${entry.id}`} className={styles.title}>
          {t('news:art.meldung')}
        </h3>
        <NewsOf about={entry.id} name={entry.name} notesOnly />
      </section>
      <Statements id={entry.id} />
    </div>
  )
}

function Statements({ id }: { id: string }) {
  const { t } = useTranslation(['offerings', 'common'])
  const format = useFormat()
  const { data, previousData, error, refetch } = useQuery(OfferingClaimsQuery, { variables: { id } })
  const node = (data ?? previousData)?.node
  const told = node && 'claims' in node ? node.claims.edges.map((edge) => edge.node) : []
  const disputes = useDisputes(id, readFragment(ClaimLine, told))
  if (error && !node) return <QueryError error={error} onRetry={() => void refetch()} />
  if (!node || !('claims' in node)) return <SkeletonRows label={t('common:loading')} rows={3} height={48} />
  const { edges, totalCount } = node.claims
  return (
    <section aria-labelledby={`statements-${id}`}>
      <h3 id={`statements-${id}`} className={styles.title}>
        {t('statements')}{' '}
        <span className={styles.count}>
          {t('common:shownOf', { shown: format.number(edges.length), total: format.number(totalCount) })}
        </span>
      </h3>
      {disputes.map((sides) => (
        <Contradiction key={sides[0]?.id} sides={sides} />
      ))}
      {edges.map(({ node: claim }) => (
        <ClaimRow key={claim.id} claim={claim} about={id} withSources />
      ))}
    </section>
  )
}
