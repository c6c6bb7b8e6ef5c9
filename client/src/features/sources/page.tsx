import { useQuery } from '@apollo/client/react'
import type { SourceOrder } from '@netzatlas/shared'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { SourcesQuery as SourcesResult } from '../../api/__generated__/graphql.ts'
import { useFormat } from '../../i18n/format.ts'
import { LIST_PAGE, ListPage } from '../../parts/list-page.tsx'
import { titleOf } from '../../parts/site.ts'
import { siteBesideTitle } from '../../parts/source-link.tsx'
import { usePagedList } from '../../parts/use-paged-list.ts'
import { Button } from '../../ui/button.tsx'
import { InGerman } from '../../ui/in-german.tsx'
import { useMedia } from '../../ui/media.ts'
import { EmptyState } from '../../ui/states.tsx'
import { type Column, parseSort, printSort } from '../../ui/table-rows.ts'
import { knownSort, optionalText, sortWord, text } from '../../url-state/codecs.ts'
import { useUrlState } from '../../url-state/index.ts'
import styles from './page.module.css'
import { SourceDetails } from './source-details.tsx'
import { SourcesQuery } from './sources.operations.ts'

/** The orders that the server knows, as the address tells them. */
const ORDERS = {
  '-claims': 'CLAIMS',
  claims: 'CLAIMS_REVERSED',
  '-date': 'NEWEST',
  date: 'NEWEST_REVERSED',
  title: 'TITLE',
  '-title': 'TITLE_REVERSED',
  site: 'SITE',
  '-site': 'SITE_REVERSED',
} as const satisfies Record<string, SourceOrder>

const schema = z.object({ q: text, offen: optionalText, sort: sortWord(ORDERS, '-claims') })
type Row = SourcesResult['sources']['edges'][number]

/** Needs, offers and news that rest on it. */
const entriesOf = ({ notices, notes }: Row): number => notices + notes

function useColumns(narrow: boolean): Column<Row>[] {
  const { t } = useTranslation('sources')
  const format = useFormat()
  return useMemo(() => {
    const claims: Column<Row> = {
      id: 'claims',
      header: t('columns.claims'),
      width: narrow ? '104px' : '110px',
      align: 'end',
      descendingFirst: true,
      sortBy: (row) => row.claims,
      cell: (row) => format.number(row.claims),
    }
    const title: Column<Row> = {
      id: 'title',
      header: t('columns.title'),
      sortBy: (row) => row.node.title,
      cell: (row) => (
        <span className={styles.title} title={row.node.title}>
          <InGerman>{titleOf(row.node)}</InGerman>
          {narrow && (
            <span className={styles.second}>
              {[
                siteBesideTitle(row.node),
                row.node.date && format.date(row.node.date),
                entriesOf(row) > 0 && t('entries', { count: entriesOf(row) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          )}
        </span>
      ),
    }
    if (narrow) return [title, claims]
    const entries: Column<Row> = {
      id: 'entries',
      header: t('columns.entries'),
      width: '84px',
      align: 'end',
      csv: entriesOf,
      cell: (row) => (entriesOf(row) === 0 ? <span className={styles.quiet}>0</span> : format.number(entriesOf(row))),
    }
    return [
      {
        id: 'site',
        header: t('columns.site'),
        width: '250px',
        sortBy: (row) => siteBesideTitle(row.node),
        cell: (row) => siteBesideTitle(row.node) ?? <span className={styles.quiet}>{t('noSite')}</span>,
      },
      title,
      {
        id: 'date',
        header: t('columns.date'),
        width: '130px',
        descendingFirst: true,
        sortBy: (row) => row.node.date,
        cell: (row) => <span className={styles.quiet}>{row.node.date ? format.date(row.node.date) : t('undated')}</span>,
      },
      claims,
      entries,
    ]
  }, [t, format, narrow])
}

/** Every page that anything rests on, sorted by the server. Opening one lists what rests on it. */
export function Page() {
  const { t } = useTranslation('sources')
  const format = useFormat()
  // The details beside the list leave too little for all of its columns.
  const narrow = useMedia('(width < 1200px)')
  const [state, set] = useUrlState(schema)
  const result = useQuery(SourcesQuery, { variables: { text: state.q || null, orderBy: ORDERS[state.sort], first: LIST_PAGE } })
  const list = usePagedList(result, (data) => data.sources)
  const sort = useMemo(() => parseSort(state.sort), [state.sort])
  const filtered = state.q !== ''
  const reset = () => set({ q: undefined })

  return (
    <ListPage
      title={t('title')}
      description={t('description')}
      search={{ label: t('search'), text: state.q, onChange: (q) => set({ q }, { replace: true }) }}
      count={list.total === undefined ? undefined : t(filtered ? 'some' : 'all', { total: format.number(list.total) })}
      filtered={filtered}
      onReset={reset}
      {...(!narrow && { note: t('explain') })}
      list={list}
      columns={useColumns(narrow)}
      fileColumns={useColumns(false)}
      narrow={narrow}
      rowKey={({ node }) => node.id}
      phoneRowHeight={56}
      sort={sort}
      onSort={(next) => set({ sort: knownSort(ORDERS, printSort(next)) })}
      selectedKey={state.offen}
      onSelect={({ node }) => set({ offen: node.id })}
      csvName={t('csv')}
      empty={<EmptyState title={t('empty.title', { text: state.q })} actions={<Button onClick={reset}>{t('empty.drop')}</Button>} />}
      panel={{
        label: t('choose.title'),
        content: state.offen ? (
          <SourceDetails id={state.offen} onClose={() => set({ offen: undefined })} />
        ) : (
          <>
            <h2 className={styles.choose}>{t('choose.title')}</h2>
            <p className={styles.quiet}>{t('choose.text')}</p>
          </>
        ),
      }}
    />
  )
}
