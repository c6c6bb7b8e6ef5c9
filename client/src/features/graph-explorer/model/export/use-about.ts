import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../i18n/format.ts'
import { activeFilters, type FilterKey } from '../filter.ts'
import { hiddenIn, tallyOf } from '../tallies.ts'
import type { Explorer } from '../use-explorer.ts'
import type { NetworkData } from '../use-network.ts'
import { useTallyWords } from '../use-tally-words.ts'
import type { ExportAbout } from './export-graph.ts'

/** What a file says about itself: what it shows, as of when, by which filter, what is left out, whose it is, where it is from. */
export function useAbout() {
  const { t } = useTranslation(['graph-explorer', 'network-export', 'vocabulary', 'common', 'network-look'])
  const format = useFormat()
  const words = useTallyWords()
  const wordOf = (key: FilterKey, value: string, nameOf: (id: string) => string): string => {
    if (key === 'art') return t(`vocabulary:kind.${value}`)
    if (key === 'linie') return t(`vocabulary:lineKind.${value}`)
    return key === 'beleg' ? t(`vocabulary:status.${value}`) : nameOf(value) || value
  }
  const filterOf = ({ state, nameOf }: Explorer): string => {
    const told = activeFilters(state).map((key) => {
      const values = [state[key] ?? []].flat().map((value) => wordOf(key, value, nameOf))
      return `${t(`filter.${key}`)}: ${values.join(', ')}`
    })
    const flags = (['moegliche', 'beendete', 'einzelne'] as const)
      .filter((flag) => state[flag])
      .map((flag) => t(`network-export:flag.${flag}`))
    const around = state.umfeld && (state.land ?? state.vergleichland) !== undefined ? [t('network-look:around.file')] : []
    const words = [...told, ...around, ...flags]
    return words.length === 0 ? t('status.unchanged') : t('status.filtered', { filters: words.join(' · ') })
  }
  const hidden = (data: NetworkData): string => {
    if (!data.columns) return ''
    const reasons = hiddenIn(data).map(words.hidden)
    return reasons.length === 0 ? t('network-export:nothingHidden') : t('status.hidden', { reasons: format.list(reasons) })
  }
  const counts = ({ network, data }: Pick<Explorer, 'network' | 'data'>): string => {
    const tally = tallyOf(network, data)
    return tally ? [words.actors(tally), words.lines(tally)].join(' · ') : ''
  }

  const about = (explorer: Explorer, extent: 'shown' | 'all'): ExportAbout => {
    const { state, data } = explorer
    const written = data.today ?? ''
    const day = data.day ?? written
    return {
      title: extent === 'all' ? t('network-export:wholeTitle') : state.name || t('title'),
      ...(extent === 'shown' && state.text !== '' && { note: state.text }),
      written,
      asOf:
        extent === 'all' ? t('network-export:anyTime', { day: format.date(written) }) : t('network-export:asOf', { day: format.date(day) }),
      filter: extent === 'all' ? t('status.unchanged') : filterOf(explorer),
      counts: extent === 'all' ? '' : counts(explorer),
      hidden: extent === 'all' ? t('network-export:nothingHidden') : hidden(data),
      licence: data.fictional ? t('common:fictional') : `${t('common:licences.facts')} ${t('common:licences.municipalities')}`,
      link: extent === 'all' ? `${location.origin}${location.pathname}` : location.href,
    }
  }
  return { about, counts, hidden }
}
