import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { KindMark } from '../../../parts/kind-mark.tsx'
import type { OfKind } from '../model/network.ts'
import styles from './member-kinds.module.css'

/** So many kinds find room in a row of a phone. */
const MOST = 3

/** Of which kinds most members of a group are: a mark and a number each, in one line, and how many more there are. */
export function MemberKinds({ members }: { members: readonly OfKind[] }) {
  const { t } = useTranslation('vocabulary')
  const format = useFormat()
  const ranked = members.toSorted((a, b) => b.count - a.count)
  const rest = ranked.slice(MOST).reduce((sum, { count }) => sum + count, 0)
  return (
    <span className={styles.kinds}>
      {ranked.slice(0, MOST).map(({ kind, count }) => (
        <span key={kind} className={styles.kind} title={t(`kindPlural.${kind}`)}>
          <KindMark kind={kind} size={11} labelled /> {format.number(count)}
        </span>
      ))}
      {rest > 0 && <span>{`+${format.number(rest)}`}</span>}
    </span>
  )
}

/** All of them in words, a line each. */
export function MemberKindList({ members }: { members: readonly OfKind[] }) {
  const { t } = useTranslation('vocabulary')
  const format = useFormat()
  return (
    <div className={styles.list}>
      {members.map(({ kind, count }) => (
        <span key={kind} className={styles.row}>
          <KindMark kind={kind} size={12} /> {t(`kindPlural.${kind}`)}
          <span className={styles.count}>{format.number(count)}</span>
        </span>
      ))}
    </div>
  )
}
