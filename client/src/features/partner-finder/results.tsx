import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { ActorLabel } from '../../parts/actor-label.operations.ts'
import { KindMark } from '../../parts/kind-mark.tsx'
import { titleOf } from '../../parts/site.ts'
import { SourceLink } from '../../parts/source-link.tsx'
import { Button, buttonClass, LinkButton } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { EmptyState, SkeletonRows } from '../../ui/states.tsx'
import type { SetAddress } from './address.ts'
import { type Address, STEP_SHOWN, STEPS_KM } from './address.ts'
import { stepReaching, townIdOf } from './model/results.ts'
import type { PartnerData, Suggestion } from './partner-data.ts'
import styles from './results.module.css'

interface Props {
  readonly state: Address
  readonly set: SetAddress
  readonly data: PartnerData
  readonly lit: string | undefined
  readonly onLit: (town: string | undefined) => void
}

/** The list: nearest first, each with its distance, why it is here, when it was last confirmed and by which sources. */
export function Results({ state, set, data, lit, onLit }: Props) {
  const { t } = useTranslation(['partner-finder', 'common'])
  const format = useFormat()
  if (data.unknown) {
    return (
      <EmptyState
        title={t('unknownMunicipality')}
        actions={<Button onClick={() => set({ kommune: undefined })}>{t('chooseAnother')}</Button>}
      >
        {t('unknownAdvice')}
      </EmptyState>
    )
  }
  if (!data.ready || !data.facets) return <SkeletonRows label={t('common:loading')} rows={8} height={108} />
  const total = Math.max(data.facets.total, data.near.length)
  const shown = data.near.slice(0, state.zeige)
  const rest = total - shown.length
  const step = Math.min(STEP_SHOWN, rest)
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.title}>
          <span role="status">{t('found', { count: total, number: format.number(total), km: format.km(state.km) })}</span>
        </h2>
        <p className={styles.own}>
          <OwnSentence data={data} />
        </p>
      </header>
      {data.near.length === 0 && <Nobody state={state} set={set} data={data} />}
      <ol className={styles.list} aria-busy={data.updating}>
        {shown.map((suggestion, i) => (
          <Result key={suggestion.actor.id} rank={i + 1} suggestion={suggestion} lit={lit} onLit={onLit} />
        ))}
      </ol>
      {data.near.length > 0 && (
        <footer className={styles.foot}>
          <strong>{t('common:shownOf', { shown: format.number(shown.length), total: format.number(total) })}</strong>
          {rest > 0 && (
            <LinkButton onClick={() => set({ zeige: String(shown.length + step) }, { replace: true })}>
              {t('showMore', { count: step, number: format.number(step) })}
            </LinkButton>
          )}
          <LinkButton onClick={() => window.print()}>{t('common:print')}</LinkButton>
          <span className={styles.why}>
            <WhyMissing data={data} state={state} />
          </span>
        </footer>
      )}
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

function Result({
  rank,
  suggestion,
  lit,
  onLit,
}: {
  rank: number
  suggestion: Suggestion
  lit: string | undefined
  onLit: (town: string | undefined) => void
}) {
  const { t } = useTranslation(['partner-finder', 'common', 'vocabulary'])
  const format = useFormat()
  const { actor, distanceKm, parts, alreadyWorksWith, lastConfirmed } = suggestion
  const label = readFragment(ActorLabel, actor)
  const town = actor.place ? townIdOf(actor.place) : undefined
  const reasons = parts.filter(({ factor }) => factor !== 'DISTANCE').map(({ because }) => because)
  const experience =
    alreadyWorksWith.length > 0
      ? t('worksWith', {
          names: new Intl.ListFormat(format.language, { type: 'conjunction' }).format(alreadyWorksWith.slice(0, 3).map(({ name }) => name)),
        })
      : t('noMunicipality')
  return (
    <li
      className={styles.result}
      data-town={town}
      data-lit={town !== undefined && town === lit ? '' : undefined}
      onMouseEnter={() => onLit(town)}
      onMouseLeave={() => onLit(undefined)}
    >
      <span className={styles.rank} aria-hidden="true">
        {format.number(rank)}
      </span>
      <div className={styles.what}>
        <h3 className={styles.name}>
          <Link to="/akteure/$id" params={{ id: actor.id } as never} lang="de">
            {label.name}
          </Link>
        </h3>
        <p className={styles.where}>
          <KindMark kind={actor.kind} size={11} labelled />
          {t('away', { place: actor.place?.label ?? '', km: distanceKm === null || distanceKm === undefined ? '' : format.km(distanceKm) })}
        </p>
        {reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
        <p className={alreadyWorksWith.length === 0 ? styles.quiet : undefined}>{experience}</p>
      </div>
      <div className={styles.evidence}>
        <p>{lastConfirmed ? t('lastConfirmed', { date: format.date(lastConfirmed) }) : t('undated')}</p>
        {actor.sources.length > 0 && (
          <Popover trigger={t('common:source.count', { count: actor.sources.length })} title={label.name}>
            <ul className={styles.sources}>
              {actor.sources.map((source) => (
                <li key={source.id}>
                  <SourceLink source={source} />
                  <span lang="de">{titleOf(source)}</span>
                </li>
              ))}
            </ul>
          </Popover>
        )}
      </div>
    </li>
  )
}

/** Nobody in the radius: says which filter to loosen, with buttons that do it. Never a dead end. */
function Nobody({ state, set, data }: { state: Address; set: SetAddress; data: PartnerData }) {
  const { t } = useTranslation(['partner-finder', 'common'])
  const format = useFormat()
  const nearest = data.far[0]
  const reach = nearest?.distanceKm ? stepReaching(STEPS_KM, nearest.distanceKm) : undefined
  const filtered = state.thema.length > 0 || state.partnerland !== undefined || state.sprache !== undefined
  return (
    <EmptyState
      title={t('nobody.title', { km: format.km(state.km) })}
      actions={
        <>
          {reach !== undefined && nearest?.distanceKm && nearest.distanceKm <= reach && (
            <Button variant="primary" onClick={() => set({ km: String(reach) })}>
              {t('nobody.widen', { km: format.km(reach) })}
            </Button>
          )}
          {filtered && (
            <Button onClick={() => set({ thema: undefined, partnerland: undefined, sprache: undefined })}>{t('nobody.drop')}</Button>
          )}
          {data.municipality?.region && (
            <Link to="/akteure" search={{ land: data.municipality.region.id, verbunden: '1' } as never} className={buttonClass}>
              {t('nobody.inLand', { land: data.municipality.region.name })}
            </Link>
          )}
          {state.art.length !== 3 && (
            <Button onClick={() => set({ art: 'MIGRANT_ORGANISATION.UMBRELLA.CIVIL_SOCIETY' })}>{t('nobody.allKinds')}</Button>
          )}
        </>
      }
    >
      {nearest?.actor.place && nearest.distanceKm
        ? t('nobody.nearest', {
            name: readFragment(ActorLabel, nearest.actor).name,
            place: nearest.actor.place.label,
            km: format.km(nearest.distanceKm),
          })
        : t('nobody.nowhere')}
    </EmptyState>
  )
}

/** Reasons why somebody is not in the list, with the numbers that are known. */
function WhyMissing({ data, state }: { data: PartnerData; state: Address }) {
  const { t } = useTranslation('partner-finder')
  const format = useFormat()
  const unplaced = data.facets?.unplaced ?? 0
  const present = data.municipality?.partners.length ?? 0
  return (
    <Popover trigger={t('why.trigger')} title={t('why.title')}>
      <ul className={styles.reasons}>
        <li>{t('why.radius', { km: format.km(state.km) })}</li>
        {unplaced > 0 && <li>{t('why.unplaced', { count: unplaced, number: format.number(unplaced) })}</li>}
        {present > 0 && <li>{t('why.present', { count: present, number: format.number(present) })}</li>}
        <li>{t('why.unknown')}</li>
      </ul>
    </Popover>
  )
}
