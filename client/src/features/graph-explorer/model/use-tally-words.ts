import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import type { HiddenTally, Tally } from './tallies.ts'

/** What is in a picture and what is not, in words: the same above the picture and in files. */
export function useTallyWords() {
  const { t } = useTranslation('graph-explorer')
  const format = useFormat()
  return useMemo(
    () => ({
      /** "x von y Akteuren" */
      actors: ({ groups, shown, total }: Tally): string =>
        groups > 0
          ? t('status.grouped', { groups: format.number(groups), shown: format.number(shown) })
          : t('status.shown', { count: total, shown: format.number(shown), total: format.number(total) }),
      lines: ({ groups, lines }: Tally): string =>
        t(groups > 0 ? 'status.linesBetween' : 'status.lines', { count: lines, formatted: format.number(lines) }),
      hidden: ({ reason, count }: HiddenTally): string => t(`status.${reason}`, { formatted: format.number(count) }),
    }),
    [t, format],
  )
}
