import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from '../../../ui/states.tsx'
import styles from './skeleton.module.css'

/** The picture's place while it loads: quiet dots where groups will be. */
export function PictureSkeleton() {
  const { t } = useTranslation('graph-explorer')
  return (
    <div className={styles.picture} role="status">
      <VisuallyHidden>{t('picture.loading')}</VisuallyHidden>
      <svg viewBox="0 0 1600 1000" className={styles.dots} aria-hidden="true">
        {DOTS.map(([x, y, r]) => (
          <circle key={`${x} ${y}`} cx={x} cy={y} r={r} />
        ))}
      </svg>
    </div>
  )
}

export function StripSkeleton() {
  return <div className={styles.strip} aria-hidden="true" />
}

const DOTS = [
  [420, 180, 20],
  [640, 120, 14],
  [900, 210, 22],
  [1180, 140, 16],
  [1390, 280, 18],
  [760, 380, 24],
  [520, 430, 16],
  [1050, 420, 20],
  [1280, 560, 22],
  [880, 620, 18],
  [640, 660, 20],
  [1100, 740, 14],
  [1420, 760, 16],
] as const
