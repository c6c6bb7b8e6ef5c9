import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import type { Robust } from '../model/use-list-ranks.ts'
import styles from './measures.module.css'

/** "Rang 2, robust zwischen 1 und 5", in a row of a list; until that is known, that it is being counted. */
export function ListRank({ rank, robust, counting }: { rank: number; robust: Robust | undefined; counting: boolean }) {
  const { t } = useTranslation(['network-measures', 'network-look'])
  const format = useFormat()
  const place = t('network-look:rank.place', { rank: format.number(rank) })
  const told = (): string => {
    if (!robust) return counting ? t('rank.counting') : ''
    const ends = { from: format.number(robust.from), to: format.number(robust.to) }
    if (robust.wide) return t('rank.wide', ends)
    return robust.from === robust.to ? t('rank.firm') : t('rank.robust', ends)
  }
  return (
    <span className={styles.small} data-wide={robust?.wide ? '' : undefined}>
      {[place, told()].filter(Boolean).join(', ')}
    </span>
  )
}
