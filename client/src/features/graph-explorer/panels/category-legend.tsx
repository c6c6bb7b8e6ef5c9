import type { ClaimStatus } from '@netzatlas/shared'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { CATEGORY_COLOUR_TOKENS } from '../../../viz/encoding/categories.ts'
import { LegendEntries } from '../../../viz/encoding/legend.tsx'
import { type Categories, type Category, UNKNOWN_TOKEN } from '../model/categories.ts'
import styles from './legend-box.module.css'

/** What the colours stand for where they sort actors, largest first, with counts. Shapes go on telling the kind. */
export function CategoryLegend({ categories: { by, named, rest, unknown } }: { categories: Categories }) {
  const { t } = useTranslation(['graph-explorer', 'vocabulary'])
  const format = useFormat()
  const text = ({ key, lead }: Category): string => {
    if (by === 'STATUS') return t(`vocabulary:status.${key as ClaimStatus}`)
    if (by === 'COMMUNITY') return t('group.COMMUNITY', { name: lead })
    return by === 'STATE' ? key : t(`category.${by}.${key === '1' ? 'yes' : 'no'}`)
  }
  const entry = (id: string, token: string, words: string, count: number) => ({
    id,
    mark: <span className={styles.category} style={{ background: `var(${token})` }} />,
    text: words,
    count: format.number(count),
  })
  return (
    <LegendEntries
      title={t(`measureNote.${by}`)}
      entries={[
        ...named.map((category) => entry(category.key, category.token, text(category), category.count)),
        ...(rest > 0 ? [entry('rest', CATEGORY_COLOUR_TOKENS[7], t('category.rest'), rest)] : []),
        ...(unknown > 0 ? [entry('unknown', UNKNOWN_TOKEN, t('category.unknown'), unknown)] : []),
      ]}
    />
  )
}
