import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { KindMark } from '../../parts/kind-mark.tsx'
import { changedEntry, type Entry, keyOf, LONGEST_NOTE } from '../../parts/shortlist/entries.ts'
import { shortlist } from '../../parts/shortlist/use-shortlist.ts'
import { LinkButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { VisuallyHidden } from '../../ui/states.tsx'
import { ContactLine } from './contact-line.tsx'
import styles from './entry-row.module.css'
import fields from './fields.module.css'
import type { Listed } from './shortlist-data.ts'
import { StatusField } from './status-field.tsx'
import { useFacts } from './use-facts.ts'

/** One of the list: who and where, what somebody noted, and whether it is to be compared. */
export function EntryRow({
  listed,
  own,
  chosen,
  full,
  onChoose,
  onRemove,
}: {
  listed: Listed
  own: boolean
  chosen: boolean
  /** No more can be chosen. */
  full: boolean
  onChoose: () => void
  onRemove: (() => void) | undefined
}) {
  const { t } = useTranslation('shortlist')
  const { entry, actor, gone } = listed
  const name = actor?.name ?? (entry.name || entry.actor)
  return (
    <li className={styles.row}>
      <label className={styles.choose}>
        <input type="checkbox" checked={chosen} disabled={gone || (full && !chosen)} onChange={onChoose} />
        <VisuallyHidden>{t('choose', { name })}</VisuallyHidden>
      </label>
      <div className={styles.who}>
        <h3 className={styles.name}>
          {gone ? (
            name
          ) : (
            <Link to="/akteure/$id" params={{ id: entry.actor }} lang="de">
              {name}
            </Link>
          )}
        </h3>
        {gone ? <p className={styles.gone}>{t(own ? 'gone' : 'foreign.gone')}</p> : <Facts listed={listed} />}
      </div>
      <div className={styles.own}>
        {own ? (
          <Fields entry={entry} name={name} />
        ) : (
          <p>
            {t('status.label')}: {t(`status.${entry.status}`)}
            {entry.note && <span className={styles.noted}>{entry.note}</span>}
          </p>
        )}
        {onRemove && (
          <p className={styles.acts}>
            <LinkButton onClick={onRemove}>
              {t('remove')}
              <VisuallyHidden> {name}</VisuallyHidden>
            </LinkButton>
          </p>
        )}
      </div>
    </li>
  )
}

function Facts({ listed: { entry, actor, km } }: { listed: Listed }) {
  const { t } = useTranslation(['shortlist', 'vocabulary', 'partner-finder'])
  const format = useFormat()
  const facts = useFacts()
  if (!actor) return <p className={classes(styles.facts, styles.quiet)}>{t('reading')}</p>
  return (
    <div className={styles.facts}>
      <p className={styles.where}>
        <KindMark kind={actor.kind} size={11} labelled />
        <span>
          {facts.where(actor)}
          {km !== undefined && entry.seeker && ` · ${facts.away(km, entry.seeker)}`}
        </span>
      </p>
      {actor.themes.length > 0 && <p>{facts.themes(actor)}</p>}
      <p>
        {t('contact.label')} <ContactLine actor={actor} />
      </p>
      <p className={styles.quiet}>
        {actor.lastConfirmed ? t('partner-finder:lastConfirmed', { date: format.date(actor.lastConfirmed) }) : t('partner-finder:undated')}
      </p>
    </div>
  )
}

/** What somebody noted; every stroke is kept. */
function Fields({ entry, name }: { entry: Entry; name: string }) {
  const { t } = useTranslation('shortlist')
  const change = (next: Partial<Pick<Entry, 'status' | 'note'>>) => shortlist.change((all) => changedEntry(all, keyOf(entry), next))
  return (
    <>
      <StatusField name={name} status={entry.status} onChange={(status) => change({ status })} />
      <textarea
        aria-label={t('note.of', { name })}
        className={fields.note}
        rows={2}
        maxLength={LONGEST_NOTE}
        placeholder={t('note.label')}
        value={entry.note}
        onChange={(event) => change({ note: event.target.value })}
      />
      {entry.note && <p className={fields.printed}>{entry.note}</p>}
    </>
  )
}
