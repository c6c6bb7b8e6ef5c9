import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FragmentType, readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import type { ActorLabel } from '../../parts/actor-label.operations.ts'
import { ActorLink } from '../../parts/actor-link.tsx'
import { ClaimLine } from '../../parts/claim.operations.ts'
import { ClaimRow } from '../../parts/claim-row.tsx'
import { Contradiction, useDisputes } from '../../parts/contradiction.tsx'
import { calendarAddress, hasCalendarDay } from '../../parts/feed-address.ts'
import { NewsOf } from '../../parts/news/news-of.tsx'
import { QueryError } from '../../parts/query-error.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { PanelHead } from '../../ui/panel-head.tsx'
import { Skeleton, SkeletonRows } from '../../ui/states.tsx'
import styles from './event-details.module.css'
import { EventResult } from './event-result.tsx'
import { EventDetailsQuery, EventFacts } from './events.operations.ts'

const FIRST_SHOWN = 10

function Actors({ actors, none }: { actors: readonly ({ readonly id: string } & FragmentType<typeof ActorLabel>)[]; none: string }) {
  const { t } = useTranslation('events')
  const [all, setAll] = useState(false)
  if (actors.length === 0) return <p className={styles.quiet}>{none}</p>
  const shown = all || actors.length <= FIRST_SHOWN + 2 ? actors : actors.slice(0, FIRST_SHOWN)
  return (
    <>
      <ul className={styles.actors}>
        {shown.map((actor) => (
          <li key={actor.id}>
            <ActorLink actor={actor} />
          </li>
        ))}
      </ul>
      {shown.length < actors.length && (
        <LinkButton onClick={() => setAll(true)}>{t('details.more', { count: actors.length - shown.length })}</LinkButton>
      )}
    </>
  )
}

/** One event: hosts, who took part, what every statement rests on. */
export function EventDetails({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation(['events', 'feeds', 'news', 'vocabulary', 'common'])
  const format = useFormat()
  const { data, error, refetch } = useQuery(EventDetailsQuery, { variables: { id } })
  const event = data?.node?.__typename === 'Event' ? data.node : undefined
  const disputes = useDisputes(id, readFragment(ClaimLine, event?.claims.nodes ?? []))
  if (error) return <QueryError error={error} onRetry={() => void refetch()} />
  if (!event)
    return (
      <>
        <Skeleton width="80%" height={28} />
        <SkeletonRows label={t('common:loading')} rows={8} />
      </>
    )
  const facts = readFragment(EventFacts, event)
  return (
    <article>
      <PanelHead title={facts.name} onClose={onClose} />
      <p className={styles.quiet}>
        {[t(`vocabulary:eventCategory.${facts.category}`), format.days(facts), facts.place?.label].filter(Boolean).join(' · ')}
      </p>
      <p className={styles.quiet}>
        {hasCalendarDay(facts) ? (
          <a href={calendarAddress({ language: format.language, id })} download>
            {t('feeds:calendar.add')}
          </a>
        ) : (
          t('feeds:calendar.noDay')
        )}
      </p>
      {disputes.length > 0 && (
        <section className={styles.section}>
          <h3>{t('common:contradiction.title')}</h3>
          {disputes.map((sides) => (
            <Contradiction key={sides[0]?.id} sides={sides} />
          ))}
        </section>
      )}
      {facts.attendance.length > 0 && (
        <section className={styles.section}>
          <h3>{t('details.attendance')}</h3>
          <p className={styles.figure}>{facts.attendance.map((figure) => format.figure(figure, { dated: true })).join(', ')}</p>
        </section>
      )}
      <section className={styles.section}>
        <h3>{t('details.hosts')}</h3>
        <Actors actors={event.hosts} none={t('details.noHosts')} />
      </section>
      <section className={styles.section}>
        <h3>{t('details.attendees')}</h3>
        <Actors actors={event.attendees} none={t('details.noAttendees')} />
      </section>
      {event.regions.length > 0 && (
        <section className={styles.section}>
          <h3>{t('details.regions')}</h3>
          <p>{event.regions.map(({ name }) => name).join(', ')}</p>
        </section>
      )}
      <section className={styles.section}>
        <h3>{t('result.title')}</h3>
        <EventResult event={event} />
      </section>
      <section className={styles.section}>
        <h3>{t('news:art.meldung')}</h3>
        <NewsOf about={id} name={facts.name} notesOnly />
      </section>
      <section className={styles.section}>
        <h3>{t('details.claims')}</h3>
        <ul>
          {event.claims.nodes.map((claim) => (
            <li key={claim.id}>
              <ClaimRow claim={claim} about={id} withSources />
            </li>
          ))}
        </ul>
      </section>
    </article>
  )
}
