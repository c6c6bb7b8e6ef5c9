import { useQuery } from '@apollo/client/react'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { ActorPageQuery as ActorPageResult } from '../../api/__generated__/graphql.ts'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { ActorLabel } from '../../parts/actor-label.operations.ts'
import { isAbroad } from '../../parts/actor-link.tsx'
import { ClaimFields } from '../../parts/claim.operations.ts'
import { linkClaim, partyOf } from '../../parts/claim-data.ts'
import { Contradiction, useDisputes } from '../../parts/contradiction.tsx'
import { useFactsWriting } from '../../parts/facts/use-facts-writing.tsx'
import { NewsOf } from '../../parts/news/news-of.tsx'
import { ActorNotices } from '../../parts/notices/actor-notices.tsx'
import { QueryError } from '../../parts/query-error.tsx'
import { folded, grouped, relationsOf } from '../../parts/relations.ts'
import { Standing } from '../../parts/standing.tsx'
import { Button, buttonClass, LinkButton } from '../../ui/button.tsx'
import { useDocumentHead } from '../../ui/document-head.ts'
import { TextPage } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { day } from '../../url-state/codecs.ts'
import { useUrlState } from '../../url-state/index.ts'
import { ActorPageQuery } from './actor-profile.operations.ts'
import { memberCounts } from './model/member-counts.ts'
import { byKind, sectionOf } from './model/sections.ts'
import styles from './page.module.css'
import { ClaimsTable, useClaimRows, useRelationRows } from './panels/claims-table.tsx'
import { CooperationContradiction } from './panels/cooperation-contradiction.tsx'
import { EgoPicture } from './panels/ego-picture.tsx'
import { Headline } from './panels/headline.tsx'
import { KeyFacts } from './panels/key-facts.tsx'
import { MembersChart } from './panels/members-chart.tsx'
import { PageSkeleton } from './panels/page-skeleton.tsx'
import { PlaceMap } from './panels/place-map.tsx'
import { Section } from './panels/section.tsx'
import { SourceTable } from './panels/source-table.tsx'

const PAGE = 100
const schema = z.object({ stand: day })
type ActorData = NonNullable<ActorPageResult['actor']>

/** One actor: who it is, what is known of it and how we know it. The page people link to. */
export function Page() {
  const { t } = useTranslation('common')
  const { id } = useParams({ from: '/akteure/$id' })
  const [{ stand }, setState] = useUrlState(schema)
  const { data, previousData, error, refetch, fetchMore } = useQuery(ActorPageQuery, {
    variables: { id, asOf: stand ?? null, first: PAGE },
  })
  const kept = data ?? (previousData?.actor?.id === id ? previousData : undefined)

  if (error && !kept)
    return (
      <TextPage>
        <h1>{t('error.title')}</h1>
        <QueryError error={error} onRetry={() => void refetch()} />
      </TextPage>
    )
  if (!kept) return <PageSkeleton />
  if (!kept.actor) return <NoSuchActor />
  const { pageInfo } = kept.actor.claims
  return (
    <Profile
      key={id}
      actor={kept.actor}
      asOf={stand}
      onAsOf={(day) => setState({ stand: day })}
      onMore={pageInfo.hasNextPage ? () => void fetchMore({ variables: { after: pageInfo.endCursor } }) : undefined}
    />
  )
}

function NoSuchActor() {
  const { t } = useTranslation('common')
  useDocumentHead(t('actor.notFound'))
  return (
    <TextPage>
      <h1>{t('actor.notFound')}</h1>
      <EmptyState
        actions={
          <Link to="/akteure" className={buttonClass}>
            {t('actor.search')}
          </Link>
        }
      >
        {t('actor.notFoundAdvice')}
      </EmptyState>
    </TextPage>
  )
}

function Profile({
  actor,
  asOf,
  onAsOf,
  onMore,
}: {
  actor: ActorData
  asOf: string | undefined
  onAsOf: (day: string | undefined) => void
  onMore: (() => void) | undefined
}) {
  const { t } = useTranslation(['actor-profile', 'vocabulary', 'common', 'network-measures', 'news', 'notices'])
  const format = useFormat()
  const writing = useFactsWriting()
  const relationRows = useRelationRows()
  const claimRows = useClaimRows(actor.id)
  const label = readFragment(ActorLabel, actor)
  const nodes = actor.claims.edges.map(({ node }) => node)
  const claims = readFragment(ClaimFields, nodes)
  const relations = relationsOf(actor.id, nodes.map(linkClaim))
  const groups = grouped(folded(relations))
  const members = groups.find(({ group }) => group === 'members')?.relations ?? []
  const others = groups.filter(({ group }) => group !== 'members').flatMap((group) => group.relations)
  const occasions = claims.filter(({ kind }) => sectionOf(kind) === 'occasions')
  const facts = byKind(claims.filter(({ kind }) => sectionOf(kind) === 'facts'))
  const counts = memberCounts(claims)
  const disputes = useDisputes(actor.id, claims)
  const disputedCooperations = relations.flatMap(({ cooperation }) => (cooperation?.disputed ? [cooperation] : []))
  const allDisputed = actor.claimCounts.byStatus.find(({ status }) => status === 'DISPUTED')?.count ?? 0
  const anyDispute = disputes.length > 0 || disputedCooperations.length > 0
  useDocumentHead(
    label.name,
    t('description', { name: label.name, kind: isAbroad(label) ? t('vocabulary:vertexKind.ABROAD') : t(`vocabulary:kind.${label.kind}`) }),
  )

  return (
    <article className={styles.page}>
      <Headline actor={actor} asOf={asOf} onAsOf={onAsOf} />
      <KeyFacts
        actor={actor}
        claims={claims}
        counts={counts}
        disputed={asOf === undefined ? allDisputed : claims.filter(({ status }) => status === 'DISPUTED').length}
        asOf={asOf}
      />
      <div className={styles.pictures} data-columns={[counts.length > 1, true, anyDispute || actor.place != null].filter(Boolean).length}>
        {counts.length > 1 && (
          <div>
            <MembersChart counts={counts} />
          </div>
        )}
        <div>
          <EgoPicture
            me={partyOf(actor)}
            relations={relations}
            degree={asOf ? new Set(relations.flatMap((relation) => relation.others.map(({ id }) => id))).size : actor.degree}
            asOf={asOf}
          />
        </div>
        <div>
          {disputes.length > 0 && (
            <Section title={t('common:contradiction.title')}>
              {disputes.map((sides) => (
                <Contradiction key={sides[0]?.id} sides={sides} />
              ))}
            </Section>
          )}
          {disputedCooperations.map(({ id, name }) => (
            <CooperationContradiction key={id} id={id} name={name} />
          ))}
          {!anyDispute && <PlaceMap actor={actor} />}
        </div>
      </div>
      <div className={styles.statements}>
        <div>
          <Section title={t('claims.title')} sub={t('claims.sub')}>
            {others.length + members.length === 0 && <p className={styles.note}>{asOf ? t('claims.none') : t('ego.none')}</p>}
            {others.length > 0 && <ClaimsTable label={t('claims.title')} rows={relationRows(others)} />}
            {members.length > 0 && (
              <details className={styles.members} open={others.length === 0}>
                <summary>
                  {onMore
                    ? t('claims.foldMembersPart', { number: format.number(members.length) })
                    : t('claims.foldMembers', { count: members.length })}
                  <span className={styles.quiet}>
                    {' · '}
                    {(['CONFIRMED', 'STATED', 'INFERRED', 'DISPUTED'] as const)
                      .map((status) => ({ status, count: members.filter((member) => member.status === status).length }))
                      .filter(({ count }) => count > 0)
                      .map(({ status, count }) => `${format.number(count)} ${t(`vocabulary:status.${status}`)}`)
                      .join(', ')}
                  </span>
                </summary>
                <ClaimsTable label={t('claims.foldMembers', { count: members.length })} rows={relationRows(members)} fold={20} />
              </details>
            )}
          </Section>
          <Section title={t('notices:actor.title')} sub={t('notices:actor.sub')} className={styles.more}>
            <ActorNotices id={actor.id} asOf={asOf} />
          </Section>
          <Section title={t('news:of.title')} sub={t('news:of.sub')} className={styles.more}>
            <NewsOf about={actor.id} name={label.name} until={asOf} />
          </Section>
          {occasions.length > 0 && (
            <Section title={t('claims.occasions')} className={styles.more}>
              <ClaimsTable label={t('claims.occasions')} rows={claimRows(occasions)} />
            </Section>
          )}
          {(facts.length > 0 || writing.record) && (
            <Section title={t('claims.facts')} className={styles.more}>
              {writing.saved}
              {facts.length > 0 && <ClaimsTable label={t('claims.facts')} rows={claimRows(facts, writing.ask)} />}
              {writing.record && (
                <p className={styles.note}>
                  <Button onClick={() => writing.record?.({ id: actor.id, name: label.name, kind: label.kind })}>{t('recordFacts')}</Button>
                </p>
              )}
              {writing.dialog}
            </Section>
          )}
          {onMore && (
            <p className={styles.note}>
              {t('claims.loaded', { shown: format.number(claims.length), total: format.number(actor.claims.totalCount) })}{' '}
              <LinkButton onClick={onMore}>{t('claims.more')}</LinkButton>
            </p>
          )}
        </div>
        <aside aria-label={t('background')}>
          <SourceTable entries={actor.restsOn} />
          {anyDispute && (
            <div className={styles.more}>
              <PlaceMap actor={actor} />
            </div>
          )}
          <Section title={t('network-measures:standing.title')} className={styles.more}>
            <Standing id={actor.id} asOf={asOf} open />
          </Section>
        </aside>
      </div>
    </article>
  )
}
