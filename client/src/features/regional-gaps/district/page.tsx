import { useQuery } from '@apollo/client/react'
import type { CoverageState } from '@netzatlas/shared'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DistrictPageQuery } from '../../../api/__generated__/graphql.ts'
import { useFormat } from '../../../i18n/format.ts'
import { AsOfPicker } from '../../../parts/as-of-picker.tsx'
import { QueryError } from '../../../parts/query-error.tsx'
import { buttonClass } from '../../../ui/button.tsx'
import { useDocumentHead } from '../../../ui/document-head.ts'
import { TextPage } from '../../../ui/page.tsx'
import { EmptyState, SkeletonRows } from '../../../ui/states.tsx'
import { StatusLine } from '../../../ui/status-line.tsx'
import { useUrlState } from '../../../url-state/index.ts'
import { sheetAddress } from '../model/sheet-address.ts'
import { questionOf, searchOf } from '../question.ts'
import { StateCounts } from '../state-counts.tsx'
import { Across } from './across.tsx'
import { type DistrictAddress, type DistrictData, schema } from './address.ts'
import { Around } from './around.tsx'
import { Asked } from './asked.tsx'
import { DistrictPage } from './district.operations.ts'
import { DistrictMap } from './district-map.tsx'
import { ForExperts } from './for-experts.tsx'
import { Offerings } from './offerings.tsx'
import styles from './page.module.css'
import { Peers } from './peers.tsx'
import { Reasons } from './reasons.tsx'
import { RestsOn } from './rests-on.tsx'
import { Towns } from './towns.tsx'

/** One district: why it is ranked where it is, what is known of each municipality, what is near and what can be done. */
export function Page() {
  const { t } = useTranslation(['district', 'common'])
  const { kreis } = useParams({ from: '/luecken/$kreis' })
  const id = /^\d{5}$/.test(kreis) ? `r-${kreis}` : kreis
  const [state, set] = useUrlState(schema)
  const question = questionOf(state)
  const { data, previousData, error, refetch } = useQuery(DistrictPage, {
    variables: { ...question, id, radiusKm: state.umkreis === undefined ? null : Number(state.umkreis) },
  })
  const kept = data ?? (previousData?.district?.region.id === id ? previousData : undefined)
  useDocumentHead(kept?.district ? t('title', { name: kept.district.region.name }) : t('page'), t('description'))

  if (error && !kept) {
    return (
      <TextPage>
        <h1>{t('page')}</h1>
        <QueryError error={error} onRetry={() => void refetch()} />
      </TextPage>
    )
  }
  if (!kept) {
    return (
      <TextPage>
        <SkeletonRows label={t('common:loading')} rows={16} height={40} />
      </TextPage>
    )
  }
  if (!kept.district) {
    return (
      <TextPage>
        <h1>{t('noDistrict')}</h1>
        <EmptyState
          title={t('noDistrictText')}
          actions={
            <Link to="/luecken" className={buttonClass}>
              {t('toAll')}
            </Link>
          }
        />
      </TextPage>
    )
  }
  return <District key={id} district={kept.district} statistics={kept.statistics} state={state} set={set} />
}

function District({
  district,
  statistics,
  state,
  set,
}: {
  district: DistrictData
  statistics: DistrictPageQuery['statistics']
  state: DistrictAddress
  set: (patch: Partial<Record<'stand' | 'umkreis' | 'zustand', string | undefined>>, how?: { replace?: boolean }) => void
}) {
  const { t } = useTranslation(['district', 'common', 'regional-gaps'])
  const format = useFormat()
  const { region, coverage, municipalities } = district
  const question = questionOf(state)
  const day = state.stand ?? statistics.today
  const months = state.grenze ?? statistics.staleMonths
  const first = municipalities[0]?.municipality.id
  const show = (zustand: CoverageState) => {
    set({ zustand: state.zustand === zustand ? undefined : zustand }, { replace: true })
    document.getElementById('district-towns')?.scrollIntoView({ block: 'start' })
  }
  return (
    <div className={styles.paper}>
      <div className={styles.notOnPaper}>
        <StatusLine>
          <Link to="/luecken" search={{ ...searchOf(state), land: region.parent?.id ?? '' }}>
            {t('back', { land: region.parent?.name ?? '' })}
          </Link>
          <AsOfPicker day={state.stand} onChange={(stand) => set({ stand }, { replace: true })} />
          {t('regional-gaps:limit', { months })}
        </StatusLine>
      </div>
      <TextPage>
        <header className={styles.head}>
          <div>
            <p className={styles.above}>{[region.kind, region.parent?.name].filter(Boolean).join(', ')}</p>
            <h1>{region.name}</h1>
            <p className={styles.facts}>
              {t('facts', { count: coverage.total, number: format.number(coverage.total), date: format.date(region.boundaryDate) })}
              {region.population &&
                ` · ${t('people', { number: format.number(region.population.value), date: region.population.asOf ? format.date(region.population.asOf) : t('common:date.none') })}`}
            </p>
            <Asked asked={state} months={months} />
          </div>
          <StateCounts counts={coverage} day={day} months={months} chosen={state.zustand} onList={show} />
        </header>
        <div className={styles.top}>
          <div>
            <Reasons district={district} />
            <p className={styles.actions}>
              <Link to="/daten" search={{ kreis: region.id }} className={buttonClass}>
                {t('toRecording')}
              </Link>
              {first !== undefined && (
                <Link to="/partner" search={{ kommune: first }} className={buttonClass}>
                  {t('toPartners')}
                </Link>
              )}
              <a href={sheetAddress(region.id, { language: format.language, asked: state })} className={buttonClass} download>
                {t('sheet')}
              </a>
              <Link to="/veranstaltungen/planen" search={{ land: region.parent?.id ?? '' }} className={buttonClass}>
                {t('common:doors.planMeeting')}
              </Link>
              <Link to="/netzwerk" search={{ land: region.parent?.id ?? '' }} className={buttonClass}>
                {t('toNetwork', { land: region.parent?.name ?? '' })}
              </Link>
            </p>
          </div>
          <DistrictMap district={district} question={question} />
        </div>
        <Towns district={district} state={state} onAll={() => set({ zustand: undefined }, { replace: true })} />
        <Peers district={district} />
        <Across district={district} state={state} onRadius={(umkreis) => set({ umkreis }, { replace: true })} />
        <Around district={district} question={question} state={state} />
        {first !== undefined && <Offerings municipality={first} day={day} unknown={coverage.unknown > 0} />}
        <RestsOn region={region} day={day} />
        <ForExperts district={district} />
      </TextPage>
    </div>
  )
}
