import { CLAIM_STATUSES } from '@netzatlas/shared'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { KindMark } from '../../../parts/kind-mark.tsx'
import { usePhone } from '../../../ui/media.ts'
import { LegendSample } from '../../../viz/encoding/legend-sample.tsx'
import { type Change, changesAt, LOOK } from '../model/compare.ts'
import { kindCounts } from '../model/kind-counts.ts'
import { tallyOf } from '../model/tallies.ts'
import type { Side } from '../model/use-compare.ts'
import styles from './compare.module.css'

/** What one half shows: the day and what is only here, or the Land and what there is of which kind. */
export function CompareHead({
  side: { data, whole: network },
  title,
  changes,
  notes,
  earlier,
  ofDays,
}: {
  side: Side
  title: string
  changes: ReadonlyMap<string, Change> | undefined
  /** What is not drawn, in a few words each; empty ones say nothing. */
  notes: readonly string[]
  /** It is the first of two days. */
  earlier: boolean
  ofDays: boolean
}) {
  const { t } = useTranslation(['network-time', 'network-same', 'graph-explorer', 'vocabulary'])
  const format = useFormat()
  const phone = usePhone()
  const count = (n: number) => ({ count: n, formatted: format.number(n) })
  if (ofDays) {
    const told = network ? changesAt(network, changes, earlier) : []
    const words = { ENDED: 'network-same:fewer', APPEARED: 'network-same:more', CHANGED: 'network-same:otherwise' } as const
    return (
      <header className={styles.head}>
        <h2>{title}</h2>
        {network && changes && (
          <p className={styles.tellings}>
            <span>{t('compare.lines', count(tallyOf(network, data)?.lines ?? 0))}</span>
            {told.map(({ change, number }) => (
              <span key={change} className={styles.told}>
                <LegendSample mark={{ of: 'change', change: LOOK[change] }} />
                {t(data.groupBy ? words[change] : `compare.only.${change}`, count(number))}
              </span>
            ))}
            {notes.filter(Boolean).map((words) => (
              <span key={words}>{words}</span>
            ))}
          </p>
        )}
      </header>
    )
  }
  const grouped = data.groupBy !== undefined
  // On a phone the picture needs the room: the table of both has these figures.
  const kinds = network && !phone ? kindCounts(network).filter(({ count }) => count > 0) : []
  // A line between two groups stands for relations of which each is known in its own way.
  const statuses = (grouped || phone ? [] : CLAIM_STATUSES).map((status) => ({
    status,
    number: network?.lines.filter((line) => line.status === status).length ?? 0,
  }))
  return (
    <header className={styles.head}>
      <h2>{title}</h2>
      {network && (
        <dl className={styles.figures}>
          <dt>{t('compare.actors')}</dt>
          <dd>{format.number(tallyOf(network, data)?.shown ?? 0)}</dd>
          {kinds.map(({ kind, abroad, count }) => (
            <div key={`${kind} ${abroad}`}>
              <dt>
                <KindMark kind={kind} abroad={abroad} size={12} />{' '}
                {t(abroad ? 'vocabulary:vertexKind.ABROAD' : `vocabulary:kindPlural.${kind}`)}
              </dt>
              <dd>{format.number(count)}</dd>
            </div>
          ))}
          <dt>{t(grouped ? 'network-same:between' : 'compare.relations')}</dt>
          <dd>{format.number(tallyOf(network, data)?.lines ?? 0)}</dd>
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
      {notes.filter(Boolean).map((words) => (
        <p key={words}>{words}</p>
      ))}
    </header>
  )
}
