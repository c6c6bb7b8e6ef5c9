import { siteOf } from '@netzatlas/shared'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type FragmentType, readFragment } from '../api/__generated__/index.ts'
import { useFormat } from '../i18n/format.ts'
import { External } from '../ui/icons.tsx'
import { Popover } from '../ui/popover.tsx'
import { SupportFields } from './claim.operations.ts'
import { isWebAddress, titleOf } from './site.ts'
import styles from './source-link.module.css'

interface SourceLike {
  readonly id: string
  readonly title: string
  readonly url?: string | null
  readonly publisher?: string | null
}

/** The name of the site beside the title; undefined where there is neither a site nor a publisher. */
export const siteBesideTitle = (source: SourceLike): string | undefined => siteOf(source.url) ?? source.publisher ?? undefined

export const siteName = (source: SourceLike): string => siteBesideTitle(source) ?? titleOf(source)

/** The name of the site; leads to everything that rests on the source. */
export function SourceLink({ source, children }: { source: SourceLike; children?: ReactNode }) {
  return (
    <Link to="/quellen" search={{ offen: source.id }} title={titleOf(source)}>
      {children ?? siteName(source)}
    </Link>
  )
}

type Support = FragmentType<typeof SupportFields>

function SupportList({ support }: { support: readonly Support[] }) {
  const { t } = useTranslation(['common', 'vocabulary'])
  const format = useFormat()
  return (
    <ul className={styles.supports}>
      {readFragment(SupportFields, support).map(({ source, stance, read, literal }) => (
        <li key={`${source.id} ${stance}`} className={styles.support}>
          {isWebAddress(source.url) ? (
            <a href={source.url} rel="noreferrer noopener" target="_blank" className={styles.title} lang="de">
              {titleOf(source)}
              <External />
            </a>
          ) : (
            <span className={styles.title} lang="de">
              {titleOf(source)}
            </span>
          )}
          <p className={styles.facts}>
            {[
              siteBesideTitle(source),
              t(`vocabulary:stance.${stance}`),
              t(`vocabulary:literal.${literal ? 'true' : 'false'}`),
              source.date && t('source.dated', { date: format.date(source.date) }),
              read && t('source.read', { date: format.date(read) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <SourceLink source={source}>{t('source.everything')}</SourceLink>
        </li>
      ))}
    </ul>
  )
}

/** Opens in place: every page that supports or contradicts, with the day it was read and whether it says so literally. */
export function Sources({ support, label = 'word' }: { support: readonly Support[]; label?: 'word' | 'site' }) {
  const { t } = useTranslation('common')
  const supports = readFragment(SupportFields, support)
  const first = supports[0]
  if (!first) return <span className={styles.none}>{t('source.none')}</span>
  const sites = new Set(supports.map(({ source }) => siteName(source)))
  const several = supports.length > 1
  const bySite =
    sites.size > 1
      ? `${siteName(first.source)} + ${sites.size - 1}`
      : several
        ? t('source.and', { site: siteName(first.source), count: supports.length })
        : siteName(first.source)
  const trigger = label === 'site' ? bySite : several ? t('source.count', { count: supports.length }) : t('source.one')
  return (
    <Popover trigger={trigger} title={several ? t('source.count', { count: supports.length }) : t('source.one')}>
      <SupportList support={support} />
    </Popover>
  )
}
