import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import type { SourceDetailsQuery as SourceDetailsResult } from '../../api/__generated__/graphql.ts'
import { useFormat } from '../../i18n/format.ts'
import { ClaimRow } from '../../parts/claim-row.tsx'
import { NoteItem } from '../../parts/news/note-item.tsx'
import { NoticeItem } from '../../parts/notices/notice-item.tsx'
import { QueryError } from '../../parts/query-error.tsx'
import { isWebAddress, titleOf } from '../../parts/site.ts'
import { siteBesideTitle } from '../../parts/source-link.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { External } from '../../ui/icons.tsx'
import { PanelHead } from '../../ui/panel-head.tsx'
import { EmptyState, Skeleton, SkeletonRows } from '../../ui/states.tsx'
import styles from './source-details.module.css'
import { SourceDetailsQuery } from './sources.operations.ts'

const PAGE = 50

/** A page and everything that rests on it. */
export function SourceDetails({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation(['sources', 'common'])
  const format = useFormat()
  const { data, error, refetch, fetchMore } = useQuery(SourceDetailsQuery, { variables: { id, first: PAGE } })
  if (error) return <QueryError error={error} onRetry={() => void refetch()} />
  if (!data)
    return (
      <>
        <Skeleton width="85%" height={24} />
        <SkeletonRows label={t('common:loading')} rows={10} height={44} />
      </>
    )
  if (data.node?.__typename !== 'Source')
    return <EmptyState title={t('details.gone')} actions={<Button onClick={onClose}>{t('common:close')}</Button>} />
  const source = data.node
  const { pageInfo, edges, totalCount } = source.claims
  return (
    <article>
      <PanelHead title={titleOf(source)} onClose={onClose} />
      <p className={styles.facts}>
        {[
          siteBesideTitle(source),
          source.publisher !== siteBesideTitle(source) && source.publisher,
          source.date && t('details.dated', { date: format.date(source.date) }),
          source.licence && t('details.licence', { licence: source.licence }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {isWebAddress(source.url) && (
        <p className={styles.open}>
          <a href={source.url} target="_blank" rel="noreferrer noopener">
            {t('details.open')}
            <External />
          </a>
        </p>
      )}
      <Entries source={source} />
      {(totalCount > 0 || source.notices.totalCount + source.notes.totalCount === 0) && (
        <h3 className={styles.count}>{t('details.claims', { count: totalCount, number: format.number(totalCount) })}</h3>
      )}
      {edges.map(({ node }) => (
        <ClaimRow key={node.id} claim={node} />
      ))}
      {pageInfo.hasNextPage && (
        <p className={styles.more}>
          <LinkButton onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}>{t('details.more')}</LinkButton>
        </p>
      )}
    </article>
  )
}

type Source = Extract<NonNullable<SourceDetailsResult['node']>, { __typename: 'Source' }>

/** Needs, offers and notes: what was recorded with this source and is no statement about an actor. */
function Entries({ source: { notices, notes } }: { source: Source }) {
  const { t } = useTranslation(['sources', 'common'])
  const format = useFormat()
  const head = (key: 'details.notices' | 'details.notes', { totalCount, nodes }: { totalCount: number; nodes: readonly unknown[] }) => (
    <h3 className={styles.count}>
      {t(key, { count: totalCount, number: format.number(totalCount) })}
      {nodes.length < totalCount && (
        <span className={styles.part}>
          {' '}
          {t('common:shownOf', { shown: format.number(nodes.length), total: format.number(totalCount) })}
        </span>
      )}
    </h3>
  )
  return (
    <>
      {notices.totalCount > 0 && (
        <>
          {head('details.notices', notices)}
          <ul>
            {notices.nodes.map((notice) => (
              <NoticeItem key={notice.id} notice={notice} asOf={undefined} withActor withSource={false} />
            ))}
          </ul>
        </>
      )}
      {notes.totalCount > 0 && (
        <>
          {head('details.notes', notes)}
          <ul>
            {notes.nodes.map((note) => (
              <NoteItem key={note.id} note={note} />
            ))}
          </ul>
        </>
      )}
    </>
  )
}
