import { siteOf } from '@netzatlas/shared'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { titleOf } from '../../parts/site.ts'
import { External } from '../../ui/icons.tsx'
import styles from './contact-line.module.css'
import { contactFor, type ReadDates } from './model/contact-for.ts'
import type { ListedActor } from './shortlist-data.ts'

/**
 * The published way to an organisation and when that was last seen, or where to look. Never a person. `read`: when the
 * pages were read, where that was asked for.
 */
export function ContactLine({ actor, read }: { actor: ListedActor; read?: ReadDates }) {
  const { t } = useTranslation(['shortlist', 'common'])
  const format = useFormat()
  const contact = contactFor(actor, read)
  if (!contact) {
    return (
      <span className={styles.none}>
        {t('contact.none')}{' '}
        {actor.state ? (
          <Link to="/akteure" search={{ art: 'UMBRELLA', land: actor.state.id }}>
            {t('contact.umbrellas', { land: actor.state.name })}
          </Link>
        ) : (
          t('contact.lookUp')
        )}
      </span>
    )
  }
  const { by, name, address, source } = contact
  const seen = source?.read
    ? t('common:source.read', { date: format.date(source.read) })
    : source?.date
      ? t('common:source.dated', { date: format.date(source.date) })
      : read && t('common:date.none')
  const title = by === 'source' && source && titleOf(source)
  return (
    <span>
      {by === 'umbrella' && <>{t('contact.umbrella', { name: name ?? '' })} </>}
      {by === 'source' && <>{t('contact.source')} </>}
      <a href={address} className={styles.site} rel="noreferrer noopener" target="_blank">
        {siteOf(address)}
        <External />
      </a>
      {title && (
        <span className={styles.seen} lang="de">
          {` · ${title}`}
        </span>
      )}
      {seen && <span className={styles.seen}>{` · ${seen}`}</span>}
    </span>
  )
}
