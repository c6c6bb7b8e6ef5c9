import type { ReactNode } from 'react'
import styles from './chip.module.css'

/** A filter that is on or off, with how many it would leave. */
export function Chip({
  pressed,
  count,
  onToggle,
  children,
}: {
  pressed: boolean
  count?: string
  onToggle: () => void
  children: ReactNode
}) {
  return (
    <button type="button" className={styles.chip} aria-pressed={pressed} onClick={onToggle}>
      {children}
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </button>
  )
}

export function Chips({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a legend where the label stands above already
    <div role="group" aria-label={label} className={styles.list}>
      {children}
    </div>
  )
}
