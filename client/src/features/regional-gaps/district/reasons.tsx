import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { isVague } from '../model/rank.ts'
import type { DistrictData } from './address.ts'
import styles from './page.module.css'

/** The rank with its reasons; what nobody has looked at apart from what somebody has seen. */
export function Reasons({ district: { lookFirst, confirmedGap } }: { district: DistrictData }) {
  const { t } = useTranslation('district')
  const format = useFormat()
  return (
    <div>
      <section aria-labelledby="district-reasons">
        <h2 id="district-reasons" className={styles.title}>
          {lookFirst ? t('rank.title', { rank: format.number(lookFirst.rank), of: format.number(lookFirst.rankOf) }) : t('rank.allLooked')}
        </h2>
        {lookFirst ? (
          <ul className={styles.reasons}>
            {lookFirst.because.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        ) : (
          <p>{t('rank.allLookedText')}</p>
        )}
        {lookFirst && (
          <p className={styles.quiet}>
            {t('rank.noGap')} {isVague(lookFirst) && t('rank.vagueHere')}
          </p>
        )}
      </section>
      {confirmedGap && (
        <section aria-labelledby="district-gap" className={styles.gap}>
          <h2 id="district-gap" className={styles.title}>
            {t('rank.gapTitle', { rank: format.number(confirmedGap.rank), of: format.number(confirmedGap.rankOf) })}
          </h2>
          <ul className={styles.reasons}>
            {confirmedGap.because.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
