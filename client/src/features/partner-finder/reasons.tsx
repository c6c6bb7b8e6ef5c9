import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { ClaimRow } from '../../parts/claim-row.tsx'
import { NoticeItem } from '../../parts/notices/notice-item.tsx'
import { QueryError } from '../../parts/query-error.tsx'
import { Popover } from '../../ui/popover.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import { type Address, filtersOf } from './address.ts'
import { changedWeights } from './model/weights.ts'
import { PartnerReasons } from './partner.operations.ts'
import type { Suggestion } from './partner-data.ts'
import styles from './reasons.module.css'

type Part = Suggestion['parts'][number] | Suggestion['absent'][number]

/** A reason that opens the claims it rests on, in place. */
export function Reason({ part, suggestion, state }: { part: Part; suggestion: Suggestion; state: Address }) {
  const { t } = useTranslation('partner-score')
  const quiet = !('points' in part)
  const restsOn = part.claims.length + ('notices' in part ? part.notices.length : 0)
  if (restsOn === 0) return <p className={quiet ? styles.quiet : undefined}>{part.because}</p>
  return (
    <p className={quiet ? styles.quiet : undefined}>
      <Popover trigger={part.because} title={t(`factor.${part.factor}`)} triggerClassName={styles.trigger}>
        <Claims actor={suggestion.actor.id} factors={[part.factor]} state={state} />
      </Popover>
    </p>
  )
}

/** Every part with its points, and what is not known; the sum below. */
export function AllReasons({ suggestion, state, asker }: { suggestion: Suggestion; state: Address; asker: string }) {
  const { t } = useTranslation('partner-score')
  const format = useFormat()
  const { parts, absent, score, possible, actor } = suggestion
  return (
    <Popover trigger={t('open')} title={actor.name}>
      <table className={styles.table}>
        <tbody>
          {parts.map((part) => (
            <tr key={part.factor}>
              <th scope="row">{t(`factor.${part.factor}`)}</th>
              <td>{part.because}</td>
              <td className={styles.points}>{t('points', { points: format.number(part.points), weight: format.number(part.weight) })}</td>
            </tr>
          ))}
          {absent.map((part) => (
            <tr key={part.factor} className={styles.quiet}>
              <th scope="row">{t(`factor.${part.factor}`)}</th>
              <td>{part.because}</td>
              <td className={styles.points}>{part.ofAsker ? t('notRecordedOf', { name: asker }) : t('notRecorded')}</td>
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row">{t('sum')}</th>
            <td />
            <td className={styles.points}>{t('points', { points: format.number(score), weight: format.number(possible) })}</td>
          </tr>
        </tbody>
      </table>
      <h4 className={styles.heading}>{t('restsOn')}</h4>
      <Claims actor={actor.id} factors={undefined} state={state} />
    </Popover>
  )
}

function Claims({ actor, factors, state }: { actor: string; factors: readonly string[] | undefined; state: Address }) {
  const { t } = useTranslation(['partner-score', 'common'])
  const { data, error, refetch } = useQuery(PartnerReasons, {
    variables: { ...filtersOf(state), actor, weights: changedWeights(state.gewicht) },
  })
  if (error) return <QueryError error={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonRows label={t('common:loading')} rows={2} height={44} />
  const wanted = ({ factor }: { readonly factor: string }) => factors === undefined || factors.includes(factor)
  const parts = (data.partner?.parts ?? []).filter(wanted)
  const told = [...parts, ...(data.partner?.absent ?? []).filter(wanted)]
  const claims = new Map(told.flatMap((part) => part.claims.map((claim) => [claim.id, claim] as const)))
  const notices = parts.flatMap((part) => part.notices)
  if (claims.size + notices.length === 0) return <p className={styles.quiet}>{t('noClaims')}</p>
  return (
    <ul className={styles.claims}>
      {[...claims.values()].map((claim) => (
        <li key={claim.id}>
          <ClaimRow claim={claim} withSources />
        </li>
      ))}
      {notices.map((notice) => (
        <NoticeItem key={notice.id} notice={notice} asOf={undefined} withActor />
      ))}
    </ul>
  )
}
