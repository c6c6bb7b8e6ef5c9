import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { keyOf } from '../../parts/shortlist/entries.ts'
import { LinkButton } from '../../ui/button.tsx'
import styles from './entry-list.module.css'
import { EntryRow } from './entry-row.tsx'
import { groupsOf, notedFor } from './model/groups.ts'
import type { Listed } from './shortlist-data.ts'
import type { Removal, Removed } from './use-removal.ts'

/** As many as stand side by side. */
export const MOST_COMPARED = 4

type Row = Listed & { readonly removed?: Removed }

/** The list by the municipalities they were noted for. What was just removed stays where it stood, to be put back. */
export function EntryList({
  listed,
  only,
  removal,
  chosen,
  onChoose,
}: {
  listed: readonly Listed[]
  /** What was noted for this municipality. */
  only: string | undefined
  /** Undefined of a list that somebody handed on: it is only read. */
  removal: Removal | undefined
  chosen: readonly string[]
  onChoose: (key: string) => void
}) {
  const { t } = useTranslation('shortlist')
  const removed = removal?.removed
  const ghost = removed && { entry: removed[1], actor: undefined, from: undefined, gone: false, km: undefined, removed }
  const all: readonly Row[] = ghost ? listed.toSpliced(removed[0], 0, ghost) : listed
  return groupsOf(notedFor(all, only)).map(({ seeker, rows }) => (
    <section key={seeker?.id ?? ''} className={styles.group} aria-label={seeker ? t('for', { name: seeker.name }) : t('forNobody')}>
      <header className={styles.head}>
        <h2>
          {seeker ? t('for', { name: seeker.name }) : t('forNobody')}
          <District of={rows.find(({ from }) => from)?.from} />
        </h2>
        {seeker && (
          <Link to="/partner" search={{ kommune: seeker.id }}>
            {t('findMore')}
          </Link>
        )}
      </header>
      <ul>
        {rows.map((listed) =>
          listed.removed && removal ? (
            <RemovedLine key={`removed ${keyOf(listed.entry)}`} place={listed.removed} onRestore={removal.restore} />
          ) : (
            <EntryRow
              key={keyOf(listed.entry)}
              listed={listed}
              own={removal !== undefined}
              chosen={chosen.includes(keyOf(listed.entry))}
              full={chosen.length >= MOST_COMPARED}
              onChoose={() => onChoose(keyOf(listed.entry))}
              onRemove={removal && (() => removal.remove(keyOf(listed.entry)))}
            />
          ),
        )}
      </ul>
    </section>
  ))
}

/** Tells a municipality from others of its name. */
function District({ of }: { of: Listed['from'] }) {
  return of?.district && of.district.name !== of.name && <span className={styles.district}>, {of.district.name}</span>
}

/** Takes the focus of the button that removed it. */
function RemovedLine({ place, onRestore }: { place: Removed; onRestore: (place: Removed) => void }) {
  const { t } = useTranslation('shortlist')
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => line.current?.querySelector('button')?.focus(), [])
  return (
    <li ref={line} className={styles.removed}>
      <span role="status">{t('removed', { name: place[1].name })}</span>{' '}
      <LinkButton onClick={() => onRestore(place)}>{t('undo')}</LinkButton>
    </li>
  )
}
