import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { KindMark } from '../../parts/kind-mark.tsx'
import { QueryError } from '../../parts/query-error.tsx'
import { changedEntry, keyOf } from '../../parts/shortlist/entries.ts'
import { shortlist } from '../../parts/shortlist/use-shortlist.ts'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { Skeleton } from '../../ui/states.tsx'
import styles from './compare.module.css'
import { ComparedContact } from './compared-contact.tsx'
import { ComparedReasons } from './compared-reasons.tsx'
import { Cooperations } from './cooperations.tsx'
import { Members } from './members.tsx'
import { groupsOf } from './model/groups.ts'
import { Notices } from './notices.tsx'
import { ShortlistCompared } from './shortlist.operations.ts'
import type { ComparedActor, Listed, ListedActor } from './shortlist-data.ts'
import { StatusField } from './status-field.tsx'
import { useFacts } from './use-facts.ts'

interface Column {
  readonly listed: Listed
  readonly actor: ListedActor
  /** Undefined while it is read. */
  readonly more: ComparedActor | undefined
}

/** Up to four side by side: the same facts of each in one row, and what is not recorded says so. */
export function Compare({ listed, own }: { listed: readonly Listed[]; own: boolean }) {
  const { t } = useTranslation(['shortlist', 'common'])
  const ids = useMemo(() => [...new Set(listed.map(({ entry }) => entry.actor))].toSorted(), [listed])
  const { data, previousData, error, refetch } = useQuery(ShortlistCompared, { variables: { ids }, context: { asBody: true } })
  const read = data ?? previousData
  const columns = listed.flatMap((one): Column[] => {
    if (!one.actor) return []
    const more = read?.nodes.find(({ id }) => id === one.entry.actor)
    return [{ listed: one, actor: one.actor, more: more?.__typename === 'Actor' ? more : undefined }]
  })
  const rows = useRows(own)
  const names = useRef<HTMLDivElement>(null)
  const [first] = groupsOf(columns.map((column) => column.listed))
  const seeker = columns.every((column) => column.listed.entry.seeker?.id === first?.seeker?.id) ? first?.seeker : undefined
  return (
    <>
      {error && !read && <QueryError error={error} onRetry={() => void refetch()} />}
      <h2 className={styles.title}>{seeker ? t('for', { name: seeker.name }) : t('compare.title')}</h2>
      {!read && !error ? (
        <Skeleton height={640} />
      ) : (
        <div className={styles.compared} data-columns={columns.length}>
          <div ref={names} className={styles.inSight} aria-hidden="true">
            <div className={styles.names}>
              <span className={styles.corner} />
              {columns.map(({ listed: { entry }, actor }) => (
                <span key={keyOf(entry)} className={styles.name}>
                  <Name actor={actor} hidden />
                </span>
              ))}
            </div>
          </div>
          <ScrollRegion label={t('compare.title')} onScroll={(left) => names.current?.scrollTo({ left, behavior: 'instant' })}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <td className={styles.corner} />
                  {columns.map(({ listed: { entry }, actor }) => (
                    <th key={keyOf(entry)} scope="col" className={styles.name}>
                      <Name actor={actor} />
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ id, label, cell }) => (
                  <tr key={id}>
                    <th scope="row" className={styles.label}>
                      {label}
                    </th>
                    {columns.map((column) => (
                      <td key={keyOf(column.listed.entry)} className={styles.cell}>
                        {cell(column) || <span className={styles.unknown}>{t('unknown')}</span>}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </div>
      )}
    </>
  )
}

/** `hidden`: once more, where it is only seen: the heading of the column is what is heard and reached by keyboard. */
function Name({ actor, hidden = false }: { actor: ListedActor; hidden?: boolean }) {
  return (
    <>
      <KindMark kind={actor.kind} size={12} labelled={!hidden} />{' '}
      <Link to="/akteure/$id" params={{ id: actor.id }} lang="de" {...(hidden && { tabIndex: -1 })}>
        {actor.name}
      </Link>
    </>
  )
}

interface Row {
  readonly id: string
  readonly label: string
  /** Empty where nothing is recorded. */
  readonly cell: (column: Column) => ReactNode
}

function useRows(own: boolean): readonly Row[] {
  const { t } = useTranslation(['shortlist', 'common', 'partner-score'])
  const format = useFormat()
  const facts = useFacts()
  const waiting = <Skeleton width="70%" height={12} />
  return [
    { id: 'kind', label: t('common:kindLabel'), cell: ({ actor }) => facts.kind(actor) },
    {
      id: 'place',
      label: t('fact.place'),
      cell: ({ actor, listed: { entry, km } }) => (
        <>
          {facts.where(actor)}
          {entry.seeker && <span className={styles.second}>{km === undefined ? t('noDistance') : facts.away(km, entry.seeker)}</span>}
        </>
      ),
    },
    {
      id: 'reasons',
      label: t('fact.reasons'),
      cell: ({ listed }) => <ComparedReasons listed={listed} />,
    },
    { id: 'themes', label: t('partner-score:factor.THEMES'), cell: ({ actor }) => facts.themes(actor) },
    { id: 'countries', label: t('partner-score:factor.COUNTRIES'), cell: ({ actor }) => facts.countries(actor) },
    { id: 'languages', label: t('partner-score:factor.LANGUAGES'), cell: ({ actor }) => facts.languages(actor) },
    {
      id: 'members',
      label: t('fact.members'),
      cell: ({ more }) => (more ? <Members actor={more} /> : waiting),
    },
    { id: 'cooperations', label: t('fact.cooperations'), cell: ({ more }) => (more ? <Cooperations actor={more} /> : waiting) },
    { id: 'notices', label: t('partner-score:factor.NEEDS'), cell: ({ more }) => (more ? <Notices actor={more} /> : waiting) },
    {
      id: 'confirmed',
      label: t('partner-score:factor.CONFIRMED'),
      cell: ({ actor }) => (actor.lastConfirmed ? format.date(actor.lastConfirmed) : t('common:date.none')),
    },
    { id: 'contact', label: t('fact.contact'), cell: ({ actor, more }) => <ComparedContact actor={actor} more={more} /> },
    {
      id: 'status',
      label: t('status.label'),
      cell: ({ actor, listed: { entry } }) =>
        own ? (
          <StatusField
            name={actor.name}
            status={entry.status}
            onChange={(status) => shortlist.change((all) => changedEntry(all, keyOf(entry), { status }))}
          />
        ) : (
          t(`status.${entry.status}`)
        ),
    },
    {
      id: 'note',
      label: t('note.label'),
      cell: ({ listed: { entry } }) =>
        entry.note ? <span className={styles.note}>{entry.note}</span> : <span className={styles.unknown}>{t('note.none')}</span>,
    },
  ]
}
