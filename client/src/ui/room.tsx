import type { ReactNode } from 'react'
import styles from './room.module.css'

/** As high as `longest`, which is neither seen nor heard: what lies below does not move once the words are known. */
export function Room({ longest, children }: { longest: string; children: ReactNode }) {
  return (
    <span className={styles.room} data-longest={longest}>
      <span>{children}</span>
    </span>
  )
}
