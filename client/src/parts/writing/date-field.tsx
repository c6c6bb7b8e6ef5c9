import { isPartialDate } from '@netzatlas/shared'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { useFault } from './field-help.tsx'
import fields from './fields.module.css'
import { readDate } from './read-date.ts'

interface Props {
  readonly label: string
  /** A date, or what was typed while it is none. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly required?: boolean
  /** It is left empty where nobody knows. */
  readonly mayBeUnknown?: boolean
  /** The path of the input it fills. */
  readonly field?: string
}

/** A year, a month or a day in one's own words; once left, it stands there as it was understood. */
export function DateField({ label, value, onChange, required = false, mayBeUnknown = false, field }: Props) {
  const { t } = useTranslation('writing')
  const format = useFormat()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(isPartialDate(value) ? format.date(value) : value)
  const [asked, setAsked] = useState(false)
  const read = readDate(text)
  const sentence = (() => {
    if (text.trim() === '') return required ? t('date.MISSING') : undefined
    return 'fault' in read ? t(`date.${read.fault}`, { text: text.trim() }) : undefined
  })()
  useEffect(() => input.current?.setCustomValidity(sentence ?? ''), [sentence])
  const fault = useFault(field)
  const told = (asked ? sentence : undefined) ?? fault
  return (
    <div className={fields.field}>
      <label className={fields.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        ref={input}
        className={fields.input}
        data-date
        data-field={field}
        value={text}
        placeholder={t('date.placeholder')}
        autoComplete="off"
        maxLength={40}
        aria-invalid={told !== undefined}
        aria-describedby={`${id}-help`}
        onInvalid={() => setAsked(true)}
        onBlur={() => {
          setAsked(text.trim() !== '')
          if ('date' in read) setText(format.date(read.date))
        }}
        onChange={({ target }) => {
          const next = readDate(target.value)
          setText(target.value)
          onChange('date' in next ? next.date : target.value.trim())
        }}
      />
      <span id={`${id}-help`} className={told === undefined ? fields.help : fields.fault}>
        {told ?? [t('date.help'), ...(mayBeUnknown ? [t('date.unknown')] : [])].join('. ')}
      </span>
    </div>
  )
}
