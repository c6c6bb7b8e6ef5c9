import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import type { PlaceGap } from '../../api/__generated__/graphql.ts'
import { useFormat } from '../../i18n/format.ts'
import { ActorLink } from '../../parts/actor-link.tsx'
import { QueryError } from '../../parts/query-error.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import { MapPlaceGap } from './map.operations.ts'
import styles from './page.module.css'

/** Who stands behind one of the numbers of actors that are not where they really are on the map. */
export function PlaceGapList({ gap, number, onClose }: { gap: PlaceGap; number: number; onClose: () => void }) {
  const { t } = useTranslation(['stakeholder-map', 'common'])
  const format = useFormat()
  const { data, error, refetch } = useQuery(MapPlaceGap, { variables: { gap } })
  const actors = data?.actorsByPlaceGap
  return (
    <Dialog open onClose={onClose} title={t(`gap.title.${gap}`, { count: number, number: format.number(number) })}>
      <p className={styles.gapNote}>{t(`gap.note.${gap}`)}</p>
      {error && !actors && <QueryError error={error} onRetry={() => void refetch()} />}
      {!actors && !error && <SkeletonRows label={t('common:loading')} />}
      {actors && (
        <ul className={styles.gapList}>
          {actors.map((actor) => (
            <li key={actor.id}>
              <ActorLink actor={actor} withPlace />
            </li>
          ))}
        </ul>
      )}
      {actors && actors.length < number && (
        <p className={styles.gapNote}>{t('gap.more', { shown: format.number(actors.length), number: format.number(number) })}</p>
      )}
    </Dialog>
  )
}
