import type { ReactNode } from 'react'
import styles from './scroll-region.module.css'

/** What is wider than its place, a table mostly: scrolls by itself, by keyboard too. */
export function ScrollRegion({
  label,
  onScroll,
  children,
}: {
  label: string
  /** Told how far it is scrolled sideways, in px. */
  onScroll?: (left: number) => void
  children: ReactNode
}) {
  return (
    <section
      className={styles.region}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      onScroll={onScroll && (({ currentTarget }) => onScroll(currentTarget.scrollLeft))}
    >
      {children}
    </section>
  )
}
