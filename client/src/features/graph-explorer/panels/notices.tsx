import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { joined } from '../../../url-state/codecs.ts'
import { usePackedProblem } from '../../../url-state/index.ts'
import { shownStep } from '../model/history.ts'
import { NO_VIEW } from '../model/no-view.ts'
import type { Explorer } from '../model/use-explorer.ts'
import styles from './notices.module.css'

/** What one should know of how this view came here, or will be kept. */
export function Notices({ explorer }: { explorer: Explorer }) {
  const { t } = useTranslation(['exploring', 'network-groups'])
  const format = useFormat()
  const { state, set, views } = explorer
  const missing = explorer.data.missingGroups
  const problem = usePackedProblem()
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
      {missing.length > 0 && (
        <Notice>
          {t('network-groups:missing', { count: missing.length, formatted: format.number(missing.length) })}{' '}
          <LinkButton onClick={() => set({ offen: joined(state.offen.filter((entry) => !missing.includes(entry))) })}>
            {t('network-groups:forget')}
          </LinkButton>
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
