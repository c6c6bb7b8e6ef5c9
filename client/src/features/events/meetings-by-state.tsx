import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { QueryError } from '../../parts/query-error.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { usePhone } from '../../ui/media.ts'
import { SkeletonRows } from '../../ui/states.tsx'
import { MeetingsByStateQuery } from './events.operations.ts'
import styles from './meetings-by-state.module.css'

/** Which Länder had network meetings, as far as anybody recorded one: "keine erfasst" is no fact about the world. */
export function MeetingsByState({ chosen, onChoose }: { chosen: string | undefined; onChoose: (id: string | undefined) => void }) {
  const { t } = useTranslation(['events', 'common'])
  const format = useFormat()
  const { data, error, refetch } = useQuery(MeetingsByStateQuery)
  const states = (data?.regions ?? [])
    .map(({ id, name, events }) => ({ id, name, count: events.length }))
    .toSorted((a, b) => b.count - a.count || format.compare(a.name, b.name))
  const phone = usePhone()
  const without = states.filter(({ count }) => count === 0).map(({ name }) => name)
  const most = Math.max(1, ...states.map(({ count }) => count))
  return (
    <section>
      <h2 className={styles.title}>{t('lands.title')}</h2>
      <p className={styles.sum}>
        {states.length > 0 && (
          <>
            {t('lands.some', { count: states.length - without.length, all: states.length })}{' '}
            {without.length > 0 && t('lands.without', { names: format.list(without) })}
          </>
        )}
      </p>
      {error && <QueryError error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows label={t('common:loading')} rows={16} height={phone ? 44 : 28} />}
      <ul>
        {states.map(({ id, name, count }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.row}
              aria-pressed={chosen === id}
              onClick={() => onChoose(chosen === id ? undefined : id)}
            >
              <span className={styles.name}>{name}</span>
              {count > 0 ? (
                <>
                  <span className={styles.track} aria-hidden="true">
                    <span className={styles.bar} style={{ width: `${(count / most) * 100}%` }} />
                  </span>
                  <span className={styles.count}>{t('lands.count', { count })}</span>
                </>
              ) : (
                <span className={styles.none}>{t('lands.none')}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <p className={styles.plan}>
        <Link to="/veranstaltungen/planen" search={chosen ? { land: chosen } : {}} className={buttonClass}>
          {t('common:doors.planMeeting')}
        </Link>
      </p>
      <p className={styles.note}>{t('lands.note')}</p>
      <p className={styles.note}>{t(phone ? 'lands.pick' : 'lands.choose')}</p>
    </section>
  )
}
