import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { QueryError } from '../../parts/query-error.tsx'
import { type Entry, keyOf, withoutEntries } from '../../parts/shortlist/entries.ts'
import { shortlist, useShortlist } from '../../parts/shortlist/use-shortlist.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { useDocumentHead } from '../../ui/document-head.ts'
import { Lead, TextPage } from '../../ui/page.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import { toggled } from '../../url-state/codecs.ts'
import { usePackedProblem, useUrlState } from '../../url-state/index.ts'
import { address, LONG } from './address.ts'
import { Compare } from './compare.tsx'
import { Empty } from './empty.tsx'
import { EntryList, MOST_COMPARED } from './entry-list.tsx'
import { Foreign, type Taken } from './foreign.tsx'
import { notedFor } from './model/groups.ts'
import { entriesFrom, named, readShared } from './model/link.ts'
import styles from './page.module.css'
import { type Listed, useShortlistData } from './shortlist-data.ts'
import { Toolbar } from './toolbar.tsx'
import { useRemoval } from './use-removal.ts'

const NOBODY: readonly Entry[] = []

/** Whom somebody wants to remember: noted, compared, handed on. Kept in the browser. */
export function Page() {
  const { t } = useTranslation(['shortlist', 'common'])
  const [state, set] = useUrlState(address, LONG)
  const packedProblem = usePackedProblem()
  const { entries: own, problem } = useShortlist()
  const [taken, setTaken] = useState<Taken>()
  const shared = useMemo(() => (state.liste === undefined ? undefined : readShared(state.liste)), [state.liste])
  const isForeign = shared !== undefined
  const unreadable = !isForeign && (state.liste !== undefined || packedProblem !== undefined)
  const foreign = useMemo(() => (shared ? entriesFrom(shared) : NOBODY), [shared])
  const data = useShortlistData(isForeign ? foreign : own)
  const removal = useRemoval()
  useDocumentHead(t('title'), t('description'))

  // A list that was handed on holds no names.
  const listed = isForeign ? data.listed.map((one): Listed => ({ ...one, entry: named(one.entry, data.nameOf) })) : data.listed
  const only = listed.some(({ entry }) => entry.seeker?.id === state.fuer) ? state.fuer : undefined
  const shown = notedFor(listed, only)
  const here = shown.filter(({ actor }) => actor)
  const chosen = here.filter(({ entry }) => state.wahl.includes(keyOf(entry))).slice(0, MOST_COMPARED)
  const comparable = chosen.length > 0 ? chosen : here.length <= MOST_COMPARED ? here : []
  const reading = data.today === undefined && !data.error && shown.length > 0
  /** How many there will be: those that are read are not known to be gone. */
  const expected = reading && chosen.length === 0 && shown.length <= MOST_COMPARED ? shown.length : comparable.length
  const comparing = state.ansicht === 'vergleich' && (reading || comparable.length > 0)
  const choose = (key: string) =>
    set(
      {
        wahl:
          toggled(
            chosen.map(({ entry }) => keyOf(entry)),
            key,
          ).join('.') || undefined,
      },
      { replace: true },
    )

  return (
    <TextPage>
      <h1>{t('title')}</h1>
      {state.ansicht !== 'vergleich' && <Lead>{t('lead')}</Lead>}
      {problem && (
        <p className={styles.problem} role="alert">
          {t(problem)}
        </p>
      )}
      {unreadable && (
        <p className={styles.problem} role="alert">
          {t('foreign.unreadable')}
        </p>
      )}
      {taken && !isForeign && <TakenLine taken={taken} onUndone={() => setTaken(undefined)} />}
      {isForeign && <Foreign listed={listed} own={own} set={set} onTaken={setTaken} />}
      {data.error && <QueryError error={data.error} onRetry={data.retry} />}
      {comparing ? (
        <>
          <p className={styles.back}>
            <LinkButton onClick={() => set({ ansicht: undefined })}>{t('compare.close')}</LinkButton>
            <Button onClick={() => window.print()}>{t('common:print')}</Button>
          </p>
          {reading ? <SkeletonRows label={t('common:loading')} rows={12} height={48} /> : <Compare listed={comparable} own={!isForeign} />}
        </>
      ) : (
        <>
          {listed.length > 0 && (
            <Toolbar
              only={only}
              set={set}
              all={listed}
              shown={shown}
              comparable={comparable.length}
              expected={expected}
              chosen={chosen.length}
            />
          )}
          <EntryList
            listed={listed}
            only={only}
            removal={isForeign ? undefined : removal}
            chosen={chosen.map(({ entry }) => keyOf(entry))}
            onChoose={choose}
          />
          {listed.length === 0 && !isForeign && <Empty />}
        </>
      )}
      {data.today && listed.length > 0 && <Foot own={!isForeign} today={data.today} newest={data.newest} />}
    </TextPage>
  )
}

function TakenLine({ taken, onUndone }: { taken: Taken; onUndone: () => void }) {
  const { t } = useTranslation('shortlist')
  const undo = () => {
    shortlist.change((all) => withoutEntries(all, taken.keys))
    onUndone()
  }
  return (
    <p className={styles.banner} role="status">
      {t('foreign.taken', { count: taken.keys.length })} {taken.there > 0 && t('foreign.there', { count: taken.there })}{' '}
      {taken.keys.length > 0 && <LinkButton onClick={undo}>{t('undo')}</LinkButton>}
    </p>
  )
}

function Foot({ own, today, newest }: { own: boolean; today: string; newest: string | null | undefined }) {
  const { t } = useTranslation(['shortlist', 'common'])
  const format = useFormat()
  return (
    <footer className={styles.foot}>
      <p>
        {t('office')} {own && <span className={styles.screen}>{t('note.hint')}</span>}
      </p>
      <p className={styles.printed}>
        {t('printed', { date: format.date(today) })} {newest && t('common:dataAsOf', { date: format.date(newest) })}
      </p>
    </footer>
  )
}
