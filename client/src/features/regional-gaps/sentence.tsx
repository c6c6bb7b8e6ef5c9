import { Trans, useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { Room } from '../../ui/room.tsx'
import { Skeleton } from '../../ui/states.tsx'
import { type Address, DEFAULT_PARTNER_KINDS } from './address.ts'
import type { GapsData } from './gaps-data.ts'
import styles from './sentence.module.css'

/** As long as numbers and names may become. */
const LONGEST = { municipalities: 10_000, inhabitants: 80_000_000, gaps: 1_000, land: 'Mecklenburg-Vorpommern' } as const

/** What the numbers say, in one sentence that follows the filter and has its room before they are known. */
export function Sentence({ data, state }: { data: GapsData; state: Address }) {
  const { t } = useTranslation(['regional-gaps', 'common'])
  const format = useFormat()
  const { totals } = data
  const found = totals.covered + totals.stale
  const kinds = state.partner.length > 0 ? state.partner : DEFAULT_PARTNER_KINDS
  const partner = kinds.map((kind) => t(`partnerOf.${kind}`)).join(` ${t('sentence.or')} `)
  const whereIn = (land: string) => (state.land === undefined ? '' : ` ${t('sentence.in', { land })}`)
  const keyOf = (words: 'none' | 'all' | 'some') => (data.by === 'inhabitants' ? 'sentence.people' : (`sentence.${words}` as const))
  const gaps = (count: number) => (count > 0 ? ` ${t('sentence.gaps', { count, number: format.number(count) })}` : '')
  const most = format.number(LONGEST[data.by])
  const longest = t(keyOf('some'), { found: most, total: most, unknown: most, where: whereIn(LONGEST.land), partner })
  return (
    <p className={styles.sentence}>
      <Room longest={longest.replaceAll(/<.*?>/g, '') + gaps(LONGEST.gaps)}>
        {data.landIsGone ? (
          t('sentence.gone')
        ) : data.ready ? (
          <>
            <Trans
              t={t}
              i18nKey={`regional-gaps:${keyOf(found === 0 ? 'none' : totals.unknown === 0 ? 'all' : 'some')}`}
              values={{
                found: format.number(found),
                total: format.number(totals.total),
                where: whereIn(data.landName ?? ''),
                partner,
                unknown: format.number(totals.unknown),
              }}
              components={{ strong: <strong /> }}
            />
            {gaps(data.places.confirmedGap)}
          </>
        ) : (
          <Skeleton width="90%" height="100%" />
        )}
      </Room>
    </p>
  )
}
