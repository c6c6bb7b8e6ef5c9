import { useMutation } from '@apollo/client/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { newClientId } from './client-id.ts'
import styles from './just-saved.module.css'
import { Problems } from './problems.tsx'
import { useWrite } from './use-write.ts'
import { UndoMutation } from './writing.operations.ts'

/** That it is written, and the way back. */
export function JustSaved({ command, onClose }: { command: string; onClose: (takenBack: boolean) => void }) {
  const { t } = useTranslation('writing')
  const [undo] = useMutation(UndoMutation)
  const writing = useWrite()
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever wrote one thing after another hears of each
  useEffect(() => box.current?.focus(), [command])
  const takeBack = async () => {
    const variables = { clientId: newClientId(), command }
    if (await writing.write(async () => (await undo({ variables })).data?.undo)) onClose(true)
  }
  return (
    <div className={styles.box} ref={box} tabIndex={-1} role="status">
      <p>{t('saved.text', { number: command.replace(/^cmd-/, '') })}</p>
      <Button onClick={() => void takeBack()} disabled={writing.busy}>
        {t('saved.undo')}
      </Button>
      <Button onClick={() => onClose(false)}>{t('saved.close')}</Button>
      <Problems writing={writing} />
    </div>
  )
}
