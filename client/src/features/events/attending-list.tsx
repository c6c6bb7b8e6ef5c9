import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { ActorLink } from '../../parts/actor-link.tsx'
import { QueryError } from '../../parts/query-error.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import type { Address, SetAddress } from './address.ts'
import { categoryOf } from './choice-of-events.tsx'
import { MunicipalitiesByAttendanceQuery } from './overview.operations.ts'
import styles from './overview-table.module.css'

export const TIMES = ['ONCE', 'SEVERAL', 'NONE'] as const
type Times = (typeof TIMES)[number]

interface Props {
  readonly state: Address
  readonly set: SetAddress
  readonly nameOf: (region: string) => string | undefined
}

/** The municipalities behind a number of the table, with the events they are recorded at. */
export function AttendingList({ state, set, nameOf }: Props) {
  const { t } = useTranslation('event-overview')
  const [region = '', word] = (state.zahl ?? '').split('~')
  const times = TIMES.find((one) => one === word)
  return (
    <Dialog
      open={times !== undefined}
      onClose={() => set({ zahl: undefined })}
      title={times ? t('reach.listTitle', { land: nameOf(region) ?? '', times: t(`reach.${times}`) }) : ''}
    >
      {times && <Municipalities state={state} set={set} region={region} times={times} />}
    </Dialog>
  )
}

function Municipalities({ state, set, region, times }: Omit<Props, 'nameOf'> & { region: string; times: Times }) {
  const { t } = useTranslation(['event-overview', 'common'])
  const format = useFormat()
  const within = region === 'alle' ? null : region
  const query = useQuery(MunicipalitiesByAttendanceQuery, { variables: { times, within, category: categoryOf(state) } })
  const page = query.data?.municipalitiesByAttendance
  if (query.error) return <QueryError error={query.error} onRetry={() => void query.refetch()} />
  if (!page) return <SkeletonRows label={t('common:loading')} rows={6} />
  const { endCursor, hasNextPage } = page.pageInfo
  return (
    <>
      <p className={styles.note}>
        {t('common:shownOf', { shown: format.number(page.edges.length), total: format.number(page.totalCount) })}
        {times === 'NONE' && ` · ${t('reach.noneNote')}`}
      </p>
      <ul className={styles.list}>
        {page.edges.map(({ node: { municipality, events } }) => (
          <li key={municipality.id} className={styles.item}>
            <ActorLink actor={municipality} withPlace />
            {events.map((event) => (
              <span key={event.id} className={styles.event}>
                <LinkButton onClick={() => set({ zahl: undefined, ansicht: undefined, offen: event.id })} lang="de">
                  {event.name}
                </LinkButton>{' '}
                <span className={styles.quiet}>{format.days(event)}</span>
              </span>
            ))}
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button disabled={query.loading} onClick={() => void query.fetchMore({ variables: { after: endCursor ?? null } })}>
          {t('common:loadMore')}
        </Button>
      )}
    </>
  )
}
