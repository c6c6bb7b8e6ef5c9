import { Children, type ReactNode } from 'react'
import styles from './status-line.module.css'

/** Always there: left what is shown ("x von y"), right what is hidden and what shows it. Announced when it changes. */
export function StatusLine({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <div className={styles.line}>
      <div className={styles.parts} role="status">
        {Children.toArray(children).map((child, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts keep their places
          <span key={index}>{child}</span>
        ))}
      </div>
      {end && <div>{end}</div>}
    </div>
  )
}
