import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../i18n/format.ts'
import { activeFilters, type FilterKey } from '../filter.ts'
import { standingFor } from '../network.ts'
import type { Explorer } from '../use-explorer.ts'
import type { NetworkData } from '../use-network.ts'
import type { ExportAbout } from './export-graph.ts'

/** What a file says about itself: what it shows, as of when, by which filter, what is left out, whose it is, where it is from. */
export function useAbout() {
  const { t } = useTranslation(['graph-explorer', 'network-export', 'vocabulary', 'common', 'network-look'])
  const format = useFormat()

  const wordOf = (key: FilterKey, value: string, nameOf: (id: string) => string): string => {
    if (key === 'art') return t(`vocabulary:kind.${value}`)
    if (key === 'linie') return t(`vocabulary:lineKind.${value}`)
    return key === 'beleg' ? t(`vocabulary:status.${value}`) : nameOf(value) || value
  }
  const filterOf = ({ state, nameOf }: Explorer): string => {
    // Of two Länder each picture tells its own.
    const told = activeFilters(state.vergleichland === undefined ? state : { ...state, land: undefined }).map((key) => {
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
    const { columns } = data
    if (!columns) return ''
    const { filter, limit, open, day } = columns.hiddenBecause
    const folded = [...data.folded.values()].reduce((sum, count) => sum + count, 0)
    const reasons = (
      [
        ['byHand', standingFor(data.hidden)],
        ['byFilter', filter],
        ['withoutRelation', columns.withoutLines],
        ['byLimit', limit],
        ['open', open],
        ['byDay', day],
        ['folded', folded],
      ] as const
    ).filter(([, count]) => count > 0)
    if (reasons.length === 0) return t('network-export:nothingHidden')
    return t('status.hidden', {
      reasons: format.list(reasons.map(([reason, count]) => t(`status.${reason}`, { formatted: format.number(count) }))),
    })
  }
  const counts = ({ network, data }: Pick<Explorer, 'network' | 'data'>): string => {
    if (!network || !data.columns) return ''
    const groups = network.vertices.filter(({ kind }) => kind === 'GROUP').length
    const actors = network.vertices.reduce((sum, { size, kind }) => sum + (kind === 'COOPERATION' ? 0 : size), 0)
    const total = (data.withLines ?? 0) + data.columns.withoutLines
    const lines = groups > 0 ? network.lines.reduce((sum, { weight }) => sum + weight, 0) : network.lines.length
    return [
      groups > 0
        ? t('status.grouped', { groups: format.number(groups), shown: format.number(actors) })
        : t('status.shown', { count: total, shown: format.number(actors), total: format.number(total) }),
      t(groups > 0 ? 'status.linesBetween' : 'status.lines', { count: lines, formatted: format.number(lines) }),
    ].join(' · ')
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
      licence: `${t('common:licences.facts')} ${t('common:licences.municipalities')}`,
      link: extent === 'all' ? `${location.origin}${location.pathname}` : location.href,
    }
  }
  return { about, counts, hidden }
}
