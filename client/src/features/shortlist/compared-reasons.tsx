import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { ClaimRow } from '../../parts/claim-row.tsx'
import { useTold } from '../../parts/told-errors.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Skeleton } from '../../ui/states.tsx'
import styles from './compare.module.css'
import { ShortlistReasons } from './shortlist.operations.ts'
import type { Listed } from './shortlist-data.ts'

/** What stands in rows of its own already. */
const TOLD_ELSEWHERE: readonly string[] = ['DISTANCE', 'CONFIRMED']

/** Why it suits the municipality it was noted for; each sentence opens the claims it rests on. */
export function ComparedReasons({ listed: { entry, actor, km } }: { listed: Listed }) {
  const { t } = useTranslation(['shortlist', 'partner-score', 'common'])
  const { seeker } = entry
  const absence = !seeker ? 'nobody' : actor?.kind === 'MUNICIPALITY' ? 'municipality' : km === undefined ? 'noPlace' : undefined
  const { data, error, refetch } = useQuery(ShortlistReasons, {
    variables: { for: seeker?.id ?? '', actor: entry.actor },
    skip: absence !== undefined,
  })
  useTold(error)
  if (absence) return <span className={styles.unknown}>{t(`reasons.${absence}`)}</span>
  if (error && !data) {
    return (
      <span className={styles.unknown}>
        {t('reasons.failed')} <LinkButton onClick={() => void refetch()}>{t('common:tryAgain')}</LinkButton>
      </span>
    )
  }
  if (!data) return <Skeleton width="80%" height={38} />
  const reasons = (data.partner?.parts ?? []).filter(({ factor }) => !TOLD_ELSEWHERE.includes(factor))
  if (reasons.length === 0) return <span className={styles.unknown}>{t('reasons.none')}</span>
  return (
    <ul className={styles.items}>
      {reasons.map(({ factor, because, claims }) => (
        <li key={factor}>
          {claims.length === 0 ? (
            because
          ) : (
            <Popover trigger={because} title={t(`partner-score:factor.${factor}`)} triggerClassName={styles.trigger}>
              <ul>
                {claims.map((claim) => (
                  <li key={claim.id}>
                    <ClaimRow claim={claim} withSources />
                  </li>
                ))}
              </ul>
            </Popover>
          )}
        </li>
      ))}
    </ul>
  )
}
