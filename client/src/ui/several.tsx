import { Chip, Chips } from './chip.tsx'
import { Select } from './select.tsx'
import styles from './several.module.css'

/** Any number of a closed list: chosen one by one, each taken off again by its chip. */
export function Several({
  label,
  none,
  options,
  chosen,
  onChange,
  field,
}: {
  label: string
  /** What asks for one more. */
  none: string
  options: readonly { readonly id: string; readonly label: string }[]
  chosen: readonly string[]
  onChange: (ids: readonly string[]) => void
  /** Of a form, by which a fault is shown here. */
  field?: string
}) {
  const labelOf = (id: string) => options.find((option) => option.id === id)?.label ?? id
  return (
    <div className={styles.several}>
      <label className={styles.add}>
        <span className={styles.label}>{label}</span>
        <Select data-field={field} value="" onChange={({ target }) => target.value && onChange([...chosen, target.value])}>
          <option value="">{none}</option>
          {options
            .filter(({ id }) => !chosen.includes(id))
            .map(({ id, label: name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Select>
      </label>
      {chosen.length > 0 && (
        <Chips label={label}>
          {chosen.map((id) => (
            <Chip key={id} pressed onToggle={() => onChange(chosen.filter((one) => one !== id))}>
              {labelOf(id)}
            </Chip>
          ))}
        </Chips>
      )}
    </div>
  )
}
