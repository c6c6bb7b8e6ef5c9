import type { Measure } from '@netzatlas/shared'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format.ts'
import { LinkButton } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { Skeleton } from '../ui/states.tsx'
import { MeasureTerm } from './measure-term.tsx'
import { QueryError } from './query-error.tsx'
import { RemovalImpact } from './removal-impact.tsx'
import styles from './standing.module.css'
import { FIRST, OTHERS, RANKED, type Sentence, type StandingNumber, sentenceOf } from './standing-sentences.ts'
import { useStanding } from './use-standing.ts'

/**
 * Where an actor stands in the network of the day, in plain words with the term behind: what matters most, and on demand the
 * rest and what falls apart without it. `onPick` chooses an actor that is named; without it names lead to their pages.
 */
export function Standing({
  id,
  asOf,
  open = false,
  onPick,
}: {
  id: string
  asOf: string | undefined
  /** Everything is shown at once. */
  open?: boolean
  onPick?: ((id: string) => void) | undefined
}) {
  const { t } = useTranslation('network-measures')
  const format = useFormat()
  const [more, setMore] = useState(open)
  const measures = more ? [...FIRST, ...OTHERS] : FIRST
  const { day, standing, intervals, counting, loading, error, retry } = useStanding(id, asOf, measures)

  if (error) return <QueryError error={error} onRetry={retry} />
  if (standing === undefined || day === undefined) return loading ? <Waiting open={open} /> : null
  if (standing === null) return <p className={styles.note}>{t('standing.none', { day: format.date(day) })}</p>
  const doubts = standing.doubts.map((doubt) =>
    doubt === 'FEW_LINES' ? t('doubt.FEW_LINES', { count: standing.neighbours }) : t('doubt.MANY_OPEN', { count: standing.open }),
  )
  return (
    <section className={styles.standing} aria-label={t('standing.title')}>
      <ul className={styles.sentences}>
        {standing.values.map((number) => {
          const sentence = sentenceOf(number, standing.neighbours)
          return (
            sentence && (
              <li key={number.measure}>
                <Words sentence={sentence} />{' '}
                <Rank number={number} actors={standing.actors} interval={intervals.get(number.measure)} counting={counting} />{' '}
                <span className={styles.term}>
                  <MeasureTerm measure={number.measure} />
                </span>
              </li>
            )
          )
        })}
      </ul>
      {doubts.length > 0 && <p className={styles.doubt}>{doubts.join(' ')}</p>}
      <p className={styles.note}>
        {t('standing.among', { count: standing.actors, formatted: format.number(standing.actors), day: format.date(day) })}
      </p>
      {more && <RemovalImpact id={id} day={day} onPick={onPick} />}
      {!open && (
        <LinkButton aria-expanded={more} onClick={() => setMore(!more)}>
          {t(more ? 'standing.less' : 'standing.more')}
        </LinkButton>
      )}
    </section>
  )
}

/** As high as what matters most usually becomes. */
function Waiting({ open }: { open: boolean }) {
  return (
    <div className={classes(styles.standing, !open && styles.waiting)}>
      {['90%', '70%', '80%', '60%'].map((width) => (
        <Skeleton key={width} width={width} height={14} />
      ))}
    </div>
  )
}

function Words({ sentence: { text, share, number, count } }: { sentence: Sentence }) {
  const { t } = useTranslation('network-measures')
  const format = useFormat()
  const values = {
    ...(share !== undefined && { share: format.percent(share) }),
    ...(number !== undefined && { number: format.number(number) }),
    ...(count !== undefined && { count, formatted: format.number(count) }),
  }
  return <>{t(`sentence.${text}`, values)}</>
}

interface Interval {
  readonly measure: Measure
  readonly rankFrom?: number | null
  readonly rankTo?: number | null
  readonly wide?: boolean | null
}

/** "Rang 2 von 412, robust zwischen 1 und 5"; until the interval is known, that it is being computed. */
function Rank({
  number: { measure, rank },
  actors,
  interval,
  counting,
}: {
  number: StandingNumber
  actors: number
  interval: Interval | undefined
  counting: boolean
}) {
  const { t } = useTranslation('network-measures')
  const format = useFormat()
  if (rank == null || !RANKED.includes(measure)) return null
  const { rankFrom: from, rankTo: to, wide } = interval ?? {}
  const place = t('rank.of', { rank: format.number(rank), actors: format.number(actors) })
  const ends = { from: format.number(from ?? rank), to: format.number(to ?? rank) }
  const robust = () => {
    if (from == null || to == null) return counting ? t('rank.counting') : ''
    if (wide) return t('rank.wide', ends)
    return from === to ? t('rank.firm') : t('rank.robust', ends)
  }
  return (
    <span className={styles.rank} data-wide={wide ? '' : undefined}>
      {[place, robust()].filter(Boolean).join(', ')}.
    </span>
  )
}
