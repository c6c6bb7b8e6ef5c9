import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { LinkButton } from '../../../ui/button.tsx'
import type { PendingLayout } from '../model/use-layout.ts'
import styles from './layout-progress.module.css'
import type { SetState } from './set-state.ts'

/** Over the picture while another arrangement of it is computed: how far that is, and the way back. */
export function LayoutProgress({ pending, set, onLeave }: { pending: PendingLayout; set: SetState; onLeave: () => void }) {
  const { t } = useTranslation(['network-layout', 'exploring'])
  const format = useFormat()
  const { wanted, standing, failed, share } = pending
  const names = { wanted: t(`exploring:layout.${wanted}`), standing: t(`exploring:layout.${standing}`) }
  const stay = () => {
    pending.cancel()
    set({ anordnung: standing === 'COMMUNITIES' ? undefined : standing })
    // The button that had the focus is gone.
    onLeave()
  }
  return (
    <section className={styles.pending} aria-label={t('label')}>
      <p role="status" className={styles.words}>
        {t(failed ? 'failed' : 'computed', names)}
      </p>
      {!failed && (
        <>
          <progress className={styles.bar} value={share} max={1} aria-label={t('label')} />
          <span className={styles.share} aria-hidden="true">
            {format.percent(share, 0)}
          </span>
        </>
      )}
      {failed && <LinkButton onClick={pending.again}>{t('again')}</LinkButton>}
      <LinkButton onClick={stay}>{failed ? t('stay', names) : t('cancel')}</LinkButton>
    </section>
  )
}
