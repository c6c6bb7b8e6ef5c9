import { useTranslation } from 'react-i18next'
import { type FragmentType, readFragment } from '../../../api/__generated__/index.ts'
import { useFormat } from '../../../i18n/format.ts'
import { RankSpan } from '../measures.operations.ts'
import styles from './measures.module.css'

/** "Rang 2, robust zwischen 1 und 5", in a row of a list; until that is known, that it is being counted. */
export function ListRank({
  rank,
  robust,
  counting,
}: {
  rank: number
  robust: FragmentType<typeof RankSpan> | null | undefined
  counting: boolean
}) {
  const { t } = useTranslation(['network-measures', 'network-look'])
  const format = useFormat()
  const place = t('network-look:rank.place', { rank: format.number(rank) })
  const span = readFragment(RankSpan, robust)
  const told = (): string => {
    if (!span) return counting ? t('rank.counting') : ''
    const ends = { from: format.number(span.from), to: format.number(span.to) }
    if (span.wide) return t('rank.wide', ends)
    return span.from === span.to ? t('rank.firm') : t('rank.robust', ends)
  }
  return (
    <span className={styles.small} data-wide={span?.wide ? '' : undefined}>
      {[place, told()].filter(Boolean).join(', ')}
    </span>
  )
}
