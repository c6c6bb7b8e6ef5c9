import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { QueryError } from '../../parts/query-error.tsx'
import { Sources } from '../../parts/source-link.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import type { Address, SetAddress } from './address.ts'
import { categoryOf } from './choice-of-events.tsx'
import { inColumn } from './model/in-column.ts'
import { StateEventsQuery } from './overview.operations.ts'
import styles from './overview-table.module.css'

interface Props {
  readonly state: Address
  readonly set: SetAddress
  readonly headOf: (column: string) => string
}

/** The events behind a number of the table, with attendance as stated. */
export function StateEvents({ state, set, headOf }: Props) {
  const { t } = useTranslation(['event-overview', 'common'])
  const format = useFormat()
  const [land = '', column = ''] = (state.zahl ?? '').split('~')
  const query = useQuery(StateEventsQuery, { skip: state.zahl === undefined, variables: { id: land, category: categoryOf(state) } })
  const region = query.data?.node?.__typename === 'Region' ? query.data.node : undefined
  const events = region?.events.filter(({ from }) => inColumn(from, column)) ?? []
  return (
    <Dialog
      open={state.zahl !== undefined}
      onClose={() => set({ zahl: undefined })}
      title={region ? t('years.listTitle', { land: region.name, year: headOf(column) }) : ''}
    >
      {query.error && <QueryError error={query.error} onRetry={() => void query.refetch()} />}
      {query.loading && <SkeletonRows label={t('common:loading')} rows={3} />}
      {region && events.length === 0 && <p>{t('none')}</p>}
      <ul className={styles.list}>
        {events.map((event) => (
          <li key={event.id} className={styles.item}>
            <LinkButton onClick={() => set({ zahl: undefined, ansicht: undefined, offen: event.id, land })} lang="de">
              {event.name}
            </LinkButton>
            <span className={styles.quiet}>
              {[format.period({ validFrom: event.from, validUntil: event.until ?? event.from }), event.place?.label]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span>
              {event.attendance.length > 0
                ? t('attendance', { figures: event.attendance.map((figure) => format.figure(figure)).join(', ') })
                : t('attendanceNone')}
            </span>
            <Sources support={event.support} label="site" />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
