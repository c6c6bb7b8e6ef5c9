import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { AsOfPicker } from '../../parts/as-of-picker.tsx'
import { QueryError } from '../../parts/query-error.tsx'
import { RegionPicker } from '../../parts/region-picker.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { ControlGroup } from '../../ui/control-group.tsx'
import { useDocumentHead } from '../../ui/document-head.ts'
import { Lead, TextPage } from '../../ui/page.tsx'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import { ToolbarSelect } from '../../ui/toolbar-select.tsx'
import { useUrlState } from '../../url-state/index.ts'
import { type Address, address, ELSEWHERE, isFiltered, NO_FILTER, type SetAddress } from './address.ts'
import { CountsTable } from './counts-table.tsx'
import { type Count, pastOf, rowOf, rowsByState, rowsByTheme } from './model/rows.ts'
import { NoticeCountsQuery } from './needs.operations.ts'
import { NoticeList } from './notice-list.tsx'
import styles from './page.module.css'
import { RecordHere } from './record-here.tsx'

/** What is wished for, where, and who offers it. */
export function Page() {
  const { t } = useTranslation(['needs', 'common'])
  const format = useFormat()
  const [state, set] = useUrlState(address)
  const { data, previousData, error, refetch } = useQuery(NoticeCountsQuery, { variables: { asOf: state.stand ?? null } })
  const shown = data ?? previousData
  useDocumentHead(t('title'), t('description'))
  const all = shown?.noticeCounts ?? []
  const chosen = all.filter(
    (count) => (!state.land || (count.state?.id ?? ELSEWHERE) === state.land) && (!state.thema || count.theme.id === state.thema),
  )
  const states = (shown?.regions ?? []).toSorted((a, b) => format.compare(a.name, b.name))
  const elsewhere = { id: ELSEWHERE, name: t('elsewhere') }
  const rows =
    state.nach === 'land'
      ? rowsByState(chosen, state.land ? [...states, elsewhere].filter(({ id }) => id === state.land) : states, elsewhere)
      : rowsByTheme(chosen, format.compare)
  const day = state.stand ?? shown?.statistics.today

  return (
    <TextPage>
      <h1>{t('title')}</h1>
      <Lead>{t('lead')}</Lead>
      <RecordHere />
      {error && !shown && <QueryError error={error} onRetry={() => void refetch()} />}
      {!shown && !error && <SkeletonRows label={t('common:loading')} rows={18} height={32} />}
      {shown && day && (
        <>
          <Summary counts={chosen} />
          <Filters state={state} set={set} all={all} />
          <CountsTable rows={rows} total={rowOf('', '', chosen)} state={state} set={set} day={day} />
          <NoticeList state={state} set={set} anythingRecorded={all.length > 0} />
        </>
      )}
    </TextPage>
  )
}

function Summary({ counts }: { counts: readonly Count[] }) {
  const { t } = useTranslation('needs')
  const sum = rowOf('', '', counts)
  const { needs, answered, offers } = sum
  const past = pastOf(sum)
  if (needs + offers === 0)
    return <p className={styles.summary}>{t(past === 0 ? 'summary.unknown' : 'summary.noneNow', { count: past })}</p>
  return (
    <p className={styles.summary}>
      {t('summary.needs', { count: needs })}
      {needs > 0 && `, ${t('summary.answered', { count: answered })}`}; {t('summary.offers', { count: offers })}.
    </p>
  )
}

function Filters({ state, set, all }: { state: Address; set: SetAddress; all: readonly Count[] }) {
  const { t } = useTranslation(['needs', 'common'])
  const format = useFormat()
  const themes = rowsByTheme(all, format.compare).toSorted((a, b) => format.compare(a.name, b.name))
  return (
    <ControlGroup label={t('common:filters')} className={styles.filters}>
      <SegmentedControl
        label={t('by.label')}
        value={state.nach}
        options={(['land', 'thema'] as const).map((value) => ({ value, label: t(`by.${value}`) }))}
        onChange={(nach) => set({ nach: nach === 'land' ? undefined : nach }, { replace: true })}
      />
      <RegionPicker value={state.land === ELSEWHERE ? undefined : state.land} onChange={(land) => set({ land })} />
      <ToolbarSelect
        label={t('theme')}
        value={state.thema ?? ''}
        options={[{ value: '', label: t('common:all') }, ...themes.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(thema) => set({ thema: thema || undefined })}
      />
      <ToolbarSelect
        label={t('art.label')}
        value={state.art ?? ''}
        options={[
          { value: '', label: t('common:all') },
          ...(['bedarf', 'angebot'] as const).map((value) => ({ value, label: t(`art.${value}`) })),
        ]}
        onChange={(art) => set({ art: art || undefined })}
      />
      <ToolbarSelect
        label={t('antwort.label')}
        value={state.antwort ?? ''}
        options={[
          { value: '', label: t('common:all') },
          ...(['mit', 'ohne'] as const).map((value) => ({ value, label: t(`antwort.${value}`) })),
        ]}
        onChange={(antwort) => set({ antwort: antwort || undefined })}
      />
      <AsOfPicker day={state.stand} onChange={(stand) => set({ stand }, { replace: true })} />
      {isFiltered(state) && <LinkButton onClick={() => set(NO_FILTER)}>{t('common:reset')}</LinkButton>}
    </ControlGroup>
  )
}
