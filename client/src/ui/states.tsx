import type { ReactNode } from 'react'
import styles from './states.module.css'

/** Heard, not seen. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>
}

/** What happened, what is kept, what to do; without `title` where the heading of the page says what happened. */
export function ErrorState({
  title,
  kept,
  advice,
  actions,
}: {
  title?: string
  kept?: string | undefined
  advice?: string | undefined
  actions?: ReactNode
}) {
  return (
    <div className={styles.state} role="alert">
      {title !== undefined && <p className={styles.title}>{title}</p>}
      {kept !== undefined && <p className={styles.text}>{kept}</p>}
      {advice !== undefined && <p className={styles.text}>{advice}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

/** Says which filter to loosen; `actions` are the buttons that do it. */
export function EmptyState({ title, children, actions }: { title?: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className={styles.state} role="status">
      {title !== undefined && <p className={styles.title}>{title}</p>}
      {children && <div className={styles.text}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

/** A grey block of the final size. */
export function Skeleton({ width = '100%', height = 16 }: { width?: number | string; height?: number | string }) {
  return <span className={styles.skeleton} style={{ width, height }} aria-hidden="true" />
}

const WIDTHS = ['62%', '48%', '71%', '55%', '66%', '43%']

/** Rows of the final height, for tables and lists. `label` is what a screen reader hears. */
export function SkeletonRows({ label, rows = 8, height = 32 }: { label: string; rows?: number; height?: number }) {
  return (
    <div className={styles.lines} role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
        <div key={index} className={styles.line} style={{ height }}>
          <Skeleton width={WIDTHS[index % WIDTHS.length] as string} height={12} />
        </div>
      ))}
    </div>
  )
}
