import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { titleOf } from '../../../parts/site.ts'
import { SourceLink, siteName } from '../../../parts/source-link.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { InGerman } from '../../../ui/in-german.tsx'
import { Section } from './section.tsx'
import styles from './source-table.module.css'

interface Entry {
  readonly source: { readonly id: string; readonly title: string; readonly url?: string | null; readonly publisher?: string | null }
  readonly claims: number
}
const FIRST_SHOWN = 8

function Site({ name, entries }: { name: string; entries: readonly Entry[] }) {
  const { t } = useTranslation('actor-profile')
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const [only] = entries
  const total = entries.reduce((sum, { claims }) => sum + claims, 0)
  return (
    <li className={styles.site}>
      <div className={styles.row}>
        {entries.length === 1 && only ? (
          <SourceLink source={only.source} />
        ) : (
          <span>
            <LinkButton aria-expanded={open} onClick={() => setOpen(!open)}>
              {name}
            </LinkButton>
            <span className={styles.pages}> {t('sources.pages', { count: entries.length })}</span>
          </span>
        )}
        <span className={styles.number}>{total > 0 ? format.number(total) : ''}</span>
      </div>
      {open && (
        <ul className={styles.list}>
          {entries.map(({ source, claims }) => (
            <li key={source.id} className={styles.row}>
              <SourceLink source={source}>
                <InGerman>{titleOf(source)}</InGerman>
              </SourceLink>
              <span className={styles.number}>{claims > 0 ? format.number(claims) : ''}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** Every site with the number of statements about the actor that rest on it; a site of several pages opens to them. */
export function SourceTable({ entries }: { entries: readonly Entry[] }) {
  const { t } = useTranslation('actor-profile')
  const [all, setAll] = useState(false)
  const sites = [...Map.groupBy(entries, ({ source }) => siteName(source))].toSorted(
    ([, a], [, b]) => b.reduce((sum, { claims }) => sum + claims, 0) - a.reduce((sum, { claims }) => sum + claims, 0),
  )
  const shown = all || sites.length <= FIRST_SHOWN + 2 ? sites : sites.slice(0, FIRST_SHOWN)
  return (
    <Section title={t('sources.title')} sub={t('sources.sub')}>
      {sites.length === 0 && <p className={styles.note}>{t('sources.none')}</p>}
      <ul>
        {shown.map(([name, pages]) => (
          <Site key={name} name={name} entries={pages} />
        ))}
      </ul>
      {sites.length > FIRST_SHOWN + 2 && (
        <p className={styles.note}>
          <LinkButton onClick={() => setAll(!all)}>
            {all ? t('claims.unfold') : t('sources.fold', { count: sites.length - FIRST_SHOWN })}
          </LinkButton>
        </p>
      )}
    </Section>
  )
}
