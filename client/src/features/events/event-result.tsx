import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type FragmentType, readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { InGerman } from '../../ui/in-german.tsx'
import { EventResult as Fields } from './near.operations.ts'

export const hasResult = ({ outcome, editions }: { readonly outcome?: string | null; readonly editions: readonly unknown[] }): boolean =>
  Boolean(outcome) || editions.length > 0

/** What came out of it: as a source says, and who was awarded there; or that no source says. */
export function EventResult({ event }: { event: FragmentType<typeof Fields> }) {
  const { t } = useTranslation('events')
  const format = useFormat()
  const result = readFragment(Fields, event)
  const { outcome, editions } = result
  if (!hasResult(result)) return <p>{t('result.unknown')}</p>
  return (
    <>
      {outcome && (
        <p>
          <InGerman>{outcome}</InGerman>
        </p>
      )}
      {editions.map(({ id, name, awards }) => {
        const winners = [...new Map(awards.flatMap((award) => award.winners).map((winner) => [winner.id, winner.name])).values()]
        return (
          <p key={id}>
            {t(winners.length === 0 ? 'result.noWinners' : 'result.winners', {
              count: winners.length,
              names: format.list(winners.toSorted(format.compare)),
            })}{' '}
            <Link to="/wettbewerb" search={{ offen: id }}>
              <InGerman>{name}</InGerman>
            </Link>
          </p>
        )
      })}
    </>
  )
}
