import { Children, type CSSProperties, type ReactNode } from 'react'
import styles from './status-line.module.css'

/**
 * Always there: left what is shown ("x von y"), right what is hidden and what shows it. Announced when it changes.
 * `rows`: so many have their room before they are known.
 */
export function StatusLine({ children, end, rows = 1 }: { children: ReactNode; end?: ReactNode; rows?: number }) {
  return (
    <div className={styles.line} style={{ '--rows': rows } as CSSProperties}>
      <div className={styles.flow}>
        <div className={styles.parts} role="status">
          {Children.toArray(children).map((child, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts keep their places
            <span key={index}>{child}</span>
          ))}
        </div>
        {end && <div className={styles.end}>{end}</div>}
      </div>
    </div>
  )
}
