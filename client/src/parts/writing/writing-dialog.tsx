import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Problems } from './problems.tsx'
import type { Restored } from './use-kept-draft.ts'
import type { SavingState } from './use-saving.ts'
import { WriteForm } from './write-form.tsx'
import styles from './writing-dialog.module.css'

interface Props {
  readonly title: string
  readonly writing: SavingState
  /** Where "save" is not the word. */
  readonly saveText?: string
  /** What is written about is known. */
  readonly ready?: boolean
  readonly restored?: Restored
  readonly onForget?: () => void
  readonly onSave: () => Promise<void>
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A form in a window. Below it, always in sight, what saves it and what keeps it from being saved. */
export function WritingDialog({ title, writing, saveText, ready = true, restored, onForget, onSave, onClose, children }: Props) {
  const { t } = useTranslation('writing')
  const form = useId()
  const discard = () => {
    writing.forget()
    onForget?.()
  }
  const foot = (
    <>
      <Problems writing={writing} />
      <Button type="submit" form={form} variant="primary" disabled={writing.busy || !ready}>
        {writing.busy ? t('form.saving') : writing.replaces ? t('form.saveChange') : (saveText ?? t('form.save'))}
      </Button>
      <Button onClick={onClose}>{t('form.cancel')}</Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title={title} foot={foot}>
      <WriteForm id={form} className={styles.form} writing={writing} onSave={onSave}>
        {restored && (
          <p className={styles.restored} role="status">
            {t(`form.restored.${restored}`)} <LinkButton onClick={discard}>{t('form.discard')}</LinkButton>
          </p>
        )}
        {children}
      </WriteForm>
    </Dialog>
  )
}
