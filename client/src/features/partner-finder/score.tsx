import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import type { Suggestion } from './partner-data.ts'
import styles from './score.module.css'

/** The points as a bar, one piece a part, and written out so that everybody can add them up; hatched is what nobody knows. */
export function Score({ suggestion: { parts, absent, score, possible } }: { suggestion: Suggestion }) {
  const { t } = useTranslation('partner-score')
  const format = useFormat()
  const open = absent.reduce((sum, { weight }) => sum + weight, 0)
  const all = possible + open
  const share = (points: number) => `${all === 0 ? 0 : (100 * points) / all}%`
  const scoring = parts.filter(({ points }) => points > 0)
  return (
    <div className={styles.score}>
      <div className={styles.bar} aria-hidden="true">
        {scoring.map(({ factor, points }) => (
          <span key={factor} className={styles.piece} style={{ width: share(points) }} title={t(`factor.${factor}`)} />
        ))}
        <span className={styles.unknown} style={{ width: share(open) }} />
      </div>
      <p>
        <span className={styles.sum}>{format.number(score)}</span> {t('ofPossible', { number: format.number(possible) })}
      </p>
      {scoring.length > 1 && <p className={styles.terms}>= {scoring.map(({ points }) => format.number(points)).join(' + ')}</p>}
    </div>
  )
}
