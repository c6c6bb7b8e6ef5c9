import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NearEventFragment } from '../../api/__generated__/graphql.ts'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { ActorLink } from '../../parts/actor-link.tsx'
import { calendarAddress, hasCalendarDay } from '../../parts/feed-address.ts'
import { QueryError } from '../../parts/query-error.tsx'
import { Sources } from '../../parts/source-link.tsx'
import { TownField, useTown } from '../../parts/town-field.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { InGerman } from '../../ui/in-german.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import type { Address, SetAddress } from './address.ts'
import { EventResult, hasResult } from './event-result.tsx'
import { EventFacts } from './events.operations.ts'
import styles from './near.module.css'
import { EventResult as EventResultFields, EventsNearQuery, NearEvent } from './near.operations.ts'

const PAGE = 10

/** What comes next near a municipality, then what has been there, with what came out of it; without one everywhere. */
export function Near({ state, set }: { state: Address; set: SetAddress }) {
  const { t } = useTranslation(['events', 'common'])
  const [first, setFirst] = useState(PAGE)
  const chosen = useTown(state.fuer)
  const { data, previousData, error, refetch } = useQuery(EventsNearQuery, { variables: { for: chosen.town?.id ?? null, first } })
  const told = (data ?? previousData)?.eventsNear
  const past = readFragment(NearEvent, told?.past) ?? []
  const town = chosen.town?.name
  return (
    <div className={styles.near}>
      <TownField label={t('near.label')} chosen={chosen} onChange={(fuer) => set({ fuer })} />
      {error && !told && <QueryError error={error} onRetry={() => void refetch()} />}
      {!told && !error && <SkeletonRows label={t('common:loading')} rows={8} height={64} />}
      {told && (
        <>
          <Coming coming={readFragment(NearEvent, told.coming)} town={town} set={set} />
          <section aria-labelledby="events-past">
            <h2 id="events-past">{t(town ? 'near.pastNear' : 'near.past', { town })}</h2>
            {past.length === 0 && <p className={styles.note}>{t('near.noPast')}</p>}
            <Items events={past} set={set} past />
            {told.pastTotal > past.length && first < 50 && (
              <Button onClick={() => setFirst(first + PAGE)}>{t('near.more', { count: told.pastTotal - past.length })}</Button>
            )}
          </section>
        </>
      )}
    </div>
  )
}

function Coming({ coming, town, set }: { coming: readonly NearEventFragment[]; town: string | undefined; set: SetAddress }) {
  const { t } = useTranslation('events')
  const near = coming.filter((each) => each.near)
  const far = coming.filter((each) => !each.near)
  return (
    <section aria-labelledby="events-coming">
      <h2 id="events-coming">{t(town ? 'near.comingNear' : 'near.coming', { town })}</h2>
      {near.length === 0 && (
        <p className={styles.note}>{t(coming.length === 0 ? 'near.noneAnywhere' : 'near.noneNear', { town: town ?? '' })}</p>
      )}
      <Items events={near} set={set} />
      {far.length > 0 && (
        <>
          <h3>{t('near.far')}</h3>
          <Items events={far} set={set} />
        </>
      )}
    </section>
  )
}

function Items({ events, set, past = false }: { events: readonly NearEventFragment[]; set: SetAddress; past?: boolean }) {
  return (
    <ul className={styles.list}>
      {events.map((each) => (
        <Item key={each.event.id} told={each} set={set} past={past} />
      ))}
    </ul>
  )
}

function Item({ told: { distanceKm, event }, set, past }: { told: NearEventFragment; set: SetAddress; past: boolean }) {
  const { t } = useTranslation(['events', 'event-overview', 'vocabulary', 'feeds'])
  const format = useFormat()
  const { id, hosts } = event
  const facts = readFragment(EventFacts, event)
  const { name, category, place, attendance, support } = facts
  const result = hasResult(readFragment(EventResultFields, event))
  const unstated = [
    hosts.length === 0 && t('details.hosts'),
    past && attendance.length === 0 && t('near.attendance'),
    past && !result && t('result.title'),
  ].filter((text) => text !== false)
  const line = [
    format.days(facts),
    t(`vocabulary:eventCategory.${category}`),
    [place?.label, distanceKm != null && t('near.away', { km: format.km(distanceKm) })].filter(Boolean).join(', '),
  ]
  return (
    <li className={styles.item}>
      <LinkButton className={styles.name} onClick={() => set({ offen: id })}>
        <InGerman>{name}</InGerman>
      </LinkButton>
      <p className={styles.note}>
        {line.filter(Boolean).join(' · ')}{' '}
        {!past && hasCalendarDay(facts) && (
          <a href={calendarAddress({ language: format.language, id })} download>
            {t('feeds:calendar.add')}
          </a>
        )}
      </p>
      <dl className={styles.facts}>
        {hosts.length > 0 && (
          <>
            <dt>{t('details.hosts')}</dt>
            <dd>
              {hosts.map((host) => (
                <ActorLink key={host.id} actor={host} short />
              ))}
            </dd>
          </>
        )}
        {past && attendance.length > 0 && (
          <>
            <dt>{t('near.attendance')}</dt>
            <dd>{attendance.map((figure) => format.figure(figure, { dated: true })).join(', ')}</dd>
          </>
        )}
        {past && result && (
          <>
            <dt>{t('result.title')}</dt>
            <dd>
              <EventResult event={event} />
            </dd>
          </>
        )}
        {unstated.length > 0 && (
          <>
            <dt>{t('near.unstated')}</dt>
            <dd className={styles.note}>{unstated.join(', ')}</dd>
          </>
        )}
        <dt>{t('columns.source')}</dt>
        <dd>
          <Sources support={support} label="site" />
        </dd>
      </dl>
    </li>
  )
}
