import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { InGerman } from '../ui/in-german.tsx'

const SPECIAL = /^Sonderpreis (.+)$/

/** "1. Preis", "große Kommunen": ranks and categories are few and said in the reader's language; any other stays as it is. */
export function Prize({ rank, category }: { rank?: string | null | undefined; category?: string | null | undefined }) {
  const { t, i18n } = useTranslation('vocabulary')
  // Dots part the levels of a key.
  const said = (group: 'prizeRank' | 'prizeCategory', words: string): string | undefined => {
    const key = `${group}.${words.replaceAll('.', '')}`
    return i18n.exists(`vocabulary:${key}`) ? t(key) : undefined
  }
  const named = rank ? SPECIAL.exec(rank)?.[1] : undefined
  const parts = {
    rank:
      rank &&
      (said('prizeRank', rank) ??
        (named === undefined ? (
          <InGerman>{rank}</InGerman>
        ) : (
          <>
            {t('prizeRank.Sonderpreis')} <InGerman>{named}</InGerman>
          </>
        ))),
    category: category && (said('prizeCategory', category) ?? <InGerman>{category}</InGerman>),
  }
  return Object.entries(parts)
    .filter(([, part]) => part)
    .map(([name, part], index) => (
      <Fragment key={name}>
        {index > 0 && ', '}
        {part}
      </Fragment>
    ))
}
