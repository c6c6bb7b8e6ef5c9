import type { ReactNode } from 'react'
import styles from './figures.module.css'

export interface FigureEntry {
  readonly id: string
  readonly value: ReactNode
  readonly of?: ReactNode
  readonly note?: ReactNode
}

/** Key figures in a row, each with its denominator and date. */
export function Figures({ figures }: { figures: readonly FigureEntry[] }) {
  return (
    <ul className={styles.row}>
      {figures.map((figure) => (
        <li key={figure.id} className={styles.figure}>
          <p className={styles.head}>
            <span className={styles.value}>{figure.value}</span>
            {figure.of}
          </p>
          {figure.note !== undefined && <p className={styles.note}>{figure.note}</p>}
        </li>
      ))}
    </ul>
  )
}
