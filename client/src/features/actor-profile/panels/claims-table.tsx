import type { ClaimStatus } from '@netzatlas/shared'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../api/__generated__/index.ts'
import { type Period, useFormat } from '../../../i18n/format.ts'
import { ActorLabel, VertexLabel } from '../../../parts/actor-label.operations.ts'
import { isAbroad } from '../../../parts/actor-link.tsx'
import type { ClaimData, Support } from '../../../parts/claim-data.ts'
import { vertexLanguage } from '../../../parts/claim-row.tsx'
import { EvidenceMark, EvidenceTerm } from '../../../parts/evidence-mark.tsx'
import type { RecordedFact } from '../../../parts/facts/facts-of.ts'
import { KindMark } from '../../../parts/kind-mark.tsx'
import { Prize } from '../../../parts/prize.tsx'
import { useRelationWords } from '../../../parts/relation-list.tsx'
import type { Party, Relation } from '../../../parts/relations.ts'
import { Sources } from '../../../parts/source-link.tsx'
import { ViewLink } from '../../../parts/view-link.tsx'
import { viewOf } from '../../../parts/view-of.ts'
import { StillHolds, StillHoldsButton } from '../../../parts/writing/still-holds.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { classes } from '../../../ui/classes.ts'
import { InGerman } from '../../../ui/in-german.tsx'
import base from '../../../ui/text-table.module.css'
import styles from './claims-table.module.css'

interface Row {
  readonly key: string
  readonly label: string
  readonly mark?: Party | undefined
  readonly what: ReactNode
  readonly period: Period | undefined
  readonly status: ClaimStatus
  readonly support: readonly Support[]
  /** What can be done with it. */
  readonly act?: ReactNode
}

/** Claims as rows: kind, who or what, date, evidence, source. Long tables fold after `fold` rows. */
export function ClaimsTable({ label, rows, fold = 14 }: { label: string; rows: readonly Row[]; fold?: number }) {
  const { t } = useTranslation('actor-profile')
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const shown = open || rows.length <= fold + 2 ? rows : rows.slice(0, fold)
  return (
    <div className={styles.frame}>
      <table className={classes(base.table, styles.table)} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={styles.kind}>
              {t('claims.kind')}
            </th>
            <th scope="col">{t('claims.what')}</th>
            <th scope="col" className={styles.date}>
              {t('claims.date')}
            </th>
            <th scope="col" className={styles.evidence}>
              <EvidenceTerm />
            </th>
            <th scope="col" className={styles.source}>
              {t('claims.source')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            <tr key={row.key}>
              <td className={styles.quiet} data-again={shown[index - 1]?.label === row.label ? '' : undefined}>
                {row.label}
              </td>
              <td>
                <span className={styles.what}>
                  <span className={styles.mark}>
                    {row.mark && <KindMark kind={row.mark.kind} abroad={row.mark.abroad} size={13} labelled />}
                  </span>
                  <span>{row.what}</span>
                </span>
              </td>
              <td className={styles.quiet}>
                {row.period && format.period(row.period)}
                {row.act && <span className={styles.act}>{row.act}</span>}
              </td>
              <td>
                <EvidenceMark status={row.status} />
              </td>
              <td className={styles.sourceCell}>
                <Sources support={row.support} label="site" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > fold + 2 && (
        <p className={styles.fold}>
          <LinkButton aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t('claims.unfold') : t('claims.fold', { count: rows.length - fold })}
          </LinkButton>
        </p>
      )}
    </div>
  )
}

const Name = ({ party }: { party: Party }) => (
  <Link
    to="/akteure/$id"
    params={{ id: party.id }}
    className={styles.name}
    lang={party.abroad ? undefined : 'de'}
    title={party.disambiguation ?? undefined}
  >
    {party.name}
  </Link>
)

const LABELS = {
  organisations: undefined,
  municipalities: undefined,
  abroad: undefined,
  joint: undefined,
  memberOf: 'claimKind.MEMBER_OF',
  members: 'claimKindInverse.MEMBER_OF',
  fundedBy: 'claimKind.FUNDED_BY',
  funds: 'claimKindInverse.FUNDED_BY',
  advisedBy: 'claimKind.ADVISED_BY',
  advises: 'claimKindInverse.ADVISED_BY',
} as const

const SHOWN_PARTIES = 4

/** Over on the day it began: nobody asks whether it still holds. */
const isOccasion = ({ validFrom, validUntil }: Period): boolean => validFrom != null && validFrom === validUntil

export function useRelationRows() {
  const { t } = useTranslation(['actor-profile', 'vocabulary', 'common'])
  const words = useRelationWords()
  return (relations: readonly Relation<Support>[]): Row[] =>
    relations.map((relation) => {
      const label = LABELS[relation.group]
      const { others } = relation
      const rest = others.length - SHOWN_PARTIES
      const detail = words(relation)
      return {
        key: relation.key,
        label: label ? t(`vocabulary:${label}`) : t('claims.cooperation'),
        mark: others[0],
        what: (
          <>
            {others.slice(0, SHOWN_PARTIES).map((party, index) => (
              <span key={party.id}>
                {index > 0 && ', '}
                <Name party={party} />
              </span>
            ))}
            {rest > 0 && ` + ${t('common:more', { count: rest })}`}
            {detail && <span className={styles.detail}>, {detail}</span>}
          </>
        ),
        period: relation.period,
        status: relation.status,
        support: relation.support,
        act: relation.cooperation && !isOccasion(relation.period) && (
          <StillHolds
            cooperations={(relation.together ?? [relation.cooperation]).map(({ id }) => id)}
            name={relation.together ? detail : relation.cooperation.name}
          />
        ),
      }
    })
}

/** What others look for an actor by, besides its languages. */
const FACTS: ReadonlySet<string> = new Set(['WORKS_ON', 'CONCERNS'])

export function useClaimRows(actorId: string) {
  const { t } = useTranslation('vocabulary')
  const format = useFormat()
  const value = (text: string) => (/^\d{4}(-\d{2}){1,2}$/.test(text) ? format.date(text) : text)

  /** `ask`: what may be said of a theme, a country or a language. */
  return (claims: readonly ClaimData[], ask?: (fact: RecordedFact) => void): Row[] =>
    claims.map((claim) => {
      const asSubject = claim.subject.id === actorId
      const reference = asSubject ? claim.object : claim.subject
      const end = reference ? readFragment(VertexLabel, reference) : undefined
      const actor = end?.__typename === 'Actor' ? readFragment(ActorLabel, end) : undefined
      const name = end?.__typename === 'Country' ? format.country(end.code) : end?.name
      const role = claim.role ? t(`role.${claim.role}`, { defaultValue: claim.role }) : undefined
      const place = end?.__typename === 'Event' ? end.place?.label : undefined
      const eventDate =
        end?.__typename === 'Event' ? end.from : end?.__typename === 'Award' || end?.__typename === 'Resolution' ? end.date : undefined
      // An occasion has a date, not a beginning; an attribute that is a date does not say it twice.
      const occasion = end?.__typename === 'Event' || end?.__typename === 'Award' || end?.__typename === 'Resolution'
      const on = claim.validFrom ?? eventDate
      const period: Period | undefined =
        occasion && on
          ? { validFrom: on, validUntil: on }
          : claim.kind === 'ATTRIBUTE' && claim.validFrom === claim.value
            ? undefined
            : claim
      const label =
        claim.kind === 'ATTRIBUTE' && claim.property
          ? t(`property.${claim.property}`, { defaultValue: claim.property.toLowerCase().replaceAll('_', ' ') })
          : asSubject
            ? t(`claimKind.${claim.kind}`)
            : t(`claimKindInverse.${claim.kind}`, { defaultValue: t(`claimKind.${claim.kind}`) })
      const details = [
        claim.value && claim.kind !== 'ATTRIBUTE' ? claim.value : undefined,
        place,
        role,
        claim.note && value(claim.note),
      ].filter(
        (detail, index, all): detail is string => Boolean(detail) && all.indexOf(detail) === index && detail !== value(claim.value ?? ''),
      )
      return {
        key: claim.id,
        label,
        mark: actor && { id: actor.id, kind: actor.kind, name: actor.name, abroad: isAbroad(actor) },
        what: (
          <>
            {claim.kind === 'ATTRIBUTE' && <InGerman>{value(claim.value ?? '')}</InGerman>}
            {name !== undefined && (
              <ViewLink view={end && viewOf(end.__typename, end.id)} className={styles.name} lang={end && vertexLanguage(end)}>
                {name}
              </ViewLink>
            )}
            {end?.__typename === 'Award' && (end.rank || end.category) && (
              <span className={styles.detail}>
                , <Prize rank={end.rank} category={end.category} />
              </span>
            )}
            {details.map((detail) => (
              <span key={detail} className={styles.detail}>
                , <span lang={detail === role ? undefined : 'de'}>{detail}</span>
              </span>
            ))}
          </>
        ),
        period,
        status: claim.status,
        support: claim.support,
        act: ask && asSubject && (FACTS.has(claim.kind) || claim.property === 'LANGUAGE') && (
          <StillHoldsButton
            name={`${label}, ${name ?? claim.value}`}
            onClick={() => ask({ name: `${label}: ${name ?? claim.value}`, claim })}
          />
        ),
      }
    })
}
