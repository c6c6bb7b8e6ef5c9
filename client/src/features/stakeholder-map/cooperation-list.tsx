import { useQuery } from '@apollo/client/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type FragmentType, readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { ActorLabel } from '../../parts/actor-label.operations.ts'
import { ActorRow } from '../../parts/actor-row.tsx'
import { EvidenceMark } from '../../parts/evidence-mark.tsx'
import { QueryError } from '../../parts/query-error.tsx'
import { Sources } from '../../parts/source-link.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState, SkeletonRows } from '../../ui/states.tsx'
import type { Address } from './address.ts'
import styles from './cooperation-list.module.css'
import { ListedCooperation, MapCountryList, MapFlowList } from './cooperations.operations.ts'
import { networkFilterOf } from './filter.ts'
import page from './page.module.css'

interface ListProps {
  readonly title: string
  readonly cooperations: readonly FragmentType<typeof ListedCooperation>[] | undefined
  readonly total: number
  readonly failed: ReactNode
  readonly onPick: (actor: string) => void
  readonly onClose: () => void
}

/** The cooperations behind one number of the map, each with who takes part, since when, and its sources. */
function CooperationList({ title, cooperations, total, failed, onPick, onClose }: ListProps) {
  const { t } = useTranslation(['map-layers', 'vocabulary', 'common'])
  const format = useFormat()
  return (
    <>
      <header className={page.placeHead}>
        <h2 className={page.placeName}>{title}</h2>
        <LinkButton onClick={onClose}>{t('common:close')}</LinkButton>
      </header>
      {failed}
      {!cooperations && !failed && <SkeletonRows label={t('common:loading')} />}
      {cooperations && <p className={page.placeFacts}>{t('cooperations', { count: total, number: format.number(total) })}</p>}
      {cooperations?.length === 0 && <EmptyState title={t('flow.none')}>{t('flow.noneAdvice')}</EmptyState>}
      <ul className={styles.list}>
        {cooperations?.map((reference) => {
          const cooperation = readFragment(ListedCooperation, reference)
          return (
            <li key={cooperation.id} className={styles.cooperation}>
              <p className={styles.facts}>
                <span>
                  {[cooperation.statedAs ?? t(`vocabulary:cooperationKind.${cooperation.kind}`), format.period(cooperation)].join(' · ')}
                </span>
                <EvidenceMark status={cooperation.status} />
              </p>
              {cooperation.participants.map(({ actor }) => (
                <ActorRow key={actor.id} actor={readFragment(ActorLabel, actor)} onPick={onPick} />
              ))}
              <p className={styles.sources}>
                <Sources support={cooperation.participants.flatMap(({ claim }) => claim.support)} label="site" />
              </p>
            </li>
          )
        })}
      </ul>
      {cooperations && cooperations.length < total && (
        <p className={page.placeFacts}>{t('flow.more', { shown: cooperations.length, number: format.number(total) })}</p>
      )}
    </>
  )
}

interface Behind {
  readonly state: Address
  readonly onPick: (actor: string) => void
  readonly onClose: () => void
}

/** Between two Kreise. */
export function FlowPanel({
  flow,
  names,
  count,
  state,
  ...acts
}: Behind & { flow: string; names: readonly string[] | undefined; count: number }) {
  const [from = '', to = ''] = flow.split('.')
  const { data, error, refetch } = useQuery(MapFlowList, {
    variables: { from, to, filter: networkFilterOf(state), asOf: state.stand ?? null },
  })
  const cooperations = data?.cooperationsBetween
  return (
    <CooperationList
      title={(names ?? [from, to]).join(' – ')}
      cooperations={cooperations}
      total={Math.max(count, cooperations?.length ?? 0)}
      failed={error && !cooperations && <QueryError error={error} onRetry={() => void refetch()} />}
      {...acts}
    />
  )
}

/** With a country. */
export function CountryPanel({ code, state, ...acts }: Behind & { code: string }) {
  const format = useFormat()
  const { data, error, refetch } = useQuery(MapCountryList, { variables: { code, asOf: state.stand ?? null } })
  const country = data?.partnerCountries[0]
  return (
    <CooperationList
      title={format.country(code)}
      cooperations={data && (country?.cooperations ?? [])}
      total={country?.count ?? 0}
      failed={error && !data && <QueryError error={error} onRetry={() => void refetch()} />}
      {...acts}
    />
  )
}
