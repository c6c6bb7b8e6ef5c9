import type { ReactNode } from 'react'
import { ControlGroup } from './control-group.tsx'
import styles from './page.module.css'

/** A page of text: grows with its content. */
export function TextPage({ children }: { children: ReactNode }) {
  return <div className={styles.page}>{children}</div>
}

/** What a page of text shows, in a sentence or two below its heading. */
export function Lead({ children }: { children: ReactNode }) {
  return <p className={styles.lead}>{children}</p>
}

/** A page that fills the window below the bar: pictures and long tables scroll within. */
export function FullPage({ children }: { children: ReactNode }) {
  return <div className={styles.fill}>{children}</div>
}

/** 48 px above a picture or table; on a phone it scrolls sideways. `end` stands at the right. */
export function Toolbar({ label, children, end }: { label: string; children: ReactNode; end?: ReactNode }) {
  return (
    <ControlGroup label={label} className={styles.toolbar}>
      {children}
      {end && <div className={styles.push}>{end}</div>}
    </ControlGroup>
  )
}
