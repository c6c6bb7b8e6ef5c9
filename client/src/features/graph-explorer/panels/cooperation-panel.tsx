import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../../api/__generated__/index.ts'
import { useFormat } from '../../../i18n/format.ts'
import { ActorLabel } from '../../../parts/actor-label.operations.ts'
import { ActorRow } from '../../../parts/actor-row.tsx'
import { QueryError } from '../../../parts/query-error.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { SkeletonRows } from '../../../ui/states.tsx'
import { CooperationPanelQuery } from '../measures.operations.ts'
import styles from './measures.module.css'

/** A cooperation that stands in the picture as a point of its own: its kind and dates, and who takes part. */
export function CooperationPanel({ id, onPick, onClose }: { id: string; onPick: (id: string) => void; onClose: () => void }) {
  const { t } = useTranslation(['network-measures', 'vocabulary'])
  const format = useFormat()
  const { data, error, refetch } = useQuery(CooperationPanelQuery, { variables: { id } })
  if (error) return <QueryError error={error} onRetry={() => void refetch()} />
  const node = data?.node
  if (node?.__typename !== 'Cooperation') return <SkeletonRows label={t('cooperation.participants')} rows={4} height={40} />
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2 className={styles.title} lang="de">
          {node.name}
        </h2>
        <LinkButton onClick={onClose}>{t('cooperation.close')}</LinkButton>
      </header>
      <p>{[t(`vocabulary:cooperationKind.${node.kind}`), format.period(node)].join(' · ')}</p>
      <section>
        <h3 className={styles.subtitle}>{t('cooperation.participants')}</h3>
        <ul className={styles.rows}>
          {node.participants.map(({ actor }) => (
            <li key={actor.id}>
              <ActorRow actor={readFragment(ActorLabel, actor)} onPick={onPick} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
