import { useQuery } from '@apollo/client/react'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { SourcesQuery as SourcesResult } from '../../api/__generated__/graphql.ts'
import { useFormat } from '../../i18n/format.ts'
import { QueryError } from '../../parts/query-error.tsx'
import { siteName } from '../../parts/source-link.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { saveCsv } from '../../ui/csv.ts'
import { type Column, csvOf, DataTable } from '../../ui/data-table.tsx'
import { useDocumentHead } from '../../ui/document-head.ts'
import { usePhone } from '../../ui/media.ts'
import { FullPage } from '../../ui/page.tsx'
import { Panel, PanelFrame } from '../../ui/panel.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { EmptyState, SkeletonRows } from '../../ui/states.tsx'
import { StatusLine } from '../../ui/status-line.tsx'
import { optionalText, text } from '../../url-state/codecs.ts'
import { useUrlState } from '../../url-state/index.ts'
import styles from './page.module.css'
import { SourceDetails } from './source-details.tsx'
import { SourcesQuery } from './sources.operations.ts'

const PAGE = 100
const schema = z.object({ q: text, offen: optionalText })
type Row = SourcesResult['sources']['edges'][number]

function useColumns(phone: boolean): Column<Row>[] {
  const { t } = useTranslation('sources')
  const format = useFormat()
  return useMemo(() => {
    const claims: Column<Row> = {
      id: 'claims',
      header: t('columns.claims'),
      width: phone ? '104px' : '110px',
      align: 'end',
      csv: (row) => row.claims,
      cell: (row) => format.number(row.claims),
    }
    const title: Column<Row> = {
      id: 'title',
      header: t('columns.title'),
      csv: (row) => row.node.title,
      cell: (row) => (
        <span className={styles.title} title={row.node.title}>
          {row.node.title}
          {phone && <span className={styles.second}>{siteName(row.node)}</span>}
        </span>
      ),
    }
    if (phone) return [title, claims]
    return [
      { id: 'site', header: t('columns.site'), width: '250px', csv: (row) => siteName(row.node), cell: (row) => siteName(row.node) },
      { ...title, csv: (row) => row.node.title },
      {
        id: 'date',
        header: t('columns.date'),
        width: '130px',
        csv: (row) => row.node.date,
        cell: (row) => <span className={styles.quiet}>{row.node.date ? format.date(row.node.date) : t('undated')}</span>,
      },
      claims,
    ]
  }, [t, format, phone])
}

/** Every page that anything rests on, those that most rests on first. Opening one lists its claims. */
export function Page() {
  const { t } = useTranslation(['sources', 'common'])
  const format = useFormat()
  const phone = usePhone()
  const [state, set] = useUrlState(schema)
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(SourcesQuery, {
    variables: { text: state.q || null, first: PAGE },
  })
  const columns = useColumns(phone)
  useDocumentHead(t('title'), t('description'))
  const sources = (data ?? previousData)?.sources
  const rows = useMemo(() => sources?.edges ?? [], [sources])
  const { hasNextPage, endCursor } = sources?.pageInfo ?? { hasNextPage: false, endCursor: null }
  const readOn = useCallback(() => {
    if (!loading) void fetchMore({ variables: { after: endCursor } })
  }, [loading, fetchMore, endCursor])

  const list = (
    <>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <div className={styles.search}>
          <SearchField label={t('search')} clearLabel={t('common:clear')} value={state.q} onChange={(q) => set({ q }, { replace: true })} />
        </div>
        {rows.length > 0 && !phone && (
          <LinkButton className={styles.csv} onClick={() => saveCsv(`${t('csv')}.csv`, csvOf(columns, rows), format.language)}>
            {t('common:table.csv')}
          </LinkButton>
        )}
      </header>
      <StatusLine
        end={state.q === '' ? !phone && t('explain') : <LinkButton onClick={() => set({ q: undefined })}>{t('common:reset')}</LinkButton>}
      >
        {sources && <b>{t(state.q === '' ? 'all' : 'some', { total: format.number(sources.totalCount) })}</b>}
      </StatusLine>
      <div className={styles.list}>
        {error ? (
          <div className={styles.inset}>
            <QueryError error={error} onRetry={() => void refetch()} />
          </div>
        ) : !sources ? (
          <div className={styles.inset}>
            <SkeletonRows label={t('common:loading')} rows={18} height={phone ? 56 : 32} />
          </div>
        ) : rows.length === 0 ? (
          <div className={styles.inset}>
            <EmptyState
              title={t('empty.title', { text: state.q })}
              actions={<Button onClick={() => set({ q: undefined })}>{t('empty.drop')}</Button>}
            />
          </div>
        ) : (
          <DataTable
            fill
            label={t('title')}
            rows={rows}
            columns={columns}
            rowKey={(row) => row.node.id}
            rowHeight={phone ? 56 : 32}
            selectedKey={state.offen}
            onSelect={(row) => set({ offen: row.node.id })}
            onEnd={hasNextPage ? readOn : undefined}
            total={sources.totalCount}
          />
        )}
      </div>
    </>
  )

  return (
    <FullPage>
      <PanelFrame
        main={list}
        panel={
          phone && !state.offen ? null : (
            <Panel key={state.offen ?? 'none'} label={t('choose.title')} opensAt={state.offen ? 'half' : 'low'}>
              {state.offen ? (
                <SourceDetails id={state.offen} onClose={() => set({ offen: undefined })} />
              ) : (
                <>
                  <h2 className={styles.choose}>{t('choose.title')}</h2>
                  <p className={styles.quiet}>{t('choose.text')}</p>
                </>
              )}
            </Panel>
          )
        }
      />
    </FullPage>
  )
}
