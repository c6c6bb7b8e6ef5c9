import type { ReactNode } from 'react'
import styles from './section.module.css'

/** A part of the page under its heading: bold what it is, quiet how it is told. */
export function Section({
  title,
  sub,
  children,
  className,
}: {
  title: string
  sub?: string
  children: ReactNode
  className?: string | undefined
}) {
  return (
    <section className={className}>
      <h2 className={styles.title}>
        {title} {sub && <span className={styles.sub}>{sub}</span>}
      </h2>
      {children}
    </section>
  )
}
