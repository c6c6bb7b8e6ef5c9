import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { NoticeFilter } from '../../api/__generated__/graphql.ts'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { CsvButton } from '../../parts/csv-button.tsx'
import { NearDistance, useNearKm } from '../../parts/notices/near-distance.tsx'
import { NoticeItem } from '../../parts/notices/notice-item.tsx'
import { kindOf, ownerOf } from '../../parts/notices/notice-words.ts'
import { NoticeFields } from '../../parts/notices/notices.operations.ts'
import { QueryError } from '../../parts/query-error.tsx'
import { usePagedList } from '../../parts/use-paged-list.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import { EmptyState, SkeletonRows } from '../../ui/states.tsx'
import { type Address, ELSEWHERE, isFiltered, NO_FILTER, type SetAddress } from './address.ts'
import { NoticesQuery } from './needs.operations.ts'
import styles from './page.module.css'

const PAGE = 50
const COLUMNS = ['actor', 'place', 'kind', 'theme', 'text', 'language', 'country', 'from', 'until', 'answers', 'source', 'url'] as const

function filterOf({ land, thema, art, antwort }: Address): NoticeFilter {
  return {
    ...(land === ELSEWHERE ? { elsewhere: true } : land ? { within: land } : {}),
    ...(thema ? { theme: thema } : {}),
    ...(art ? { kind: art === 'bedarf' ? ('NEED' as const) : ('OFFER' as const) } : {}),
    ...(antwort ? { answered: antwort === 'mit' } : {}),
  }
}

/** The needs and offers that pass the filters, the newest first. */
export function NoticeList({ state, set, anythingRecorded }: { state: Address; set: SetAddress; anythingRecorded: boolean }) {
  const { t } = useTranslation(['needs', 'notices', 'common'])
  const format = useFormat()
  const nearKm = useNearKm()
  const list = usePagedList(
    useQuery(NoticesQuery, { variables: { filter: filterOf(state), asOf: state.stand ?? null, nearKm, first: PAGE } }),
    (data) => data.notices,
  )
  const nodes = list.rows?.map(({ node }) => node) ?? []

  const linesOf = async (options: Parameters<typeof list.readWhole>[0]) => [
    COLUMNS.map((column) => t(`csv.${column}`)),
    ...readFragment(
      NoticeFields,
      (await list.readWhole(options)).map(({ node }) => node),
    ).map((notice) => [
      ownerOf(notice).name,
      ownerOf(notice).disambiguation,
      t(`notices:kind.${kindOf(notice)}`),
      notice.theme.name,
      notice.text,
      notice.language && format.languageName(notice.language),
      notice.country && format.country(notice.country.code),
      notice.validFrom,
      notice.validUntil,
      notice.matchCount,
      notice.source.title,
      notice.source.url,
    ]),
  ]

  return (
    <section className={styles.entries} id="notices" tabIndex={-1} aria-labelledby="notices-title">
      <div className={styles.bar}>
        <h2 id="notices-title">
          {t('list.title')}{' '}
          <span className={styles.quiet} role="status">
            {list.total !== undefined &&
              list.total > 0 &&
              t('common:shownOf', { shown: format.number(nodes.length), total: format.number(list.total) })}
          </span>
        </h2>
        {nodes.length > 0 && (
          <span className={styles.tools}>
            <NearDistance />
            <CsvButton name={t('csv.list')} linesOf={linesOf} />
          </span>
        )}
      </div>
      {list.error !== undefined && !list.rows && <QueryError error={list.error} onRetry={list.retry} />}
      {!list.rows && !list.error && <SkeletonRows label={t('common:loading')} rows={5} height={64} />}
      {list.rows?.length === 0 && <Nothing filtered={isFiltered(state)} recorded={anythingRecorded} onReset={() => set(NO_FILTER)} />}
      {nodes.length > 0 && (
        <ul className={styles.list}>
          {nodes.map((node) => (
            <NoticeItem key={node.id} notice={node} asOf={state.stand} nearKm={nearKm} withActor />
          ))}
        </ul>
      )}
      {list.readOn && <Button onClick={list.readOn}>{t('list.more')}</Button>}
    </section>
  )
}

/** Nothing passes the filters, or nothing is open at the moment; or nothing is recorded at all, and how to begin. */
function Nothing({ filtered, recorded, onReset }: { filtered: boolean; recorded: boolean; onReset: () => void }) {
  const { t } = useTranslation('needs')
  if (recorded && filtered) return <EmptyState title={t('list.empty')} actions={<Button onClick={onReset}>{t('list.showAll')}</Button>} />
  return (
    <EmptyState
      title={t(recorded ? 'list.noneNow' : 'list.nobody')}
      actions={
        <>
          <Link to="/akteure" className={buttonClass}>
            {t('list.toActors')}
          </Link>
          <Link to="/daten" className={buttonClass}>
            {t('list.toLink')}
          </Link>
        </>
      }
    >
      <p>{t('list.how')}</p>
    </EmptyState>
  )
}
