import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Entry, keyOf, mergedEntries } from '../../parts/shortlist/entries.ts'
import { shortlist } from '../../parts/shortlist/use-shortlist.ts'
import { Button } from '../../ui/button.tsx'
import type { SetAddress } from './address.ts'
import styles from './page.module.css'
import type { Listed } from './shortlist-data.ts'

/** How many of a list that was handed on came to the own one, and how many stood there already. */
export interface Taken {
  readonly there: number
  /** The keys of those added, to be taken off again. */
  readonly keys: readonly string[]
}

/** Says that the list is somebody else's, and takes it over without touching what is the reader's own. */
export function Foreign({
  listed,
  own,
  set,
  onTaken,
}: {
  listed: readonly Listed[]
  own: readonly Entry[]
  set: SetAddress
  onTaken: (taken: Taken) => void
}) {
  const { t } = useTranslation('shortlist')
  const known = listed.filter(({ actor }) => actor)
  const takeOver = () => {
    const before = new Set(own.map(keyOf))
    shortlist.change((all) =>
      mergedEntries(
        all,
        known.map(({ entry }) => entry),
      ),
    )
    const keys = shortlist.state.value.entries.map(keyOf).filter((key) => !before.has(key))
    onTaken({ keys, there: known.length - keys.length })
    set({ liste: undefined, ansicht: undefined, wahl: undefined, fuer: undefined })
  }
  return (
    <div className={styles.banner}>
      <p>{t('foreign.is', { count: listed.length })}</p>
      <p>{own.length > 0 ? t('foreign.keeps', { count: own.length }) : t('foreign.nothingOwn')}</p>
      <p className={styles.acts}>
        <Button variant="primary" disabled={known.length === 0} onClick={takeOver}>
          {t('foreign.take')}
        </Button>
        <Link to="/merkliste">{t('foreign.own')}</Link>
      </p>
    </div>
  )
}
