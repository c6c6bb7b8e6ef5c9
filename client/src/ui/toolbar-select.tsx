import { Select } from '@base-ui/react/select'
import type { ReactNode } from 'react'
import { Check, ChevronDown } from './icons.tsx'
import { usePrinting } from './media.ts'
import popup from './popup.module.css'
import styles from './toolbar-select.module.css'

export interface Option<T extends string> {
  readonly value: T
  readonly label: string
  readonly mark?: ReactNode
  readonly count?: string
}

interface Common<T extends string> {
  readonly label: string
  readonly options: readonly Option<T>[]
}

function List<T extends string>({ options }: { options: readonly Option<T>[] }) {
  return (
    <Select.Portal>
      <Select.Positioner className={popup.positioner} sideOffset={4} alignItemWithTrigger={false} align="start">
        <Select.Popup className={popup.popup}>
          <Select.List>
            {options.map((option) => (
              <Select.Item key={option.value} value={option.value} className={popup.item}>
                <span className={popup.mark}>
                  <Select.ItemIndicator>
                    <Check />
                  </Select.ItemIndicator>
                </span>
                {option.mark}
                <Select.ItemText>{option.label}</Select.ItemText>
                {option.count !== undefined && <span className={popup.count}>{option.count}</span>}
              </Select.Item>
            ))}
          </Select.List>
        </Select.Popup>
      </Select.Positioner>
    </Select.Portal>
  )
}

/** A quiet label and the value in one control; `''` may be a value ("beliebig"). */
export function ToolbarSelect<T extends string>({
  label,
  options,
  value,
  onChange,
}: Common<T> & { value: T; onChange: (value: T) => void }) {
  return (
    <Select.Root value={value} onValueChange={(next) => next !== null && onChange(next as T)} items={options as Option<T>[]} modal={false}>
      <Select.Trigger className={styles.trigger} aria-label={label}>
        <span className={styles.label}>{label}</span>
        <Select.Value className={styles.value} />
        <ChevronDown />
      </Select.Trigger>
      <List options={options} />
    </Select.Root>
  )
}

/** Like ToolbarSelect with several values; `none` is shown while nothing is chosen. */
export function ToolbarMultiSelect<T extends string>({
  label,
  options,
  values,
  none,
  onChange,
}: Common<T> & { values: readonly T[]; none: string; onChange: (values: T[]) => void }) {
  const chosen = options.filter((option) => values.includes(option.value)).map((option) => option.label)
  const printing = usePrinting()
  // On paper nobody can open it to see the others.
  const brief = chosen.length < 2 || printing ? chosen.join(', ') : `${chosen[0]} + ${chosen.length - 1}`
  const shown = chosen.length === 0 ? none : brief
  return (
    <Select.Root multiple value={values as T[]} onValueChange={(next) => onChange(next as T[])} modal={false}>
      <Select.Trigger className={styles.trigger} aria-label={label}>
        <span className={styles.label}>{label}</span>
        <Select.Value className={styles.value}>{() => shown}</Select.Value>
        <ChevronDown />
      </Select.Trigger>
      <List options={options} />
    </Select.Root>
  )
}
