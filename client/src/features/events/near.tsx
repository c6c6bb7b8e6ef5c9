import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventsNearQuery as EventsNearResult } from '../../api/__generated__/graphql.ts'
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
import styles from './near.module.css'
import { EventResult as EventResultFields, EventsNearQuery, NearEvent } from './near.operations.ts'

type Told = EventsNearResult['eventsNear']
const PAGE = 10

/** What comes next near a municipality, then what has been there, with what came out of it; without one everywhere. */
export function Near({ state, set }: { state: Address; set: SetAddress }) {
  const { t } = useTranslation(['events', 'common'])
  const [first, setFirst] = useState(PAGE)
  const chosen = useTown(state.fuer)
  const { data, previousData, error, refetch } = useQuery(EventsNearQuery, { variables: { for: chosen.town?.id ?? null, first } })
  const told = (data ?? previousData)?.eventsNear
  const town = chosen.town?.name
  return (
    <div className={styles.near}>
      <TownField label={t('near.label')} chosen={chosen} onChange={(fuer) => set({ fuer })} />
      {error && !told && <QueryError error={error} onRetry={() => void refetch()} />}
      {!told && !error && <SkeletonRows label={t('common:loading')} rows={8} height={64} />}
      {told && (
        <>
          <Coming told={told} town={town} set={set} />
          <section aria-labelledby="events-past">
            <h2 id="events-past">{t(town ? 'near.pastNear' : 'near.past', { town })}</h2>
            {told.past.length === 0 && <p className={styles.note}>{t('near.noPast')}</p>}
            <Items events={told.past} set={set} past />
            {told.pastTotal > told.past.length && first < 50 && (
              <Button onClick={() => setFirst(first + PAGE)}>{t('near.more', { count: told.pastTotal - told.past.length })}</Button>
            )}
          </section>
        </>
      )}
    </div>
  )
}

function Coming({ told, town, set }: { told: Told; town: string | undefined; set: SetAddress }) {
  const { t } = useTranslation('events')
  const near = told.coming.filter((each) => each.near)
  const far = told.coming.filter((each) => !each.near)
  return (
    <section aria-labelledby="events-coming">
      <h2 id="events-coming">{t(town ? 'near.comingNear' : 'near.coming', { town })}</h2>
      {near.length === 0 && (
        <p className={styles.note}>{t(told.coming.length === 0 ? 'near.noneAnywhere' : 'near.noneNear', { town: town ?? '' })}</p>
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

function Items({ events, set, past = false }: { events: Told['past']; set: SetAddress; past?: boolean }) {
  return (
    <ul className={styles.list}>
      {events.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fragment hides its id, and the list is drawn as a whole
        <Item key={index} told={each} set={set} past={past} />
      ))}
    </ul>
  )
}

function Item({ told, set, past }: { told: Told['past'][number]; set: SetAddress; past: boolean }) {
  const { t } = useTranslation(['events', 'event-overview', 'vocabulary', 'feeds'])
  const format = useFormat()
  const event = readFragment(NearEvent, told.event)
  const { id, name, category, from, until, place, attendance, hosts, support } = event
  const result = hasResult(readFragment(EventResultFields, event))
  const unstated = [
    hosts.length === 0 && t('details.hosts'),
    past && attendance.length === 0 && t('near.attendance'),
    past && !result && t('result.title'),
  ].filter((text) => text !== false)
  const facts = [
    format.period({ validFrom: from, validUntil: until ?? from }),
    t(`vocabulary:eventCategory.${category}`),
    [place?.label, told.distanceKm != null && t('near.away', { km: format.km(told.distanceKm) })].filter(Boolean).join(', '),
  ]
  return (
    <li className={styles.item}>
      <LinkButton className={styles.name} onClick={() => set({ offen: id })}>
        <InGerman>{name}</InGerman>
      </LinkButton>
      <p className={styles.note}>
        {facts.filter(Boolean).join(' · ')}{' '}
        {!past && hasCalendarDay(event) && (
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
