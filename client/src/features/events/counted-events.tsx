import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { QueryError } from '../../parts/query-error.tsx'
import { Sources } from '../../parts/source-link.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import type { Address, SetAddress } from './address.ts'
import { categoryOf } from './choice-of-events.tsx'
import { EventFacts } from './events.operations.ts'
import { type OpenedNumber, parseOpened, variablesOf } from './model/opened-number.ts'
import { CountedEventsQuery } from './overview.operations.ts'
import styles from './overview-table.module.css'

interface Props {
  readonly state: Address
  readonly set: SetAddress
  readonly headOf: (column: string) => string
  readonly nameOf: (row: string) => string
}

/** The events behind a number of the table, with attendance as stated. */
export function CountedEvents({ state, set, headOf, nameOf }: Props) {
  const { t } = useTranslation(['event-overview', 'common'])
  const format = useFormat()
  const opened = parseOpened(state.zahl)
  const query = useQuery(CountedEventsQuery, {
    skip: opened === undefined,
    variables: { ...(opened && variablesOf(opened)), category: categoryOf(state) },
  })
  const page = query.data?.countedEvents
  const events = readFragment(EventFacts, page?.edges.map(({ node }) => node) ?? [])
  return (
    <Dialog
      open={opened !== undefined}
      onClose={() => set({ zahl: undefined })}
      title={opened ? t('years.listTitle', { land: nameOf(opened.row), year: headOf(opened.column) }) : ''}
    >
      {query.error && <QueryError error={query.error} onRetry={() => void query.refetch()} />}
      {query.loading && !page && <SkeletonRows label={t('common:loading')} rows={3} />}
      {page?.totalCount === 0 && <p>{t('none')}</p>}
      <ul className={styles.list}>
        {events.map((event) => (
          <li key={event.id} className={styles.item}>
            <LinkButton onClick={() => set({ zahl: undefined, ansicht: undefined, offen: event.id, land: landOf(opened) })} lang="de">
              {event.name}
            </LinkButton>
            <span className={styles.quiet}>{[format.days(event), event.place?.label].filter(Boolean).join(' · ')}</span>
            <span>
              {event.attendance.length > 0
                ? t('attendance', { figures: event.attendance.map((figure) => format.figure(figure)).join(', ') })
                : t('attendanceNone')}
            </span>
            <Sources support={event.support} label="site" />
          </li>
        ))}
      </ul>
      {page?.pageInfo.hasNextPage && (
        <Button disabled={query.loading} onClick={() => void query.fetchMore({ variables: { after: page.pageInfo.endCursor ?? null } })}>
          {t('common:loadMore')}
        </Button>
      )}
    </Dialog>
  )
}

const landOf = (opened: OpenedNumber | undefined): string | undefined => (opened && variablesOf(opened).state) ?? undefined
