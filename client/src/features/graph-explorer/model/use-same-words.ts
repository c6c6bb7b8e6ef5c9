import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import type { Compared } from './compared.ts'

type Waiting = Pick<Compared, 'same' | 'showsSame'>

/** How much is the same on both days and not shown, in words; nothing where all of it is shown. */
export function useSameWords() {
  const { t } = useTranslation('network-same')
  const format = useFormat()
  const count = (n: number) => ({ count: n, formatted: format.number(n) })
  return {
    whole: ({ same, showsSame }: Waiting): string =>
      !same || showsSame ? '' : t('waits', { lines: t('lines', count(same.lines)), actors: t('actors', count(same.actors)) }),
    /** Of the relations alone. */
    brief: ({ same, showsSame }: Waiting): string => (!same || showsSame ? '' : t('brief', count(same.lines))),
  }
}
