import { ACTOR_KINDS, CLAIM_STATUSES } from '@netzatlas/shared'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { KindMark } from '../../../parts/kind-mark.tsx'
import { type Change, changesAt } from '../model/compare.ts'
import { isAbroad } from '../model/network.ts'
import type { Side } from '../model/use-compare.ts'
import styles from './compare.module.css'

/** What one half shows: the day and what is only here, or the Land and what there is of which kind. */
export function CompareHead({
  side: { data },
  title,
  changes,
  earlier,
  ofDays,
}: {
  side: Side
  title: string
  changes: ReadonlyMap<string, Change> | undefined
  /** It is the first of two days. */
  earlier: boolean
  ofDays: boolean
}) {
  const { t } = useTranslation(['network-time', 'graph-explorer', 'vocabulary'])
  const format = useFormat()
  const { network } = data
  const count = (n: number) => ({ count: n, formatted: format.number(n) })
  if (ofDays) {
    // Lines between groups stand for several relations each: what differs of them is told by the picture.
    const told = data.groupBy || !network ? [] : changesAt(network, changes, earlier)
    return (
      <header className={styles.head}>
        <h2>{title}</h2>
        {network && changes && (
          <p>
            {[
              t('compare.lines', count(data.groupBy ? network.lines.reduce((sum, { weight }) => sum + weight, 0) : network.lines.length)),
              ...told.map(({ change, number }) => t(`compare.only.${change}`, count(number))),
            ].join(' · ')}
          </p>
        )}
      </header>
    )
  }
  const kinds = ACTOR_KINDS.map((kind) => ({
    kind,
    number: network?.vertices.filter((vertex) => vertex.kind === kind && !isAbroad(vertex)).length ?? 0,
  }))
  const statuses = CLAIM_STATUSES.map((status) => ({ status, number: network?.lines.filter((line) => line.status === status).length ?? 0 }))
  return (
    <header className={styles.head}>
      <h2>{title}</h2>
      {network && (
        <dl className={styles.figures}>
          <dt>{t('compare.actors')}</dt>
          <dd>{format.number(network.vertices.reduce((sum, { size }) => sum + size, 0))}</dd>
          {kinds
            .filter(({ number }) => number > 0)
            .map(({ kind, number }) => (
              <div key={kind}>
                <dt>
                  <KindMark kind={kind} size={12} /> {t(`vocabulary:kindPlural.${kind}`)}
                </dt>
                <dd>{format.number(number)}</dd>
              </div>
            ))}
          <dt>{t('compare.relations')}</dt>
          <dd>{format.number(network.lines.length)}</dd>
          {statuses
            .filter(({ number }) => number > 0)
            .map(({ status, number }) => (
              <div key={status}>
                <dt>{t(`vocabulary:status.${status}`)}</dt>
                <dd>{format.number(number)}</dd>
              </div>
            ))}
        </dl>
      )}
    </header>
  )
}
