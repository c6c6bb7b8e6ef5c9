import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { SHARE_BREAKS, STEP_COLOUR_TOKENS } from '../../viz/encoding/coverage.ts'
import { CoverageSwatch } from '../../viz/encoding/coverage-swatch.tsx'
import styles from './step-legend.module.css'

/** The five steps with their breaks written out, and the hatch for "nothing known" beside them. */
export function StepLegend({ level }: { level: 'kreise' | 'laender' }) {
  const { t } = useTranslation('regional-gaps')
  const format = useFormat()
  const labels = SHARE_BREAKS.map((upper, i) => {
    if (i === 0) return t('legend.upTo', { upper: format.percent(upper) })
    if (i === SHARE_BREAKS.length - 1) return t('legend.allOf')
    if (i === SHARE_BREAKS.length - 2) return t('legend.below', { upper: format.percent(1) })
    return t('legend.upTo', { upper: format.percent(upper) })
  })
  return (
    <div className={styles.legend}>
      <p>{t('legend.share', { level: t(`legend.${level}`) })}</p>
      <ul className={styles.steps}>
        <li>
          <CoverageSwatch state="UNKNOWN" width={28} height={12} />
          {t('legend.nothing')}
        </li>
        {STEP_COLOUR_TOKENS.map((token, i) => (
          <li key={token}>
            <span className={styles.step} style={{ background: `var(${token})` }} />
            {labels[i]}
          </li>
        ))}
      </ul>
    </div>
  )
}
