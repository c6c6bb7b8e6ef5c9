import { useTranslation } from 'react-i18next'
import type { NoticeFieldsFragment } from '../../api/__generated__/graphql.ts'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { ActorLabel } from '../actor-label.operations.ts'

export type NoticeKind = 'NEED' | 'OFFER'
export type Notice = NoticeFieldsFragment

export const kindOf = ({ __typename }: Pick<Notice, '__typename'>): NoticeKind => (__typename === 'Need' ? 'NEED' : 'OFFER')

export const ownerOf = (notice: Notice) => readFragment(ActorLabel, notice.actor)

/** How a need or an offer is told: what it is about, and since when until when. */
export function useNoticeWords() {
  const { t } = useTranslation('notices')
  const format = useFormat()
  return {
    about: ({ theme, language, country }: Notice): string =>
      [theme.name, country && format.country(country.code), language && t('inLanguage', { language: format.languageName(language) })]
        .filter(Boolean)
        .join(' · '),
    dates({ state, validFrom, validUntil, endedOn }: Notice): string {
      if (state === 'ENDED' && endedOn) return t('dates.ended', { from: format.date(validFrom), date: format.date(endedOn) })
      if (state === 'EXPIRED' && validUntil) return t('dates.expired', { from: format.date(validFrom), date: format.date(validUntil) })
      if (state === 'COMING') return t('dates.coming', { date: format.date(validFrom) })
      return validUntil
        ? t('dates.until', { from: format.date(validFrom), date: format.date(validUntil) })
        : t('dates.since', { from: format.date(validFrom) })
    },
  }
}
