import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { HappeningItem } from '../../parts/news/happening-item.tsx'
import { NewsQuery } from '../../parts/news/news.operations.ts'
import { useNewsWriting } from '../../parts/news/use-news-writing.tsx'
import { WithheldNews } from '../../parts/news/withheld-news.tsx'
import { QueryError } from '../../parts/query-error.tsx'
import { RegionPicker } from '../../parts/region-picker.tsx'
import { Subscribe } from '../../parts/subscribe.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { ControlGroup } from '../../ui/control-group.tsx'
import { useDocumentHead } from '../../ui/document-head.ts'
import { Lead, TextPage } from '../../ui/page.tsx'
import { EmptyState, SkeletonRows } from '../../ui/states.tsx'
import { ToolbarSelect } from '../../ui/toolbar-select.tsx'
import { useUrlState } from '../../url-state/index.ts'
import { type Address, address, filterOf, GROUPS, isFiltered, NO_FILTER, type SetAddress } from './address.ts'
import { byYear } from './model/by-year.ts'
import { NewsAboutQuery, NewsThemesQuery } from './news.operations.ts'
import styles from './page.module.css'

const PAGE = 50

/** What is dated, the newest first, each with who had a part in it and its source. */
export function Page() {
  const { t } = useTranslation(['news', 'common'])
  const format = useFormat()
  const [state, set] = useUrlState(address)
  const { data, previousData, error, refetch, fetchMore } = useQuery(NewsQuery, { variables: { filter: filterOf(state), first: PAGE } })
  useDocumentHead(t('title'), t('description'))
  const writing = useNewsWriting()
  const shown = data ?? previousData
  const items = shown?.news.edges.map(({ node }) => node) ?? []
  const next = shown?.news.pageInfo.hasNextPage ? shown.news.pageInfo.endCursor : undefined
  return (
    <TextPage>
      <h1>{t('title')}</h1>
      <Lead>{t('lead')}</Lead>
      {writing.saved}
      <Filters state={state} set={set} />
      {writing.editing ? (
        <p className={styles.record}>
          <Button onClick={() => writing.record([])}>{t('record')}</Button>
        </p>
      ) : (
        <p className={styles.status}>
          <Link to="/daten">{t('how')}</Link>
        </p>
      )}
      {writing.acts && <WithheldNews acts={writing.acts} />}
      {state.zu && <About id={state.zu} onAll={() => set({ zu: undefined })} />}
      {shown && (
        <p className={styles.status} role="status">
          {t('common:shownOf', { shown: format.number(items.length), total: format.number(shown.news.totalCount) })}
        </p>
      )}
      {error && !shown && <QueryError error={error} onRetry={() => void refetch()} />}
      {!shown && !error && <SkeletonRows label={t('common:loading')} rows={12} height={72} />}
      {shown && items.length === 0 && (
        <EmptyState
          title={t(isFiltered(state) ? 'empty' : 'nobody')}
          actions={isFiltered(state) && <Button onClick={() => set(NO_FILTER)}>{t('all')}</Button>}
        >
          <p>{t('emptyNote')}</p>
        </EmptyState>
      )}
      {shown &&
        byYear(items, shown.statistics.today).map(({ year, items: its }) => (
          <section key={year} className={styles.year} aria-labelledby={`year-${year}`}>
            <h2 id={`year-${year}`}>{year === 'ahead' ? t('ahead') : year}</h2>
            <ul>
              {its.map((item) => (
                <HappeningItem key={item.id} happening={item} acts={writing.acts} />
              ))}
            </ul>
          </section>
        ))}
      {writing.dialog}
      {next && (
        <p className={styles.more}>
          <Button onClick={() => void fetchMore({ variables: { after: next } })}>{t('more')}</Button>
        </p>
      )}
    </TextPage>
  )
}

function Filters({ state, set }: { state: Address; set: SetAddress }) {
  const { t } = useTranslation(['news', 'common'])
  const format = useFormat()
  const { data } = useQuery(NewsThemesQuery)
  const themes = (data?.themes ?? []).toSorted((a, b) => format.compare(a.name, b.name))
  const all = { value: '', label: t('common:all') }
  return (
    <ControlGroup label={t('common:filters')} className={styles.filters}>
      <ToolbarSelect
        label={t('art.label')}
        value={state.art ?? ''}
        options={[all, ...GROUPS.map((value) => ({ value, label: t(`art.${value}`) }))]}
        onChange={(art) => set({ art: art || undefined })}
      />
      <RegionPicker value={state.land} onChange={(land) => set({ land })} />
      <ToolbarSelect
        label={t('theme')}
        value={state.thema ?? ''}
        options={[all, ...themes.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(thema) => set({ thema: thema || undefined })}
      />
      <Subscribe land={state.land} news={state} />
      {isFiltered(state) && <LinkButton onClick={() => set(NO_FILTER)}>{t('common:reset')}</LinkButton>}
    </ControlGroup>
  )
}

/** What the news are about, where one came from its page. */
function About({ id, onAll }: { id: string; onAll: () => void }) {
  const { t } = useTranslation('news')
  const { data } = useQuery(NewsAboutQuery, { variables: { id } })
  const node = data?.node
  const name = node && ('name' in node ? node.name : 'title' in node ? node.title : undefined)
  if (data && name == null) {
    return (
      <p className={styles.about} role="alert">
        {t('noSuch')} <LinkButton onClick={onAll}>{t('all')}</LinkButton>
      </p>
    )
  }
  return (
    <p className={styles.about}>
      {name != null && (
        <>
          {t('only')} <b lang="de">{name}</b> <LinkButton onClick={onAll}>{t('all')}</LinkButton>
        </>
      )}
    </p>
  )
}
