import { useQuery } from '@apollo/client/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { QueryError } from '../../parts/query-error.tsx'
import { TownField, useTown } from '../../parts/town-field.tsx'
import { Button } from '../../ui/button.tsx'
import { useDocumentHead } from '../../ui/document-head.ts'
import { Lead, TextPage } from '../../ui/page.tsx'
import { EmptyState, SkeletonRows } from '../../ui/states.tsx'
import { useUrlState } from '../../url-state/index.ts'
import { type Address, address, NO_FILTER, type SetAddress } from './address.ts'
import { Filters } from './filters.tsx'
import { Group } from './group.tsx'
import { chosenOf, type Entry, entriesOf, groupsOf } from './model/entries.ts'
import { OfferingsQuery } from './offerings.operations.ts'
import styles from './page.module.css'
import { useTermsWriting } from './use-terms-writing.tsx'

/** What is open today first, or what fits a municipality; what has ended is marked and kept. */
export function Page() {
  const { t } = useTranslation(['offerings', 'common'])
  const [state, set] = useUrlState(address)
  const chosen = useTown(state.fuer)
  const { town } = chosen
  const { data, previousData, error, refetch } = useQuery(OfferingsQuery, {
    variables: { for: town?.id ?? '', fitted: town !== undefined },
  })
  useDocumentHead(t('title'), t('description'))
  const read = data ?? previousData
  const judgedFor = useRef<string>(undefined)
  useEffect(() => {
    if (data) judgedFor.current = town?.id
  }, [data, town])
  // While it is asked anew, after a change, what was judged for the same town stays.
  const judged = town && (data || judgedFor.current === town.id) ? town.name : undefined

  return (
    <TextPage>
      <h1>{t('title')}</h1>
      <Lead>{t('lead')}</Lead>
      <TownField label={t('fit.label')} chosen={chosen} onChange={(fuer) => set({ fuer })} />
      {error && <QueryError error={error} onRetry={() => void refetch()} />}
      {!read && !error && <SkeletonRows label={t('common:loading')} rows={14} height={36} />}
      {read && <List all={entriesOf(read)} today={read.statistics.today} town={judged} state={state} set={set} />}
    </TextPage>
  )
}

function List({
  all,
  today,
  town,
  state,
  set,
}: {
  all: readonly Entry[]
  today: string
  /** Only once it is known what fits it. */
  town: string | undefined
  state: Address
  set: SetAddress
}) {
  const { t } = useTranslation('offerings')
  const format = useFormat()
  const { writing, dialog } = useTermsWriting((offen) => set({ offen }, { replace: true }))
  const groups = groupsOf(chosenOf(all, state).shown, town !== undefined, format.compare)
  return (
    <>
      <Filters all={all} state={state} set={set} />
      {state.art === 'ADVISER_POOL' && <p className={styles.note}>{t('poolNote')}</p>}
      {groups.length === 0 && (
        <EmptyState title={t('empty')} actions={<Button onClick={() => set(NO_FILTER)}>{t('showAll')}</Button>}>
          <p>{t('emptyNote')}</p>
        </EmptyState>
      )}
      {groups.map(({ group, entries }) => (
        <Group key={group} group={group} entries={entries} today={today} town={town ?? ''} openedId={state.offen} writing={writing} />
      ))}
      {dialog}
    </>
  )
}
