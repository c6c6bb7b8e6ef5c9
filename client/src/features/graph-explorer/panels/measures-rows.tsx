import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkListsQuery } from '../../../api/__generated__/graphql.ts'
import { readFragment } from '../../../api/__generated__/index.ts'
import { useFormat } from '../../../i18n/format.ts'
import { ActorLabel } from '../../../parts/actor-label.operations.ts'
import { ActorRow } from '../../../parts/actor-row.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import styles from './measures.module.css'

export type NamedListsData = NetworkListsQuery['networkLists']

type Reference = NamedListsData['brokers'][number]['actor']

/** Actors to choose, and how many there are beyond those named. */
export function Rows<T extends { readonly actor: Reference }>({
  rows,
  total = rows.length,
  onPick,
  onMore,
  end,
}: {
  rows: readonly T[]
  total?: number
  onPick: (id: string) => void
  onMore?: (() => void) | undefined
  end: (row: T) => ReactNode
}) {
  return (
    <>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.actor.id}>
            <ActorRow actor={readFragment(ActorLabel, row.actor)} onPick={onPick}>
              {end(row)}
            </ActorRow>
          </li>
        ))}
      </ul>
      <Shown shown={rows.length} total={total} onMore={onMore} />
    </>
  )
}

/** How many of how many a list names, and the way to more. */
export function Shown({ shown, total, onMore }: { shown: number; total: number; onMore: (() => void) | undefined }) {
  const { t } = useTranslation('network-measures')
  const format = useFormat()
  if (total <= shown) return null
  return (
    <p className={styles.note}>
      {t('lists.shown', { shown: format.number(shown), total: format.number(total) })}{' '}
      {onMore && <LinkButton onClick={onMore}>{t('lists.more')}</LinkButton>}
    </p>
  )
}
