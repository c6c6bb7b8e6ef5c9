import { Link } from '@tanstack/react-router'
import { KindMark } from '../../parts/kind-mark.tsx'
import styles from './audience-list.module.css'
import type { AudienceRow } from './model/audience.ts'

/** A name that leads to the actor's page. */
export function AudienceName({ row, second }: { row: AudienceRow; second?: string | undefined }) {
  return (
    <span className={styles.name}>
      <KindMark kind={row.kind} size={11} labelled />
      <span className={styles.text}>
        <Link to="/akteure/$id" params={{ id: row.id }} lang="de" title={row.name}>
          {row.name}
        </Link>
        {second !== undefined && <span className={styles.second}>{second}</span>}
      </span>
    </span>
  )
}
