import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import type { Compared } from './compared.ts'

type Waiting = Pick<Compared, 'same' | 'showsSame' | 'grouped'>

/** How much is the same on both days and not shown, in words; nothing where all of it is shown. */
export function useSameWords() {
  const { t } = useTranslation('network-same')
  const format = useFormat()
  const count = (n: number) => ({ count: n, formatted: format.number(n) })
  return {
    whole: ({ same, showsSame, grouped }: Waiting): string => {
      if (!same || showsSame) return ''
      const lines = t(grouped ? 'linesGrouped' : 'lines', count(same.lines))
      return same.actors === 0 ? t('waitsLines', { lines }) : t('waits', { lines, actors: t('actors', count(same.actors)) })
    },
    /** Of the lines alone. */
    brief: ({ same, showsSame }: Waiting): string => (!same || showsSame ? '' : t('brief', count(same.lines))),
  }
}
