import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import type { Backbone } from './backbone.ts'
import type { Compared, ComparedSide } from './compared.ts'

type Waiting = Pick<Compared, 'same' | 'showsSame' | 'grouped'>

/** What of both days is not drawn, in words: what is the same, and changes that are too many; nothing where all of it is. */
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
    /** Why there is nothing in a picture. */
    empty: ({ whole, data }: Pick<ComparedSide, 'whole' | 'data'>): string => {
      if (whole?.vertices.length === 0) return t('none')
      return data.network?.vertices.length === 0 ? t('unchanged') : ''
    },
    /** Of what has changed. */
    dense: ({ backbones, grouped }: Pick<Compared, 'backbones' | 'grouped'>): string =>
      backbones.some(Boolean) ? t(grouped ? 'denseGrouped' : 'dense') : '',
    /** The same of one picture, in numbers. */
    drawn: (backbone: Backbone | undefined): string =>
      backbone ? t('drawn', { drawn: format.number(backbone.drawn), all: format.number(backbone.all) }) : '',
    /** Of the lines alone. */
    brief: ({ same, showsSame }: Waiting): string => (!same || showsSame ? '' : t('brief', count(same.lines))),
  }
}
