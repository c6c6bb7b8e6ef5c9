import { Link } from '@tanstack/react-router'
import { type FragmentType, readFragment } from '../api/__generated__/index.ts'
import { ActorLabel } from './actor-label.operations.ts'
import styles from './actor-link.module.css'
import { KindMark } from './kind-mark.tsx'

export const isAbroad = (actor: { municipality?: { level: string } | null }): boolean => actor.municipality?.level === 'FOREIGN'

/** What language a name is in: German, but for a place abroad nobody knows. */
export const nameLanguage = (actor: Parameters<typeof isAbroad>[0]): 'de' | undefined => (isAbroad(actor) ? undefined : 'de')

/** Mark and name of an actor, leading to its page. `withPlace`: also the Kreis and Land, which tell namesakes apart. */
export function ActorLink({
  actor: reference,
  withPlace = false,
  short = false,
  mark = true,
}: {
  actor: FragmentType<typeof ActorLabel>
  withPlace?: boolean
  short?: boolean
  mark?: boolean
}) {
  const actor = readFragment(ActorLabel, reference)
  return (
    <span className={styles.actor}>
      {mark && <KindMark kind={actor.kind} abroad={isAbroad(actor)} size={12} labelled />}
      <span className={styles.text}>
        <Link to="/akteure/$id" params={{ id: actor.id }} className={styles.name} title={actor.name} lang={nameLanguage(actor)}>
          {(short && actor.shortName) || actor.name}
        </Link>
        {withPlace && actor.disambiguation && (
          <>
            {' '}
            <span className={styles.place}>{actor.disambiguation}</span>
          </>
        )}
      </span>
    </span>
  )
}
