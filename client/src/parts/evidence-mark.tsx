import { CLAIM_STATUSES, type ClaimStatus } from '@netzatlas/shared'
import { useTranslation } from 'react-i18next'
import { Term } from '../ui/popover.tsx'
import { EVIDENCE_DASHES } from '../viz/encoding/evidence.ts'
import styles from './evidence-mark.module.css'

/** The line as it is drawn in picture and map: solid, dashed, dotted, or solid with a cross. `width` in px. */
export function EvidenceLine({ status, width = 22 }: { status: ClaimStatus; width?: number }) {
  const middle = width / 2
  return (
    <svg className={styles.line} width={width} height="10" viewBox={`0 0 ${width} 10`} aria-hidden="true">
      <path d={`M0 5H${width}`} strokeDasharray={EVIDENCE_DASHES[status].join(' ') || undefined} />
      {status === 'DISPUTED' && <path className={styles.cross} d={`m${middle - 3.5} 1.500 7 7m0-7-7 7`} />}
    </svg>
  )
}

/** Line sample and word together: nothing is told by the pattern alone. */
export function EvidenceMark({ status }: { status: ClaimStatus }) {
  const { t } = useTranslation('vocabulary')
  return (
    <span className={styles.mark} title={t(`statusLong.${status}`)}>
      <EvidenceLine status={status} />
      {t(`status.${status}`)}
    </span>
  )
}

/** The word "Beleg", explained where it stands: the four patterns and what each means. */
export function EvidenceTerm() {
  const { t } = useTranslation(['common', 'vocabulary'])
  return (
    <Term word={t('evidence')} title={t('evidenceMeans')}>
      <ul className={styles.legend}>
        {CLAIM_STATUSES.map((status) => (
          <li key={status}>
            <EvidenceMark status={status} />
            <p>{t(`vocabulary:statusLong.${status}`)}</p>
          </li>
        ))}
      </ul>
    </Term>
  )
}
