import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { LinkButton } from '../../../ui/button.tsx'
import type { Saving } from '../model/export/use-data-file.ts'
import type { PictureSaving } from '../model/export/use-picture-file.ts'
import styles from './export-menu.module.css'

/** How far a file is, seen and heard: what is done of it, its name once it is saved, or that it failed. */
export function SavingLine({ saving, onStop }: { saving: Saving | PictureSaving | undefined; onStop?: () => void }) {
  const { t } = useTranslation('network-export')
  const format = useFormat()
  const working = workingOn(saving)
  const words = (() => {
    if (!saving) return ''
    if (saving.is === 'saved') return t('saving.saved', { name: saving.name })
    return t(`saving.${saving.is}`)
  })()
  return (
    <div className={styles.saving}>
      <p role="status" className={saving?.is === 'failed' || saving?.is === 'tooLarge' ? styles.failed : styles.words}>
        {words}
      </p>
      {working && (
        <>
          <progress aria-label={words} max={Math.max(1, working.total)} value={working.total === 0 ? undefined : working.done} />
          <span className={styles.note}>
            {working.counts &&
              t('saving.of', { done: format.number(Math.min(working.done, working.total)), total: format.number(working.total) })}
          </span>
          {onStop && <LinkButton onClick={onStop}>{t('saving.stop')}</LinkButton>}
        </>
      )}
    </div>
  )
}

/** How far it is; of strokes nobody wants to know how many there are. */
function workingOn(saving: Saving | PictureSaving | undefined) {
  if (saving?.is === 'drawing') return { ...saving, counts: false }
  return saving?.is === 'fetching' || saving?.is === 'writing' ? { ...saving, counts: saving.total > 0 } : undefined
}
