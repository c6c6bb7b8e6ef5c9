import type { ReactNode } from 'react'
import styles from './legend.module.css'
import type { SizeStep } from './size.ts'

export interface LegendEntry {
  readonly id: string
  readonly mark: ReactNode
  readonly text: string
  readonly count?: string | undefined
}

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
    <section className={styles.legend} aria-label={label} data-covers="">
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

export function LegendEntries({ title, entries }: { title?: string; entries: readonly LegendEntry[] }) {
  return (
    <>
      {title !== undefined && <h3 className={styles.title}>{title}</h3>}
      <ul className={styles.list}>
        {entries.map(({ id, mark, text, count }) => (
          <li key={id} className={styles.entry}>
            <span className={styles.mark}>{mark}</span>
            <span>{text}</span>
            {count !== undefined && <span className={styles.count}>{count}</span>}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Circles of real values; `pixels` turns the scale's units into pixels of the picture as it opens. */
export function SizeLegend({
  title,
  steps,
  pixels,
  print,
}: {
  title: string
  steps: readonly SizeStep[]
  pixels: number
  print: (step: SizeStep) => string
}) {
  if (steps.length === 0) return null
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.sizes}>
        {steps.map((step) => {
          const radius = step.radius * pixels
          const side = 2 * Math.ceil(radius) + 2
          return (
            <li key={step.value} className={styles.size}>
              <svg width={side} height={side} viewBox={`${-side / 2} ${-side / 2} ${side} ${side}`} aria-hidden="true">
                <circle r={radius} className={styles.circle} />
              </svg>
              {print(step)}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** An ordered scale as five fields of colour with their bounds written out. */
export function StepLegend({ title, steps }: { title: string; steps: readonly { readonly token: string; readonly text: string }[] }) {
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>
        {steps.map(({ token, text }) => (
          <li key={token} className={styles.entry}>
            <span className={styles.swatch} style={{ background: `var(${token})` }} />
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
