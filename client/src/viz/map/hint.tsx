import styles from './map-canvas.module.css'
import type { Frame } from './mercator.ts'

/** The widest the hint gets; nearer to the right edge than that it stands on the left. */
const WIDEST = 240
/** Nearer to the upper edge than that it stands below. */
const HIGHEST = 90
const BESIDE = 8

/** One line or more beside what is under the pointer, never beyond the edge of the map. */
export function Hint({
  told,
  at,
  frame,
}: {
  told: { readonly title: string; readonly lines: readonly string[] }
  at: { readonly x: number; readonly y: number; readonly radius: number }
  frame: Frame
}) {
  const aside = at.radius + BESIDE
  const horizontal = at.x > frame.width - WIDEST ? { right: frame.width - at.x + aside } : { left: at.x + aside }
  const vertical = at.y < HIGHEST ? { top: at.y + BESIDE } : { bottom: frame.height - at.y + BESIDE }
  return (
    <div className={styles.hint} aria-hidden="true" style={{ ...horizontal, ...vertical }}>
      <strong>{told.title}</strong>
      {told.lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  )
}
