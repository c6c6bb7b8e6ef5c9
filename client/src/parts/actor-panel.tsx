import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActorPanelQuery as ActorPanelResult } from '../api/__generated__/graphql.ts'
import { readFragment } from '../api/__generated__/index.ts'
import { useFormat } from '../i18n/format.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { EmptyState, Skeleton, SkeletonRows } from '../ui/states.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { packed } from '../url-state/packed.ts'
import { ActorLabel } from './actor-label.operations.ts'
import { isAbroad, nameLanguage } from './actor-link.tsx'
import styles from './actor-panel.module.css'
import { ActorPanelQuery } from './actor-panel.operations.ts'
import { linkClaim, type Support } from './claim-data.ts'
import { EvidenceLine } from './evidence-mark.tsx'
import { KindMark } from './kind-mark.tsx'
import { QueryError } from './query-error.tsx'
import { type PickActor, RelationList, useWhat } from './relation-list.tsx'
import { countByStatus, folded, grouped, type Relation, relationsOf } from './relations.ts'
import { titleOf } from './site.ts'
import { siteName } from './source-link.tsx'
import { Standing } from './standing.tsx'

const PAGE = 100
type ActorData = NonNullable<ActorPanelResult['actor']>

/** Kind, official kind, place, figures with their dates: what a person must know first. */
function Facts({ actor }: { actor: ActorData }) {
  const { t } = useTranslation(['common', 'vocabulary'])
  const format = useFormat()
  const label = readFragment(ActorLabel, actor)
  const { municipality, scope } = actor
  const kind = isAbroad(label) ? t('vocabulary:vertexKind.ABROAD') : t(`vocabulary:kind.${label.kind}`)
  const founded = actor.founded.nodes.find((claim) => claim.property === 'FOUNDED')?.value
  const population = municipality?.population
  const where = label.disambiguation ?? actor.place?.label ?? ''
  const official = municipality?.kind && !where.toLowerCase().includes(municipality.kind.toLowerCase()) ? municipality.kind : undefined
  return (
    <div className={styles.facts}>
      {label.shortName && label.shortName !== label.name && <p lang={nameLanguage(label)}>{label.name}</p>}
      <p>{[kind, official, scope && t(`vocabulary:umbrellaScope.${scope}`), where].filter(Boolean).join(' · ')}</p>
      {population && (
        <p>
          {t('population', { value: format.figure(population) })}
          {population.asOf && `, ${format.date(population.asOf)}`}
        </p>
      )}
      {founded && <p>{t('actor.founded', { date: /^\d{4}(-\d{2}){0,2}$/.test(founded) ? format.date(founded) : founded })}</p>}
    </div>
  )
}

/** What was known to hold on the day of the view: how much for sure, how much perhaps; of an umbrella also its members. */
function OnThatDay({ actor, asOf }: { actor: ActorData; asOf: string }) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const possible = actor.degreePossible
  const members = actor.members.length
  const isUmbrella = readFragment(ActorLabel, actor).kind === 'UMBRELLA'
  return (
    <div className={styles.asOf} role="status">
      <p>
        <b>{t('date.asOf', { date: format.date(asOf) })}</b> {t('actor.onThatDay')}
      </p>
      {possible > 0 && <p>{t('actor.alsoPossible', { count: possible })}</p>}
      {(isUmbrella || members > 0 || actor.membersPossible > 0) && (
        <p>
          {t('actor.membersThen', { count: members })}
          {actor.membersPossible > 0 && `, ${t('actor.membersPossibly', { count: actor.membersPossible })}`}
        </p>
      )}
    </div>
  )
}

/**
 * `partial`: only so many of the statements are loaded, and the kinds of evidence are counted in these. `anyTime`: as opposed
 * to what the sentences below say, which is certain today.
 */
function Counts({
  relations,
  degree,
  partial,
  anyTime,
}: {
  relations: readonly Relation<Support>[]
  degree: number
  partial: { readonly shown: number; readonly total: number } | undefined
  anyTime: boolean
}) {
  const { t } = useTranslation(['common', 'vocabulary'])
  const format = useFormat()
  const countedIn = partial
    ? t('actor.countedIn', { shown: format.number(partial.shown), total: format.number(partial.total) })
    : t('actor.inEntries', { count: relations.length, formatted: format.number(relations.length) })
  return (
    <>
      <dl className={styles.counts}>
        <div>
          <dd>{format.number(degree)}</dd>
          <dt>{t('actor.relations', { count: degree })}</dt>
        </div>
        {countByStatus(relations).map(({ status, count }) => (
          <div key={status}>
            <dd>{format.number(count)}</dd>
            <dt>{t(`vocabulary:status.${status}`)}</dt>
            <EvidenceLine status={status} width={38} />
          </div>
        ))}
      </dl>
      {relations.length > 0 && <p className={styles.countedIn}>{[countedIn, anyTime ? t('actor.anyTime') : ''].join(' ').trim()}</p>}
    </>
  )
}

/** Relations by the earliest year their dates name, newest first; undated ones stand apart. */
function TimeList({ relations, onPick }: { relations: readonly Relation<Support>[]; onPick: PickActor }) {
  const { t } = useTranslation('common')
  const what = useWhat()
  const yearOf = ({ period }: Relation<Support>) => (period.validFrom ?? period.lastConfirmed)?.slice(0, 4)
  const years = [...new Set(relations.map(yearOf))].toSorted((a, b) => (b ?? '').localeCompare(a ?? ''))
  return (
    <div className={styles.time}>
      <p className={styles.note}>{t('actor.timeNote')}</p>
      {years.map((year) => (
        <section key={year ?? 'none'} className={styles.year}>
          <h3>{year ?? t('actor.undated')}</h3>
          <ul>
            {relations
              .filter((relation) => yearOf(relation) === year)
              .map((relation) => (
                <li key={relation.key}>
                  <button
                    type="button"
                    className={styles.pick}
                    data-actor={relation.others[0]?.id}
                    lang="de"
                    onClick={() => relation.others[0] && onPick(relation.others[0].id)}
                  >
                    {relation.others.length > 3
                      ? t('actor.people', { count: relation.others.length + 1 })
                      : relation.others.map(({ name }) => name).join(', ')}
                  </button>
                  <span className={styles.what}>{what(relation)}</span>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function EvidenceList({ actor, asOf }: { actor: ActorData; asOf: string | undefined }) {
  const { t } = useTranslation('common')
  const format = useFormat()
  if (actor.restsOn.length === 0) return <p className={styles.note}>{t('actor.noSources')}</p>
  return (
    <div className={styles.time}>
      <p className={styles.note}>
        {t('actor.evidenceIntro')} {asOf && t('actor.evidenceAnyTime')}
      </p>
      <ul>
        {actor.restsOn.map(({ source, claims }) => (
          <li key={source.id} className={styles.sourceRow}>
            <Link to="/quellen" search={{ offen: source.id }}>
              {siteName(source)}
            </Link>
            <span className={styles.sourceTitle} lang="de">
              {titleOf(source)}
            </span>
            <span className={styles.number}>{format.number(claims)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

const TABS = ['relations', 'time', 'evidence'] as const
type Tab = (typeof TABS)[number]

/**
 * The details of the chosen actor, the same beside network and map, on the day that the view shows (`asOf`; without one of
 * any time). `onPick` chooses another actor.
 */
export function ActorPanel({
  id,
  asOf,
  onPick,
  onClose,
}: {
  id: string
  asOf: string | undefined
  onPick: PickActor
  onClose: () => void
}) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const [tab, setTab] = useState<Tab>('relations')
  const result = useQuery(ActorPanelQuery, { variables: { id, asOf: asOf ?? null, first: PAGE } })
  const { loading, error, refetch, fetchMore, previousData } = result
  // Another day of the same actor comes into the panel that stands.
  const data = result.data ?? (previousData?.actor?.id === id ? previousData : undefined)

  if (error) return <QueryError error={error} onRetry={() => void refetch()} />
  if (!data) return loading ? <PanelSkeleton /> : null
  const { actor } = data
  if (!actor)
    return (
      <EmptyState title={t('actor.notFound')} actions={<Button onClick={onClose}>{t('close')}</Button>}>
        {t('actor.notFoundAdvice')}
      </EmptyState>
    )

  const label = readFragment(ActorLabel, actor)
  const relations = relationsOf(
    id,
    actor.claims.edges.map(({ node }) => linkClaim(node)),
  )
  const { totalCount, pageInfo } = actor.claims
  const partial = pageInfo.hasNextPage ? { shown: actor.claims.edges.length, total: totalCount } : undefined
  const groups = grouped(folded(relations))

  return (
    <article className={styles.panel}>
      <header className={styles.head}>
        <span className={styles.mark}>
          <KindMark kind={label.kind} abroad={isAbroad(label)} size={20} labelled />
        </span>
        <h2 className={styles.name} lang={nameLanguage(label)}>
          {label.shortName ?? label.name}
        </h2>
        <LinkButton onClick={onClose}>{t('close')}</LinkButton>
      </header>
      <Facts actor={actor} />
      {asOf && <OnThatDay actor={actor} asOf={asOf} />}
      <Counts relations={relations} degree={actor.degree} partial={partial} anyTime={asOf === undefined} />
      <Standing key={id} id={id} asOf={asOf} onPick={onPick} />
      <Tabs
        label={t('actor.tabsLabel')}
        value={tab}
        onChange={setTab}
        tabs={[
          {
            value: 'relations',
            label: t('actor.tabs.relations'),
            content:
              groups.length === 0 ? (
                <p className={styles.note}>{t(asOf ? 'actor.noRelationsThen' : 'actor.noRelations')}</p>
              ) : (
                groups.map(({ group, relations }) => (
                  <RelationList key={group} title={t(`actor.group.${group}`)} relations={relations} onPick={onPick} />
                ))
              ),
          },
          { value: 'time', label: t('actor.tabs.time'), content: <TimeList relations={relations} onPick={onPick} /> },
          { value: 'evidence', label: t('actor.tabs.evidence'), content: <EvidenceList actor={actor} asOf={asOf} /> },
        ]}
      />
      {pageInfo.hasNextPage && (
        <p className={styles.more}>
          {t('actor.shown', { shown: format.number(actor.claims.edges.length), total: format.number(totalCount) })}{' '}
          <LinkButton onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor } })}>{t('actor.loadingMore')}</LinkButton>
        </p>
      )}
    </article>
  )
}

/** The doors at the foot of the panel, to the same day; `current` is the view one is in. */
export function ActorPanelLinks({
  id,
  asOf,
  marked,
  current,
}: {
  id: string
  asOf?: string | undefined
  /** Those marked together, who stay so. */
  marked: readonly string[]
  current: 'network' | 'map'
}) {
  const { t } = useTranslation('common')
  const search = packed({ akteur: id, wahl: marked.join('.'), ...(asOf && { stand: asOf }) }, ['wahl'])
  return (
    <>
      <Link to="/akteure/$id" params={{ id }} search={asOf ? { stand: asOf } : {}}>
        {t('actor.page')}
      </Link>
      {current === 'map' && (
        <Link to="/netzwerk" search={search}>
          {t('actor.inNetwork')}
        </Link>
      )}
      {current === 'network' && (
        <Link to="/karte" search={search}>
          {t('actor.onMap')}
        </Link>
      )}
    </>
  )
}

function PanelSkeleton() {
  const { t } = useTranslation('common')
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <Skeleton width={20} height={20} />
        <Skeleton width="60%" height={24} />
      </div>
      <div className={styles.skeletonFacts}>
        <Skeleton width="85%" height={14} />
        <Skeleton width="55%" height={14} />
      </div>
      <SkeletonRows label={t('loading')} rows={8} height={50} />
    </div>
  )
}
