import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { ControlGroup } from '../../../ui/control-group.tsx'
import { ChevronDown } from '../../../ui/icons.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { VisuallyHidden } from '../../../ui/states.tsx'
import type { Explorer } from '../model/use-explorer.ts'
import { useSentences } from '../model/use-sentences.ts'
import styles from './history-buttons.module.css'

/** So many steps are listed. */
const LISTED = 40

/** Undoes and does again, step by step or by choice; each step is told in a sentence. */
export function HistoryButtons({ explorer }: { explorer: Explorer }) {
  const { t } = useTranslation('exploring')
  const { views, nameOf } = explorer
  const { history, undo, redo, goTo } = views
  const sentence = useSentences(nameOf)
  const { steps, at } = history
  const [undoes, redoes] = [at > 0 ? sentence(history, at) : undefined, at < steps.length - 1 ? sentence(history, at + 1) : undefined]
  const before = useRef(at)
  const [heard, setHeard] = useState('')
  useEffect(() => {
    if (before.current === at) return
    setHeard(before.current > at ? t('history.undone', { step: sentence(history, at + 1) }) : sentence(history, at))
    before.current = at
  }, [at, history, sentence, t])
  const from = Math.max(0, Math.min(at - LISTED / 2, steps.length - LISTED))
  return (
    <ControlGroup label={t('history.label')} className={styles.group}>
      <Button
        disabled={undoes === undefined}
        onClick={undo}
        title={undoes === undefined ? t('history.nothing') : t('history.undoes', { step: undoes })}
        aria-keyshortcuts="Control+Z"
      >
        {t('history.undo')}
      </Button>
      <Button
        disabled={redoes === undefined}
        onClick={redo}
        title={redoes === undefined ? t('history.nothingAgain') : t('history.redoes', { step: redoes })}
        aria-keyshortcuts="Control+Shift+Z Control+Y"
      >
        {t('history.redo')}
      </Button>
      <Popover
        title={t('history.title')}
        triggerClassName={styles.more}
        trigger={
          <>
            <VisuallyHidden>{t('history.title')}</VisuallyHidden>
            <ChevronDown />
          </>
        }
      >
        <ol className={styles.steps}>
          {steps
            .slice(from, from + LISTED)
            .map((step, i) => ({ step, index: from + i }))
            .reverse()
            .map(({ step, index }) => (
              <li key={step.id}>
                <button
                  type="button"
                  className={styles.step}
                  aria-current={index === at ? 'step' : undefined}
                  data-undone={index > at ? '' : undefined}
                  onClick={() => goTo(index)}
                >
                  {sentence(history, index)}
                </button>
              </li>
            ))}
        </ol>
      </Popover>
      <VisuallyHidden>
        <span role="status">{heard}</span>
      </VisuallyHidden>
    </ControlGroup>
  )
}
