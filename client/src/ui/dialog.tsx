import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './dialog.module.css'
import { Cross } from './icons.tsx'

interface Props {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  /** What ends it, always in sight: buttons, and why they did not work. */
  readonly foot?: ReactNode
  /** Nothing in it takes the focus: so that it can be read on by keyboard, it does itself. */
  readonly onlyText?: boolean
  readonly children: ReactNode
}

/** A window over the page. What is too long for it scrolls between its head and its foot. */
export function Dialog({ open, onClose, title, foot, onlyText = false, children }: Props) {
  const { t } = useTranslation('common')
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={styles.popup}>
          <header className={styles.head}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close className={styles.close} aria-label={t('close')}>
              <Cross />
            </Base.Close>
          </header>
          <div className={styles.body} {...(onlyText && { tabIndex: 0 })}>
            {children}
          </div>
          {foot && <footer className={styles.foot}>{foot}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
