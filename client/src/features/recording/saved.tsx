import { useMutation } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { newClientId } from '../../parts/writing/client-id.ts'
import { Problems } from '../../parts/writing/problems.tsx'
import { useWrite } from '../../parts/writing/use-write.ts'
import { UndoMutation } from '../../parts/writing/writing.operations.ts'
import { Button, buttonClass } from '../../ui/button.tsx'
import styles from './form.module.css'

/** That it is written, what can be seen now, and the way back. `kreis`: whose municipalities were listed. */
export function Saved({ command, kreis, onClose }: { command: string; kreis: string | undefined; onClose: () => void }) {
  const { t } = useTranslation('recording')
  const [undo] = useMutation(UndoMutation)
  const writing = useWrite()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const takeBack = async () => {
    const variables = { clientId: newClientId(), command }
    if (await writing.write(async () => (await undo({ variables })).data?.undo)) onClose()
  }
  return (
    <div className={styles.saved} ref={box} tabIndex={-1} role="status">
      <p>{t('saved.text', { number: command.replace(/^cmd-/, '') })}</p>
      <Button onClick={() => void takeBack()} disabled={writing.busy}>
        {t('history.undo')}
      </Button>
      {kreis === undefined ? (
        <Link to="/luecken" className={buttonClass}>
          {t('saved.coverage')}
        </Link>
      ) : (
        <Link to="/luecken/$kreis" params={{ kreis } as never} className={buttonClass}>
          {t('saved.district')}
        </Link>
      )}
      <Problems writing={writing} />
    </div>
  )
}
