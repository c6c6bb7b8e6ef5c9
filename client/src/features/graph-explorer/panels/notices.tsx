import { useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../../ui/button.tsx'
import { packedProblem } from '../../../url-state/packed.ts'
import { shownStep } from '../model/history.ts'
import { NO_VIEW } from '../model/no-view.ts'
import type { Explorer } from '../model/use-explorer.ts'
import styles from './notices.module.css'

/** What one should know of how this view came here, or will be kept. */
export function Notices({ explorer }: { explorer: Explorer }) {
  const { t } = useTranslation('exploring')
  const { state, set, views } = explorer
  const problem = packedProblem(useSearch({ strict: false }) as Record<string, string>)
  const shown = shownStep(views.history).id
  const [openedWith] = useState({ problem, shown })
  return (
    <>
      {state.name !== '' && (
        <Notice>
          <b>{state.name}</b> {state.text}{' '}
          <LinkButton onClick={() => set({ name: undefined, text: undefined })}>{t('views.unname')}</LinkButton>
        </Notice>
      )}
      {views.restored && (
        <Notice>
          {t('history.restored')} <LinkButton onClick={() => set(NO_VIEW)}>{t('history.afresh')}</LinkButton>
        </Notice>
      )}
      {views.kept !== 'all' && <Notice>{t(`history.${views.kept}`)}</Notice>}
      {problem === 'too-long' ? (
        <Notice>{t('link.tooLong')}</Notice>
      ) : (
        openedWith.problem &&
        openedWith.shown === shown && <Notice>{t(openedWith.problem === 'too-long' ? 'link.wasTooLong' : 'link.unreadable')}</Notice>
      )}
    </>
  )
}

function Notice({ children }: { children: ReactNode }) {
  return (
    <p className={styles.notice} role="status">
      {children}
    </p>
  )
}
