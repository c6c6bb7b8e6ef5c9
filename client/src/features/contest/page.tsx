import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { ContestsQuery as ContestsResult, ContestStatementsQuery as StatementsResult } from '../../api/__generated__/graphql.ts'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { ActorLink } from '../../parts/actor-link.tsx'
import { ClaimLine } from '../../parts/claim.operations.ts'
import { ClaimRow } from '../../parts/claim-row.tsx'
import { Contradiction, type Side, useDisputes } from '../../parts/contradiction.tsx'
import { QueryError } from '../../parts/query-error.tsx'
import { supportsOf } from '../../parts/supports.ts'
import { useDocumentHead } from '../../ui/document-head.ts'
import { Lead, TextPage } from '../../ui/page.tsx'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { EmptyState, SkeletonRows } from '../../ui/states.tsx'
import { optionalText } from '../../url-state/codecs.ts'
import { useUrlState } from '../../url-state/index.ts'
import { AwardRows } from './award-rows.tsx'
import { ContestsQuery, StatementsQuery } from './contest.operations.ts'
import { severalTimes } from './model/several-times.ts'
import { otherWinnerCounts } from './model/winner-counts.ts'
import styles from './page.module.css'

const schema = z.object({ offen: optionalText })
type Contest = ContestsResult['contests'][number]
type Edition = Contest['editions'][number]
/** Of one edition. */
type Statements = Extract<StatementsResult['node'], { __typename: 'Contest' }>['editions'][number]

/** What sources say differently of an edition: of itself, of its ceremony, and how many won against how many are named. */
function useEditionDisputes(edition: Edition, statements: Statements | undefined, named: number): { title: string; sides: Side[] }[] {
  const { t } = useTranslation(['contest', 'common', 'vocabulary'])
  const format = useFormat()
  const claims = readFragment(ClaimLine, statements?.claims.nodes ?? [])
  const own = useDisputes(edition.id, claims)
  const ofCeremony = useDisputes(statements?.ceremony?.id ?? '', readFragment(ClaimLine, statements?.ceremony?.claims.nodes ?? []))
  const otherCounts = otherWinnerCounts(claims, named).map((claim): Side[] => [
    {
      id: claim.id,
      statements: [{ id: claim.id, value: claim.value ?? '', text: t('disputes.winnersStated'), period: claim }],
      support: claim.support,
    },
    {
      id: `${edition.id} named`,
      statements: [{ id: 'named', value: format.number(named), text: t('disputes.winnersNamed') }],
      support: supportsOf(edition.awards.flatMap((award) => award.claims.nodes)),
    },
  ])
  return [
    ...[...own, ...otherCounts].map((sides) => ({ title: t('disputes.edition'), sides })),
    ...ofCeremony.map((sides) => ({ title: t('disputes.ceremony'), sides })),
  ]
}

function EditionSection({ edition, statements }: { edition: Edition; statements: Statements | undefined }) {
  const { t } = useTranslation(['contest', 'common'])
  const format = useFormat()
  const winners = new Set(edition.awards.flatMap((award) => award.winners.map(({ id }) => id))).size
  const disputes = useEditionDisputes(edition, statements, winners)
  const { ceremony } = edition
  const stated = edition.claims.totalCount
  return (
    <section className={styles.edition} aria-labelledby={edition.id}>
      <div className={styles.side}>
        <h2 id={edition.id} className={styles.year}>
          {edition.year}
        </h2>
        <ul className={styles.facts}>
          <li>
            {edition.entries ? (
              <>
                <b>{format.figure(edition.entries)}</b> {t('facts.entries')}
              </>
            ) : (
              t('facts.entriesUnknown')
            )}
          </li>
          {edition.awards.length > 0 && (
            <li>
              {winners !== edition.awards.length && (
                <>
                  <b>{format.number(edition.awards.length)}</b> {t('facts.awards', { count: edition.awards.length })}{' '}
                </>
              )}
              <b>{format.number(winners)}</b> {t('facts.winners', { count: winners })}
            </li>
          )}
          {ceremony && (
            <li>
              <Link to="/veranstaltungen" search={{ offen: ceremony.id }}>
                {t('facts.ceremony', {
                  when: [ceremony.from && format.date(ceremony.from), ceremony.place?.label].filter(Boolean).join(', ') || ceremony.name,
                })}
              </Link>
            </li>
          )}
        </ul>
      </div>
      <div className={styles.body}>
        {edition.awards.length === 0 ? <p className={styles.quiet}>{t('noAwards')}</p> : <AwardRows awards={edition.awards} />}
        {disputes.length > 0 && (
          <div className={styles.statements}>
            <h3>{t('common:contradiction.title')}</h3>
            {disputes.map(({ title, sides }) => (
              <div key={sides[0]?.id} className={styles.dispute}>
                <p className={styles.quiet}>{title}</p>
                <Contradiction sides={sides} />
              </div>
            ))}
          </div>
        )}
        {!statements && stated > 0 && (
          <div className={styles.statements}>
            <h3>{t('statements')}</h3>
            <SkeletonRows label={t('common:loading')} rows={stated} height={58} />
          </div>
        )}
        {statements && statements.claims.nodes.length > 0 && (
          <div className={styles.statements}>
            <h3>{t('statements')}</h3>
            {statements.claims.nodes.map((claim) => (
              <ClaimRow key={claim.id} claim={claim} about={edition.id} withSources />
            ))}
          </div>
        )}
      </div>
    </section>
  )
}

function ContestView({ contest }: { contest: Contest }) {
  const { t } = useTranslation('contest')
  const repeated = severalTimes(contest.editions)
  const { data } = useQuery(StatementsQuery, { variables: { contest: contest.id } })
  const told = data?.node?.__typename === 'Contest' ? data.node.editions : []
  const statements = new Map(told.map((edition) => [edition.id, edition]))
  return (
    <>
      <section className={styles.several}>
        <h2>{t('several.title')}</h2>
        {repeated.length === 0 && <p className={styles.quiet}>{t('several.none')}</p>}
        <ul className={styles.repeated}>
          {repeated.map(({ winner, years }) => (
            <li key={winner.id}>
              <ActorLink actor={winner} />
              <span className={styles.quiet}>{years.join(', ')}</span>
            </li>
          ))}
        </ul>
      </section>
      {contest.editions.map((edition) => (
        <EditionSection key={edition.id} edition={edition} statements={statements.get(edition.id)} />
      ))}
    </>
  )
}

/** Editions with entries and winners, as far as sources name them. */
export function Page() {
  const { t } = useTranslation(['contest', 'common'])
  const [{ offen }, set] = useUrlState(schema)
  const { data, error, refetch } = useQuery(ContestsQuery)
  useDocumentHead(t('title'), t('description'))
  const contests = (data?.contests ?? []).toSorted(
    (a, b) => b.editions.flatMap((e) => e.awards).length - a.editions.flatMap((e) => e.awards).length,
  )
  const chosen =
    contests.find(
      ({ id, editions }) =>
        id === offen || editions.some((edition) => edition.id === offen || edition.awards.some((award) => award.id === offen)),
    ) ?? contests[0]

  return (
    <TextPage>
      <h1>{t('title')}</h1>
      <Lead>{t('lead')}</Lead>
      {error && <QueryError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows label={t('common:loading')} rows={14} height={36} />}
      {data && !chosen && <EmptyState title={t('empty')} />}
      {chosen && (
        <>
          {contests.length > 1 && (
            <div className={styles.choose}>
              <SegmentedControl
                label={t('choose')}
                value={chosen.id}
                options={contests.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(id) => set({ offen: id })}
              />
            </div>
          )}
          <ContestView contest={chosen} />
        </>
      )}
    </TextPage>
  )
}
