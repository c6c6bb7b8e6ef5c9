import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { LinkButton } from '../../ui/button.tsx'
import type { Address } from './address.ts'
import { sheetAddress } from './model/sheet-address.ts'
import styles from './sheets.module.css'
import { useSheetsFile } from './use-sheets-file.ts'

/** The Land on paper: its own sheet, and those of all its districts in one file, which takes a while. */
export function Sheets({ land, state }: { land: string; state: Address }) {
  const { t } = useTranslation('region-sheets')
  const format = useFormat()
  const how = { language: format.language, asked: state }
  const { saving, save, stop } = useSheetsFile(sheetAddress(land, { ...how, districts: true, progress: true }))
  const start = useRef<HTMLSpanElement>(null)
  const isWriting = saving?.is === 'writing'
  const words = (() => {
    if (!saving) return ''
    return saving.is === 'saved' ? t('saved', { name: saving.name }) : t(saving.is)
  })()
  return (
    <div className={styles.sheets}>
      <a href={sheetAddress(land, how)} download>
        {t('land')}
      </a>
      <span ref={start}>
        <LinkButton aria-disabled={isWriting} onClick={() => void save()}>
          {t('districts')}
        </LinkButton>
      </span>
      <div className={styles.saving} data-state={saving?.is}>
        <p role="status">{words}</p>
        {isWriting && (
          <>
            <progress aria-label={words} max={Math.max(1, saving.total)} value={saving.total === 0 ? undefined : saving.done} />
            <span>{saving.total > 0 && t('of', { done: format.number(saving.done), total: format.number(saving.total) })}</span>
            <LinkButton
              onClick={() => {
                stop()
                start.current?.querySelector('button')?.focus()
              }}
            >
              {t('stop')}
            </LinkButton>
          </>
        )}
        {saving?.is === 'failed' && (
          <a href={sheetAddress(land, { ...how, districts: true })} download>
            {t('plain')}
          </a>
        )}
      </div>
    </div>
  )
}
