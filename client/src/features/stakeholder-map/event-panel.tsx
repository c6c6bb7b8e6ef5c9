import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { LinkButton } from '../../ui/button.tsx'
import styles from './cooperation-list.module.css'
import type { EventRow } from './model/events.ts'
import page from './page.module.css'

/** All events at one spot; each leads to who took part and to its sources. */
export function EventPanel({ events, onClose }: { events: readonly EventRow[]; onClose: () => void }) {
  const { t } = useTranslation(['map-lists', 'vocabulary', 'common'])
  const format = useFormat()
  const place = events[0]?.place
  return (
    <>
      <header className={page.placeHead}>
        <h2 className={page.placeName}>{place ?? t('event.missing')}</h2>
        <LinkButton onClick={onClose}>{t('common:close')}</LinkButton>
      </header>
      {events.length > 0 && (
        <p className={page.placeFacts}>{t('event.count', { count: events.length, number: format.number(events.length) })}</p>
      )}
      <ul className={styles.list}>
        {events.map((event) => (
          <li key={event.id} className={styles.cooperation}>
            <p className={styles.facts}>
              {[t(`vocabulary:eventCategory.${event.category}`), event.from ? format.days(event) : t('common:date.none')].join(' · ')}
            </p>
            <Link to="/veranstaltungen" search={{ offen: event.id }} lang="de">
              {event.name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
