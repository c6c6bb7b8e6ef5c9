import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Problems } from './problems.tsx'
import type { Writing } from './use-write.ts'
import { WriteForm } from './write-form.tsx'
import styles from './writing-dialog.module.css'

/** A form in a window: says what was typed before and is not saved, and what keeps it from being saved. */
export function WritingDialog({
  title,
  writing,
  restored,
  onForget,
  onSave,
  onClose,
  children,
}: {
  title: string
  writing: Writing
  restored: boolean
  onForget: () => void
  onSave: () => Promise<void>
  onClose: () => void
  children: ReactNode
}) {
  const { t } = useTranslation('writing')
  return (
    <Dialog open onClose={onClose} title={title}>
      <WriteForm className={styles.form} writing={writing} onSave={onSave}>
        {restored && (
          <p className={styles.restored} role="status">
            {t('form.restored')} <LinkButton onClick={onForget}>{t('form.discard')}</LinkButton>
          </p>
        )}
        {children}
        <Problems writing={writing} />
        <p className={styles.buttons}>
          <Button type="submit" variant="primary" disabled={writing.busy}>
            {t(writing.busy ? 'form.saving' : 'form.save')}
          </Button>
          <Button onClick={onClose}>{t('form.cancel')}</Button>
        </p>
      </WriteForm>
    </Dialog>
  )
}
