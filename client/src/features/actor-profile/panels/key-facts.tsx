import { useTranslation } from 'react-i18next'
import type { ActorPageQuery } from '../../../api/__generated__/graphql.ts'
import { readFragment } from '../../../api/__generated__/index.ts'
import { useFormat } from '../../../i18n/format.ts'
import { ActorLabel } from '../../../parts/actor-label.operations.ts'
import type { ClaimData } from '../../../parts/claim-data.ts'
import { SourceLink, Sources } from '../../../parts/source-link.tsx'
import type { MemberCount } from '../model/member-counts.ts'
import styles from './key-facts.module.css'

type ActorData = NonNullable<ActorPageQuery['actor']>

/** The API names no more sources of one actor. */
const MOST_SOURCES = 200

/** The few numbers a person comes for, each with its date or "ohne Datum" and its source. */
export function KeyFacts({
  actor,
  claims,
  counts,
  disputed,
  asOf,
}: {
  actor: ActorData
  claims: readonly ClaimData[]
  counts: readonly MemberCount[]
  disputed: number
  asOf: string | undefined
}) {
  const { t } = useTranslation(['actor-profile', 'common', 'vocabulary'])
  const format = useFormat()
  const label = readFragment(ActorLabel, actor)
  const founded = claims.find((claim) => claim.property === 'FOUNDED')
  const population = actor.municipality?.population
  const undated = counts.filter((count) => count.date === undefined)
  // What was stated only after the chosen day is no answer for it.
  const dated = counts.filter(({ date }) => date !== undefined && (asOf === undefined || date <= asOf))
  const stated = undated[0] ?? dated.at(-1)
  const lastDated = dated.at(-1)
  const recorded = actor.members.length
  const sources = actor.restsOn.length
  const total = actor.claims.totalCount
  const state = actor.coverage?.state
  const looked = state === 'UNKNOWN' || state === 'CONFIRMED_GAP' ? state : undefined
  const foundedValue = founded?.value ?? founded?.validFrom

  return (
    <ul className={styles.facts}>
      {foundedValue && founded && (
        <li>
          <p className={styles.value}>{/^\d{4}(-\d{2}){0,2}$/.test(foundedValue) ? format.date(foundedValue) : foundedValue}</p>
          <p className={styles.note}>
            {t('facts.founded')}, <Sources support={founded.support} />
          </p>
        </li>
      )}
      {population && (
        <li>
          <p className={styles.value}>{format.figure(population)}</p>
          <p className={styles.note}>
            {t('facts.population')}
            {population.asOf && `, ${format.date(population.asOf)}`}
            {population.source && (
              <>
                <br />
                <SourceLink source={population.source}>{population.source.publisher ?? population.source.title}</SourceLink>
              </>
            )}
          </p>
        </li>
      )}
      {stated && (
        <li>
          <p className={styles.value}>{format.figure(stated)}</p>
          <p className={styles.note}>
            {t('facts.membersStated')}, {stated.date ? format.date(stated.date) : t('facts.undated')}
            {stated !== lastDated && lastDated?.date && (
              <>
                <br />
                {t('facts.lastDated', { figure: `${format.figure(lastDated)} (${format.date(lastDated.date)})` })}
              </>
            )}
          </p>
        </li>
      )}
      {(recorded > 0 || actor.membersPossible > 0 || (label.kind === 'UMBRELLA' && asOf !== undefined)) && (
        <li>
          <p className={styles.value}>{format.number(recorded)}</p>
          <p className={styles.note}>
            {actor.membersPossible > 0 ? t('facts.membersRecordedPossible', { count: actor.membersPossible }) : t('facts.membersRecorded')}
            {asOf === undefined && stated && stated.value > recorded + actor.membersPossible && (
              <>
                <br />
                {t('facts.membersIncomplete')}
              </>
            )}
          </p>
        </li>
      )}
      {label.kind === 'MUNICIPALITY' && (
        <li>
          <p className={styles.value}>{actor.degree > 0 ? format.number(actor.degree) : '–'}</p>
          <p className={styles.note}>
            {actor.degree > 0 ? t('facts.relations', { count: actor.degree }) : t('facts.noRelations')}
            <br />
            {actor.degree === 0
              ? looked && t(`vocabulary:coverage.${looked}`)
              : actor.lastConfirmed && t('facts.confirmed', { date: format.date(actor.lastConfirmed) })}
          </p>
        </li>
      )}
      <li>
        <p className={styles.value}>{total > 0 ? format.number(total) : '–'}</p>
        <p className={styles.note}>
          {total > 0
            ? t('facts.statements', {
                count: total,
                sources: t(sources < MOST_SOURCES ? 'common:source.count' : 'facts.manySources', { count: sources }),
              })
            : t('facts.statementsNone')}
          {disputed > 0 && (
            <>
              <br />
              {t('facts.disputed', { count: disputed })}
            </>
          )}
        </p>
      </li>
    </ul>
  )
}
