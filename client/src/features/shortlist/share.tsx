import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entry } from '../../parts/shortlist/entries.ts'
import buttons from '../../ui/button.module.css'
import { CopyLinkButton } from '../../ui/copy-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { sharedAddress } from './model/link.ts'
import styles from './share.module.css'

/** Hands the list on as a link: who, for whom and how far; notes only where somebody wants that. */
export function Share({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation('shortlist')
  const [withNotes, setWithNotes] = useState(false)
  const noted = entries.filter(({ note }) => note !== '').length
  const address = sharedAddress(entries, withNotes && noted > 0)
  return (
    <Popover trigger={t('share.open')} title={t('share.title')} triggerClassName={buttons.button}>
      <div className={styles.share}>
        <p>{t('share.what', { count: entries.length })}</p>
        {noted > 0 && (
          <label className={styles.notes}>
            <input type="checkbox" checked={withNotes} onChange={(event) => setWithNotes(event.target.checked)} />
            {t('share.withNotes', { count: noted })}
          </label>
        )}
        {noted > 0 && <p className={styles.warning}>{withNotes ? t('share.warning') : t('share.without')}</p>}
        {address ? (
          <p>
            <CopyLinkButton link={() => `${location.origin}/merkliste?${new URLSearchParams(address)}`} />
          </p>
        ) : (
          <p role="alert">{t(withNotes ? 'share.tooLongNotes' : 'share.tooLong')}</p>
        )}
      </div>
    </Popover>
  )
}
