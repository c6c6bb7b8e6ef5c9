import { useEffect, useRef, useState } from 'react'
import { Cross, Magnifier } from './icons.tsx'
import styles from './search-field.module.css'

/** Text that filters a list: answers 150 ms after the last key, at once on Enter and when cleared. */
export function SearchField({
  label,
  placeholder,
  clearLabel,
  value,
  onChange,
}: {
  label: string
  placeholder?: string
  clearLabel: string
  value: string
  onChange: (value: string) => void
}) {
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // The address changed from elsewhere (back, reset): follow it.
  if (value !== known) {
    setKnown(value)
    if (value !== typed.trim()) setTyped(value)
  }
  useEffect(() => () => clearTimeout(timer.current), [])

  const send = (next: string, delay: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setKnown(next.trim())
      onChange(next.trim())
    }, delay)
  }

  return (
    <div className={styles.field}>
      <Magnifier />
      <input
        type="search"
        className={styles.input}
        aria-label={label}
        placeholder={placeholder ?? label}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value)
          send(event.target.value, 150)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') send(typed, 0)
          if (event.key === 'Escape' && typed !== '') {
            event.stopPropagation()
            setTyped('')
            send('', 0)
          }
        }}
      />
      {typed !== '' && (
        <button
          type="button"
          className={styles.clear}
          aria-label={clearLabel}
          onClick={() => {
            setTyped('')
            send('', 0)
          }}
        >
          <Cross />
        </button>
      )}
    </div>
  )
}
