import styles from './figures.module.css'
import { Room } from './room.tsx'

interface FigureEntry {
  readonly id: string
  readonly value: string
  readonly of: string
  readonly note: string
  /** The longest that the note may become: it has that room from the start. */
  readonly longest: string
}

/** Key figures in a row, each with its denominator and date. */
export function Figures({ figures }: { figures: readonly FigureEntry[] }) {
  return (
    <ul className={styles.row}>
      {figures.map(({ id, value, of, note, longest }) => (
        <li key={id} className={styles.figure}>
          <p className={styles.head}>
            <span className={styles.value}>{value}</span>
            {of}
          </p>
          <p className={styles.note}>
            <Room longest={longest}>{note}</Room>
          </p>
        </li>
      ))}
    </ul>
  )
}
