import { siteOf } from '@netzatlas/shared'
import { useTranslation } from 'react-i18next'
import { contactOf } from '../../parts/contact.ts'
import { isWebAddress } from '../../parts/site.ts'
import { External } from '../../ui/icons.tsx'
import type { Suggestion } from './partner-data.ts'
import styles from './results.module.css'

/** The way to an organisation: its own published address, else its umbrella's, else the page that tells of it. Never a person. */
export function Contact({ actor }: { actor: Suggestion['actor'] }) {
  const { t } = useTranslation('partner-score')
  const contact = contactOf({
    website: isWebAddress(actor.website) ? actor.website : undefined,
    umbrellas: actor.memberOf.flatMap(({ name, website }) => (isWebAddress(website) ? [{ name, website }] : [])),
    sources: actor.sources.flatMap(({ url }) => (isWebAddress(url) ? [url] : [])),
  })
  if (!contact) return <p className={styles.quiet}>{t('contact.none')}</p>
  return (
    <p>
      {t(`contact.${contact.by}`, { name: contact.name ?? '' })}{' '}
      <a href={contact.address} className={styles.site} rel="noreferrer noopener" target="_blank">
        {siteOf(contact.address)}
        <External />
      </a>
    </p>
  )
}
