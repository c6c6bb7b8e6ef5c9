import type { ReactNode } from 'react'
import styles from './page.module.css'

/** A part of the page under its heading, with a sentence on what it tells. */
export function Part({ id, title, about, children }: { id: string; title: string; about?: string | undefined; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={styles.part}>
      <h2 id={`${id}-title`} className={styles.title}>
        {title}
      </h2>
      {about !== undefined && <p className={styles.about}>{about}</p>}
      {children}
    </section>
  )
}
