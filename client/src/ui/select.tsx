import type { ComponentProps } from 'react'
import { ChevronDown } from './icons.tsx'
import styles from './select.module.css'

/** One of a closed list in a form: the browser's own list behind the look of the other fields. */
export function Select(props: Omit<ComponentProps<'select'>, 'className'>) {
  return (
    <span className={styles.box}>
      <select className={styles.select} {...props} />
      <ChevronDown />
    </span>
  )
}
