import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { QueryError } from '../../parts/query-error.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { useDocumentHead } from '../../ui/document-head.ts'
import { usePhone } from '../../ui/media.ts'
import { Skeleton, SkeletonRows } from '../../ui/states.tsx'
import { useUrlState } from '../../url-state/index.ts'
import { type Address, address } from './address.ts'
import { Answer } from './answer.tsx'
import { AudienceList } from './audience-list.tsx'
import type { AudienceRow } from './model/audience.ts'
import styles from './page.module.css'
import { type PlannerData, usePlannerData } from './planner-data.ts'
import { PlannerMap } from './planner-map.tsx'
import { Question } from './question.tsx'

const LIST_OF = { REACHED: undefined, NOT_REACHED: 'offen', PLANNED: 'geplant' } as const

/** Where to hold the next meetings so that as many as possible of those not recorded at one lately have one near. */
export function Page() {
  const { t } = useTranslation(['meeting-planner', 'common'])
  const phone = usePhone()
  const [state, set] = useUrlState(address)
  const data = usePlannerData(state)
  const [asking, setAsking] = useState(false)
  const { plan, query, rows } = data
  useDocumentHead(state.land === undefined ? t('title') : `${t('title')}: ${data.landName ?? ''}`, t('description'))
  const pick = (spot: string | undefined) => {
    const row: AudienceRow | undefined = rows.find((one) => one.spot === spot)
    set(row ? { ort: row.spot, liste: LIST_OF[row.outcome] } : { ort: undefined }, { replace: true })
  }
  return (
    <div className={styles.page}>
      <section className={styles.question} aria-label={t('question')}>
        <p className={styles.back}>
          <Link to="/veranstaltungen">{t('toEvents')}</Link>
        </p>
        <h1 className={styles.title}>{t('title')}</h1>
        {phone && !asking ? (
          <Summary state={state} data={data} onChange={() => setAsking(true)} />
        ) : (
          <>
            <Question state={state} set={set} data={data} />
            {phone && (
              <Button variant="primary" onClick={() => setAsking(false)}>
                {t('showResults')}
              </Button>
            )}
          </>
        )}
      </section>
      <section className={styles.answer} aria-label={t('answer')} aria-busy={data.updating}>
        {query.error ? (
          <QueryError error={query.error} onRetry={() => void query.refetch()} />
        ) : plan ? (
          <Answer state={state} set={set} data={data} plan={plan} />
        ) : (
          <>
            <Skeleton width="90%" height={56} />
            <SkeletonRows label={t('computing')} rows={phone ? 20 : 10} />
          </>
        )}
      </section>
      {/* On a phone it stands below an answer that may be shorter than what stood in for it. */}
      {(plan || !phone) && (
        <div className={styles.map}>
          {plan && (
            <PlannerMap
              plan={plan}
              rows={rows}
              km={state.km}
              inLand={state.land !== undefined}
              spot={state.ort}
              onSpot={pick}
              phone={phone}
            />
          )}
        </div>
      )}
      <div className={styles.audience}>{plan && <AudienceList state={state} set={set} plan={plan} rows={rows} />}</div>
    </div>
  )
}

/** The question folded into one line, on a phone. */
function Summary({ state, data, onChange }: { state: Address; data: PlannerData; onChange: () => void }) {
  const { t } = useTranslation(['meeting-planner', 'common', 'vocabulary'])
  const format = useFormat()
  const parts = [
    state.land === undefined ? t('common:region.all') : data.landName,
    t('upTo', { km: format.km(state.km) }),
    t('meetings', { count: Number(state.treffen) }),
    state.monate === 0 ? t('everybody') : t('months', { count: state.monate }),
    ...state.art.map((kind) => t(`vocabulary:kindPlural.${kind}`)),
  ]
  return (
    <div className={styles.summary}>
      <p className={styles.help}>{parts.filter(Boolean).join(' · ')}</p>
      <LinkButton onClick={onChange}>{t('change')}</LinkButton>
    </div>
  )
}
