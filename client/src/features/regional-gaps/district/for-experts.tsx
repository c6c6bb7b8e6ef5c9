import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import type { DistrictData } from './address.ts'
import styles from './page.module.css'

/** Measures with their formulas, closed until somebody asks for them. */
export function ForExperts({ district: { locationQuotient: quotient, radiusKm, lookFirst } }: { district: DistrictData }) {
  const { t } = useTranslation('district')
  const format = useFormat()
  const counts = {
    here: format.number(quotient.organisations),
    everywhere: format.number(quotient.organisationsEverywhere),
    people: format.number(quotient.inhabitants),
    peopleEverywhere: format.number(quotient.inhabitantsEverywhere),
  }
  return (
    <details className={styles.experts}>
      <summary>{t('experts.title')}</summary>
      <dl>
        <dt>{t('experts.quotient')}</dt>
        <dd>
          {quotient.value == null
            ? t('experts.tooFew', { count: quotient.organisations, ...counts })
            : t('experts.quotientIs', { value: format.number(quotient.value, 2), ...counts })}
        </dd>
        <dt>{t('experts.access')}</dt>
        <dd>{t('experts.accessIs', { km: radiusKm })}</dd>
        <dt>{t('experts.expected')}</dt>
        <dd>{t('experts.expectedIs')}</dd>
        {lookFirst && (
          <>
            <dt>{t('experts.ranks')}</dt>
            <dd>{t('experts.ranksIs', { from: format.number(lookFirst.rankFrom), to: format.number(lookFirst.rankTo) })}</dd>
          </>
        )}
      </dl>
    </details>
  )
}
