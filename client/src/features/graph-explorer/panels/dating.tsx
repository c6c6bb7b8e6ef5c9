import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import styles from './dating.module.css'

/** On a phone, where one asks for another day: the time strip in place of the sheet, so that the picture stays in sight. */
export function Dating({ children, onClose }: { children: ReactNode; onClose: () => void }) {
  const { t } = useTranslation(['graph-explorer', 'common'])
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    box.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  return (
    <section ref={box} className={styles.box} tabIndex={-1} aria-label={t('common:asOfPicker.title')} onKeyDown={onKeyDown}>
      <div className={styles.strip}>{children}</div>
      <Button variant="primary" onClick={onClose}>
        {t('filter.done')}
      </Button>
    </section>
  )
}
