import { Select } from '../../ui/select.tsx'
import { FieldHelp } from './field-help.tsx'
import fields from './fields.module.css'

/** One of a closed list, or none of it. */
export function Choice({
  field,
  label,
  value,
  none,
  options,
  onChange,
}: {
  field: string
  label: string
  value: string
  none?: string
  options: readonly { readonly id: string; readonly label: string }[]
  onChange: (id: string) => void
}) {
  return (
    <label className={fields.field}>
      <span className={fields.label}>{label}</span>
      <Select data-field={field} value={value} onChange={({ target }) => onChange(target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map(({ id, label: name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <FieldHelp field={field} />
    </label>
  )
}
