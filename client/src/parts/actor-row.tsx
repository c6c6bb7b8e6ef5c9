import type { ReactNode } from 'react'
import type { ActorLabelFragment } from '../api/__generated__/graphql.ts'
import { isAbroad, nameLanguage } from './actor-link.tsx'
import styles from './actor-row.module.css'
import { KindMark } from './kind-mark.tsx'

/** An actor of a list that chooses it: mark, name, where it is, and at the end what the list is about. */
export function ActorRow({ actor, onPick, children }: { actor: ActorLabelFragment; onPick: (id: string) => void; children?: ReactNode }) {
  return (
    <button type="button" className={styles.row} data-actor={actor.id} onClick={() => onPick(actor.id)}>
      <KindMark kind={actor.kind} abroad={isAbroad(actor)} size={12} labelled />
      <span className={styles.text}>
        <span className={styles.name} lang={nameLanguage(actor)} title={actor.name}>
          {actor.shortName ?? actor.name}
        </span>
        {actor.disambiguation && <span className={styles.place}>{actor.disambiguation}</span>}
      </span>
      {children && <span className={styles.end}>{children}</span>}
    </button>
  )
}
