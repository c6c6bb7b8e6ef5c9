import { useTranslation } from 'react-i18next'
import { readFragment } from '../../api/__generated__/index.ts'
import { Sources } from '../../parts/source-link.tsx'
import type { Entry } from './model/entries.ts'
import { FitFields } from './offerings.operations.ts'
import styles from './row.module.css'

/** Condition by condition whether it fits; where it does not, only what speaks against it. */
export function Fit({ entry }: { entry: Entry }) {
  const { t } = useTranslation('offerings')
  const fit = readFragment(FitFields, entry.fit)
  if (!fit) return null
  const parts = fit.verdict === 'NO' ? fit.parts.filter(({ verdict }) => verdict === 'NO') : fit.parts
  return (
    <ul className={styles.fit} aria-label={t('fit.why')}>
      {parts.map(({ condition, verdict, sentence, support }) => (
        <li key={`${condition} ${sentence}`} data-verdict={verdict}>
          <b>{t(`fit.mark.${verdict}`)}</b>
          <span>
            <span className={styles.quiet}>{t(`fit.condition.${condition}`)}:</span> {sentence}{' '}
            {support.length > 0 && <Sources support={support} label="site" />}
          </span>
        </li>
      ))}
    </ul>
  )
}
