import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import styles from './just-saved.module.css'
import { Problems } from './problems.tsx'
import { useTakingBack } from './use-taking-back.ts'

interface Props {
  readonly command: string
  readonly onClose: () => void
  /** What can be seen now. */
  readonly children?: ReactNode
}

/** That it is written, and the way back. Whoever wrote one thing after another hears of each. */
export const JustSaved = (props: Props) => <Told key={props.command} {...props} />

function Told({ command, onClose, children }: Props) {
  const { t } = useTranslation('writing')
  const { writing, takeBack } = useTakingBack()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div className={styles.box} ref={box} tabIndex={-1} role="status">
      <p>{t('saved.text', { number: command.replace(/^cmd-/, '') })}</p>
      <Button onClick={async () => (await takeBack(command)) && onClose()} disabled={writing.busy}>
        {t('saved.undo')}
      </Button>
      {children}
      <Button onClick={onClose}>{t('saved.close')}</Button>
      <Problems writing={writing} />
    </div>
  )
}
