import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { Popover } from '../ui/popover.tsx'
import styles from './as-of-picker.module.css'

/** The day a view is shown for: today (undefined) or any other. Reads as part of a status line. */
export function AsOfPicker({ day, onChange }: { day: string | undefined; onChange: (day: string | undefined) => void }) {
  const { t } = useTranslation('common')
  const format = useFormat()
  return (
    <Popover trigger={t('asOfPicker.label', { day: day === undefined ? t('date.today') : format.date(day) })} title={t('asOfPicker.title')}>
      <div className={styles.body}>
        <p>{t('asOfPicker.note')}</p>
        <div className={styles.row}>
          <input
            className={styles.input}
            type="date"
            aria-label={t('asOfPicker.field')}
            value={day ?? ''}
            onChange={(event) => onChange(event.target.value || undefined)}
          />
          <Button onClick={() => onChange(undefined)} disabled={day === undefined}>
            {t('date.today')}
          </Button>
        </div>
      </div>
    </Popover>
  )
}
