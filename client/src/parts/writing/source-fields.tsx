import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DateField } from './date-field.tsx'
import { FieldHelp, useFault } from './field-help.tsx'
import styles from './fields.module.css'
import { KnownSource } from './known-source.tsx'
import type { SourceDraft } from './source-draft.ts'

/** How somebody knows: every change names its source; a page that is one already is not recorded again. */
export function SourceFields({ source, onChange }: { source: SourceDraft; onChange: (source: SourceDraft) => void }) {
  const { t } = useTranslation('writing')
  const [left, setLeft] = useState(source.url)
  // Whoever sends the form from within the field has not left it.
  const isAtFault = useFault('source.title') !== undefined
  const [chosen, setChosen] = useState(0)
  const text = (field: 'title' | 'url') => ({
    className: styles.input,
    'data-field': `source.${field}`,
    value: source[field],
    onChange: ({ target }: { target: { value: string } }) =>
      onChange({ ...source, [field]: target.value, ...(field === 'url' ? { separate: undefined } : {}) }),
  })
  return (
    <>
      <label className={styles.field}>
        <span className={styles.label}>{t('source.title')}</span>
        <input {...text('title')} maxLength={300} placeholder={t('source.titlePlaceholder')} />
        <FieldHelp field="source.title">{t('source.noPerson')}</FieldHelp>
      </label>
      <div className={styles.two}>
        <label className={styles.field}>
          <span className={styles.label}>{t('source.url')}</span>
          <input {...text('url')} type="url" maxLength={500} placeholder="https://" onBlur={() => setLeft(source.url)} />
          <FieldHelp field="source.url" />
        </label>
        <DateField
          key={chosen}
          label={t('source.date')}
          value={source.date}
          onChange={(date) => onChange({ ...source, date })}
          field="source.date"
        />
      </div>
      <KnownSource
        source={source}
        page={isAtFault ? source.url : left}
        onChoose={(its) => {
          onChange(its)
          setChosen(chosen + 1)
        }}
      />
    </>
  )
}
