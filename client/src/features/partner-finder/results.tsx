import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import type { FactsOf } from '../../parts/facts/facts-of.ts'
import { Button, buttonClass, LinkButton } from '../../ui/button.tsx'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { EmptyState, SkeletonRows } from '../../ui/states.tsx'
import type { SetAddress } from './address.ts'
import { type Address, STEP_SHOWN, STEPS_KM } from './address.ts'
import { stepReaching } from './model/results.ts'
import type { PartnerData } from './partner-data.ts'
import { Result } from './result.tsx'
import styles from './results.module.css'
import { Weights } from './weights.tsx'
import { WhyMissing } from './why-missing.tsx'

interface Props {
  readonly state: Address
  readonly set: SetAddress
  readonly data: PartnerData
  readonly lit: string | undefined
  readonly onLit: (town: string | undefined) => void
  /** Where facts of somebody may be recorded. */
  readonly record: ((of: FactsOf) => void) | undefined
}

/** What stands in place of list and map where the address names a municipality that is not there. */
export function UnknownMunicipality({ set }: Pick<Props, 'set'>) {
  const { t } = useTranslation('partner-finder')
  return (
    <EmptyState
      title={t('unknownMunicipality')}
      actions={<Button onClick={() => set({ kommune: undefined })}>{t('chooseAnother')}</Button>}
    >
      {t('unknownAdvice')}
    </EmptyState>
  )
}

/** The list, in the order chosen: each with its distance, why it is here, its points, and the way to it. */
export function Results({ state, set, data, lit, onLit, record }: Props) {
  const { t } = useTranslation(['partner-finder', 'partner-score', 'common'])
  const format = useFormat()
  if (!data.ready || !data.facets) return <SkeletonRows label={t('common:loading')} rows={8} height={108} />
  const total = Math.max(data.facets.total, data.near.length)
  const shown = data.near.slice(0, state.zeige)
  const rest = total - shown.length
  const step = Math.min(STEP_SHOWN, rest)
  return (
    <>
      <header className={styles.head}>
        {data.near.length > 0 && (
          <h2 className={styles.title}>
            <span role="status">
              {t(state.gebiet === 'kreise' ? 'foundInDistricts' : 'found', {
                count: total,
                number: format.number(total),
                km: format.km(state.km),
                kreis: data.municipality?.district?.name ?? '',
              })}
            </span>
          </h2>
        )}
        <p className={styles.own}>
          <OwnSentence data={data} />
        </p>
        {data.near.length > 0 && (
          <div className={styles.order}>
            <SegmentedControl
              label={t('partner-score:order.label')}
              value={state.ordnung ?? 'naehe'}
              options={[
                { value: 'naehe', label: t('partner-score:order.distance') },
                { value: 'punkte', label: t('partner-score:order.score') },
              ]}
              onChange={(order) => set({ ordnung: order === 'punkte' ? order : undefined, zeige: undefined })}
            />
            <Weights state={state} set={set} />
          </div>
        )}
      </header>
      {data.near.length === 0 && <Nobody state={state} set={set} data={data} />}
      <ol className={styles.list} aria-busy={data.updating}>
        {shown.map((suggestion, i) => (
          <Result
            key={suggestion.actor.id}
            rank={i + 1}
            suggestion={suggestion}
            state={state}
            set={set}
            asker={data.municipality ?? undefined}
            lit={lit}
            onLit={onLit}
            record={record}
          />
        ))}
      </ol>
      <footer className={styles.foot}>
        {data.near.length > 0 && (
          <>
            <strong>{t('common:shownOf', { shown: format.number(shown.length), total: format.number(total) })}</strong>
            {rest > 0 && (
              <LinkButton onClick={() => set({ zeige: String(shown.length + step) }, { replace: true })}>
                {t('showMore', { count: step, number: format.number(step) })}
              </LinkButton>
            )}
            <LinkButton onClick={() => window.print()}>{t('common:print')}</LinkButton>
          </>
        )}
        <span className={styles.why}>
          <WhyMissing data={data} state={state} set={set} />
        </span>
      </footer>
    </>
  )
}

/** What is known of the municipality itself, or that nobody has looked. */
function OwnSentence({ data: { municipality, coverage } }: { data: PartnerData }) {
  const { t } = useTranslation('partner-finder')
  if (!municipality) return null
  const { name, partners } = municipality
  if (partners.length > 0) return t('own.some', { name, count: partners.length })
  if (coverage?.confirmedGap) return t('own.gap', { name })
  return coverage?.unknown ? t('own.unknown', { name }) : t('own.none', { name })
}

/** Nobody in the radius: says which filter to loosen, with buttons that do it. Never a dead end. */
function Nobody({ state, set, data }: { state: Address; set: SetAddress; data: PartnerData }) {
  const { t } = useTranslation(['partner-finder', 'common'])
  const format = useFormat()
  const nearest = data.far[0]
  const reach = nearest?.distanceKm ? stepReaching(STEPS_KM, nearest.distanceKm) : undefined
  const filtered = state.thema.length + state.partnerland.length + state.sprache.length > 0
  return (
    <EmptyState
      title={state.gebiet === 'kreise' ? t('nobody.titleDistricts') : t('nobody.title', { km: format.km(state.km) })}
      actions={
        <>
          {reach !== undefined && nearest?.distanceKm && nearest.distanceKm <= reach && (
            <Button variant="primary" onClick={() => set({ km: String(reach), gebiet: undefined })}>
              {t('nobody.widen', { km: format.km(reach) })}
            </Button>
          )}
          {filtered && (
            <Button onClick={() => set({ thema: undefined, partnerland: undefined, sprache: undefined })}>{t('nobody.drop')}</Button>
          )}
          {data.municipality?.region && (
            <Link to="/akteure" search={{ land: data.municipality.region.id, verbunden: '1' }} className={buttonClass}>
              {t('nobody.inLand', { land: data.municipality.region.name })}
            </Link>
          )}
          {state.art.length !== 3 && (
            <Button onClick={() => set({ art: 'MIGRANT_ORGANISATION.UMBRELLA.CIVIL_SOCIETY' })}>{t('nobody.allKinds')}</Button>
          )}
          <Button onClick={() => set({ ansicht: 'aehnliche' })}>{t('nobody.peers')}</Button>
          <Link to="/bedarfe" className={buttonClass}>
            {t('nobody.need')}
          </Link>
        </>
      }
    >
      {nearest?.actor.place && nearest.distanceKm
        ? t('nobody.nearest', {
            name: nearest.actor.name,
            place: nearest.actor.place.label,
            km: format.km(nearest.distanceKm),
          })
        : t('nobody.nowhere')}
    </EmptyState>
  )
}
