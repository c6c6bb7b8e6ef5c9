import type { ReactNode } from 'react'
import styles from './legend.module.css'
import type { LegendPart } from './legend-part.ts'
import { LegendSample } from './legend-sample.tsx'

/** A box over a picture that says what its marks mean. It can be folded to its title, never taken away; `title` heads its first part. */
export function Legend({
  label,
  title,
  open,
  foldLabel,
  onFold,
  children,
}: {
  label: string
  title: string
  open: boolean
  foldLabel: string
  onFold: () => void
  children: ReactNode
}) {
  return (
    <section className={styles.legend} aria-label={label} data-covers="" data-folded={open ? undefined : ''}>
      <header className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        <button type="button" className={styles.fold} aria-expanded={open} onClick={onFold}>
          {foldLabel}
        </button>
      </header>
      {open && children}
    </section>
  )
}

/** Samples with their words and counts; circles of a size stand side by side. `headed`: its title stands above already. */
export function LegendEntries({ part: { title, rows }, headed }: { part: LegendPart; headed: boolean }) {
  const sizes = rows.every(({ mark }) => mark.of === 'circle')
  return (
    <>
      {!headed && <h3 className={styles.title}>{title}</h3>}
      <ul className={sizes ? styles.sizes : styles.list}>
        {rows.map(({ mark, text, count }) => (
          <li key={`${text} ${JSON.stringify(mark)}`} className={sizes ? styles.size : styles.entry}>
            <span className={sizes ? undefined : styles.mark}>
              <LegendSample mark={mark} />
            </span>
            <span>{text}</span>
            {count !== undefined && <span className={styles.count}>{count}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}
