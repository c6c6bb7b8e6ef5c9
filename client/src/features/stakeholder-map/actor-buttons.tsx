import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { KindMark } from '../../parts/kind-mark.tsx'
import type { PlacedActor } from './model/places.ts'
import styles from './page.module.css'

/** Actors one below the other, each with its kind and how much is known of it. */
export function ActorButtons({
  actors,
  onPick,
  onHover,
}: {
  actors: readonly PlacedActor[]
  onPick: (id: string) => void
  onHover: (place: string | undefined) => void
}) {
  const { t } = useTranslation(['stakeholder-map', 'vocabulary'])
  const format = useFormat()
  return (
    <ul className={styles.placeList}>
      {actors.map((actor) => (
        <li key={actor.id} onMouseEnter={() => onHover(actor.placeId)} onMouseLeave={() => onHover(undefined)}>
          <button type="button" className={styles.placeActor} onClick={() => onPick(actor.id)}>
            <KindMark kind={actor.kind} labelled />
            <span>
              <strong>{actor.name}</strong>
              <span>
                {[
                  t(`vocabulary:kind.${actor.kind}`),
                  actor.degree > 0 ? t('relations', { count: actor.degree, number: format.number(actor.degree) }) : t('noRelationKnown'),
                ].join(' · ')}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
