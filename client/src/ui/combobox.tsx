import { Combobox as Base } from '@base-ui/react/combobox'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './combobox.module.css'
import { Cross } from './icons.tsx'
import popup from './popup.module.css'

export interface ComboboxOption {
  readonly value: string
  readonly label: string
  readonly detail?: string | undefined
  readonly mark?: ReactNode
}

/**
 * A field that finds one of many. The options come from outside (a server, a list) for what was typed, already filtered
 * and in order.
 */
export function Combobox({
  label,
  hideLabel = false,
  placeholder,
  value,
  options,
  onType,
  onChange,
  emptyText,
  clearLabel,
  focused = false,
}: {
  label: string
  hideLabel?: boolean
  placeholder?: string
  value: ComboboxOption | null
  options: readonly ComboboxOption[]
  onType: (text: string) => void
  onChange: (option: ComboboxOption | null) => void
  emptyText: string
  clearLabel: string
  /** Has the focus as it appears: it is what somebody has just asked for. */
  focused?: boolean
}) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (focused) input.current?.focus()
  }, [focused])
  return (
    <Base.Root
      value={value}
      items={options as ComboboxOption[]}
      filter={null}
      itemToStringLabel={(option: ComboboxOption) => option.label}
      isItemEqualToValue={(a: ComboboxOption, b: ComboboxOption) => a.value === b.value}
      onInputValueChange={(text, { reason }) => reason === 'input-change' && onType(text)}
      onValueChange={(option) => onChange(option)}
      autoHighlight
    >
      {!hideLabel && (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      <div className={styles.group}>
        <Base.Input ref={input} id={id} className={styles.input} placeholder={placeholder} aria-label={hideLabel ? label : undefined} />
        <Base.Clear className={styles.button} aria-label={clearLabel}>
          <Cross />
        </Base.Clear>
      </div>
      <Base.Portal>
        <Base.Positioner className={popup.positioner} sideOffset={4} align="start">
          <Base.Popup className={popup.popup}>
            <Base.Empty>
              <div className={styles.note}>{emptyText}</div>
            </Base.Empty>
            <Base.List>
              {(option: ComboboxOption) => (
                <Base.Item key={option.value} value={option} className={popup.item}>
                  {option.mark}
                  <span>
                    {option.label}
                    {option.detail !== undefined && <span className={styles.detail}> {option.detail}</span>}
                  </span>
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
