import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { DEFAULT_PARTNER_KINDS } from '../address.ts'
import { GapFilters } from '../gaps.operations.ts'
import type { Asked as AskedBy } from '../question.ts'
import styles from './page.module.css'

/** What is counted on the page, as it was asked for where somebody came from; on paper too. */
export function Asked({ asked, months }: { asked: AskedBy; months: number }) {
  const { t } = useTranslation('regional-gaps')
  const format = useFormat()
  const topics = useQuery(GapFilters, { skip: asked.thema.length === 0 }).data
  const kinds = asked.partner.length > 0 ? asked.partner : DEFAULT_PARTNER_KINDS
  const or = (names: readonly string[]) => names.join(` ${t('sentence.or')} `)
  const themes = (topics?.themes ?? []).flatMap(({ id, name }) => (asked.thema.includes(id) ? [name] : []))
  const about = [
    themes.length > 0 && t('asked.theme', { themes: or(themes) }),
    asked.partnerland.length > 0 && t('asked.country', { countries: or(asked.partnerland.map((id) => format.country(id.slice(2)))) }),
  ]
  return (
    <p className={styles.facts}>
      {t('asked.counted', { partner: or(kinds.map((kind) => t(`partnerOf.${kind}`))), about: about.filter(Boolean).join(''), months })}
    </p>
  )
}
