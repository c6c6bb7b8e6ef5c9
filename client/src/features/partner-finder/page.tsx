import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFactsWriting } from '../../parts/facts/use-facts-writing.tsx'
import { QueryError } from '../../parts/query-error.tsx'
import { ShortlistLink } from '../../parts/shortlist/mark-button.tsx'
import { Button } from '../../ui/button.tsx'
import { useDocumentHead } from '../../ui/document-head.ts'
import { usePhone } from '../../ui/media.ts'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import { useUrlState } from '../../url-state/index.ts'
import { address } from './address.ts'
import { Beyond } from './beyond.tsx'
import styles from './page.module.css'
import { usePartnerData } from './partner-data.ts'
import { PartnerMap } from './partner-map.tsx'
import { PeerQuestion } from './peer-question.tsx'
import { Question, QuestionSummary } from './question.tsx'
import { Results, UnknownMunicipality } from './results.tsx'
import { Start } from './start.tsx'

const Peers = lazy(() => import('./peers.tsx').then((module) => ({ default: module.Peers })))

export function Page() {
  const { t } = useTranslation(['partner-finder', 'partner-peers', 'common'])
  const phone = usePhone()
  const [state, set] = useUrlState(address)
  const data = usePartnerData(state)
  const [lit, setLit] = useState<string>()
  const [asking, setAsking] = useState(false)
  const facts = useFactsWriting()
  const results = useRef<HTMLDivElement>(null)

  useDocumentHead(data.municipality ? t('documentTitle', { name: data.municipality.name }) : t('title'), t('documentDescription'))

  const peers = state.ansicht === 'aehnliche'
  // An element of its own: what takes the place of list and map moves nothing.
  const noAnswer = data.unknown ? (
    <UnknownMunicipality set={set} />
  ) : data.partners.error && !data.ready && !peers ? (
    <QueryError error={data.partners.error} onRetry={() => void data.partners.refetch()} />
  ) : undefined
  const askOpen = !phone || asking || state.kommune === undefined
  const question = askOpen ? (
    <>
      {peers ? <PeerQuestion state={state} set={set} data={data} /> : <Question state={state} set={set} data={data} />}
      {phone && state.kommune !== undefined && (
        <Button variant="primary" onClick={() => setAsking(false)}>
          {t('showResults')}
        </Button>
      )}
    </>
  ) : (
    <QuestionSummary state={state} data={data} onChange={() => setAsking(true)} />
  )

  const showTown = (town: string) => {
    setLit(town)
    results.current?.querySelector(`[data-town="${CSS.escape(town)}"]`)?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <div className={styles.page} data-empty={state.kommune === undefined || peers || noAnswer ? '' : undefined}>
      <section className={styles.question} aria-label={t('question')}>
        <ShortlistLink />
        <h1 className={styles.title}>{t('title')}</h1>
        {state.kommune !== undefined && (
          <p className={styles.views}>
            <SegmentedControl
              label={t('partner-peers:view.label')}
              value={peers ? 'aehnliche' : 'partner'}
              options={[
                { value: 'partner', label: t('partner-peers:view.partners') },
                { value: 'aehnliche', label: t('partner-peers:view.peers') },
              ]}
              onChange={(view) => set({ ansicht: view === 'aehnliche' ? view : undefined, zeige: undefined })}
            />
          </p>
        )}
        {question}
      </section>
      {state.kommune === undefined ? (
        <Start set={set} />
      ) : noAnswer ? (
        <div className={styles.results}>{noAnswer}</div>
      ) : peers ? (
        <div className={styles.results}>
          <Suspense fallback={<SkeletonRows label={t('common:loading')} rows={6} height={96} />}>
            <Peers state={state} set={set} data={data} />
          </Suspense>
        </div>
      ) : (
        <>
          <div className={styles.map}>
            <PartnerMap
              data={data}
              km={state.gebiet === 'kreise' ? undefined : state.km}
              lit={lit}
              onTown={showTown}
              onLit={setLit}
              phone={phone}
            />
          </div>
          <div className={styles.results} ref={results}>
            {facts.saved}
            <Results state={state} set={set} data={data} lit={lit} onLit={setLit} record={facts.record} />
          </div>
          <Beyond state={state} set={set} data={data} record={facts.record} />
        </>
      )}
      {facts.dialog}
    </div>
  )
}
