import type { ReactNode } from 'react'
import { Select } from '../../ui/select.tsx'
import styles from './question.module.css'

/** A labelled choice with what else belongs to it below. */
export function ChoiceField({
  label,
  value,
  options,
  onChange,
  children,
}: {
  label: string
  value: string
  options: readonly { readonly value: string; readonly label: string }[]
  onChange: (value: string) => void
  children?: ReactNode
}) {
  return (
    <div className={styles.line}>
      <label className={styles.line}>
        <span className={styles.label}>{label}</span>
        <Select value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      </label>
      {children}
    </div>
  )
}
