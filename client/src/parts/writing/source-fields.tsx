import { useTranslation } from 'react-i18next'
import { DateField } from './date-field.tsx'
import { FieldHelp } from './field-help.tsx'
import styles from './fields.module.css'

export interface SourceDraft {
  readonly title: string
  readonly url: string
  readonly date: string
}

/** How somebody knows: every change names its source. */
export function SourceFields({ source, onChange }: { source: SourceDraft; onChange: (source: SourceDraft) => void }) {
  const { t } = useTranslation('writing')
  const text = (field: keyof SourceDraft) => ({
    className: styles.input,
    'data-field': `source.${field}`,
    value: source[field],
    onChange: ({ target }: { target: { value: string } }) => onChange({ ...source, [field]: target.value }),
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
          <input {...text('url')} type="url" maxLength={500} placeholder="https://" />
          <FieldHelp field="source.url" />
        </label>
        <DateField label={t('source.date')} value={source.date} onChange={(date) => onChange({ ...source, date })} field="source.date" />
      </div>
    </>
  )
}
