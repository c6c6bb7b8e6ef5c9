import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { InGerman } from '../ui/in-german.tsx'

type Words = Readonly<Record<string, string>>
const SPECIAL = /^Sonderpreis (.+)$/

/** "1. Preis", "große Kommunen": ranks and categories are few and said in the reader's language; any other stays as it is. */
export function Prize({ rank, category }: { rank?: string | null | undefined; category?: string | null | undefined }) {
  const { t } = useTranslation('vocabulary')
  const ranks = t('prizeRank', { returnObjects: true }) as Words
  const categories = t('prizeCategory', { returnObjects: true }) as Words
  const named = rank ? SPECIAL.exec(rank)?.[1] : undefined
  const parts = [
    rank &&
      (ranks[rank] ??
        (named === undefined ? (
          <InGerman>{rank}</InGerman>
        ) : (
          <>
            {ranks.Sonderpreis} <InGerman>{named}</InGerman>
          </>
        ))),
    category && (categories[category] ?? <InGerman>{category}</InGerman>),
  ].filter(Boolean)
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rank and category keep their places
    <Fragment key={index}>
      {index > 0 && ', '}
      {part}
    </Fragment>
  ))
}
