import type { ReactNode } from 'react'
import styles from './chip.module.css'
import { ControlGroup } from './control-group.tsx'

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
    <ControlGroup label={label} className={styles.list}>
      {children}
    </ControlGroup>
  )
}
