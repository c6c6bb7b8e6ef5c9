import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { networkState } from '../state.ts'
import { type Change, changesOf, MOST_NAMES } from './changes.ts'
import type { History } from './history.ts'

/** So many changes of one step are told. */
const MOST_CHANGES = 2

/** What was done to come to a step, as a short sentence: "Ausgeblendet: Köln". */
export function useSentences(nameOf: (id: string) => string) {
  const { t } = useTranslation(['exploring', 'graph-explorer', 'vocabulary', 'network-groups'])
  const format = useFormat()
  return useCallback(
    ({ steps }: History, index: number): string => {
      const [before, step] = [steps[index - 1], steps[index]!]
      if (!before) return t('step.first')
      const name = (id: string): string => nameOf(id) || step.names[id] || ''
      const listed = (ids: readonly string[]): string => {
        const known = ids.slice(0, MOST_NAMES).map(name).filter(Boolean)
        const rest = ids.length - known.length
        if (known.length === 0) return t('step.actors', { count: rest, formatted: format.number(rest) })
        return rest === 0 ? known.join(', ') : t('step.andMore', { names: known.join(', '), count: rest, formatted: format.number(rest) })
      }
      const filterValue = (key: string, value: string): string => {
        if (key === 'art') return t(`vocabulary:kind.${value}`)
        if (key === 'linie') return t(`vocabulary:lineKind.${value}`)
        return key === 'beleg' ? t(`vocabulary:status.${value}`) : name(value)
      }
      const word = ({ key, value }: Change & { of: 'word' }): string => {
        if (key === 'farbe') return t('step.colour', { value: t(`graph-explorer:colouring.${value}`) })
        if (key === 'groesse') return t('step.size', { value: t(`graph-explorer:sizing.${value}`) })
        if (key === 'anordnung') return t('step.layout', { value: t(`layout.${value}`) })
        if (key === 'gruppen') return value ? t('step.group', { by: t(`vocabulary:grouping.${value}`) }) : t('step.groupNone')
        if (key === 'tiefe') return t('step.depth', { value: t(`graph-explorer:panel.depth${value}`) })
        if (key === 'gleiches') return t(`network-same:step.${value ?? 'auto'}`)
        if (key === 'weg') return t('network-connections:step.weg', { n: value })
        return t(`step.${key}.${value}`)
      }
      const state = networkState.parse(step.view)
      const sentence = (change: Change): string => {
        switch (change.of) {
          case 'actors':
            // A group that is gone has no name, and is no actor.
            if (change.key === 'offen' && !change.ids.some(name)) return t(`network-groups:step.${change.more ? 'opened' : 'forgotten'}`)
            return t(`step.${change.more ? 'more' : 'less'}.${change.key}`, { names: listed(change.ids) })
          case 'one':
            return change.id
              ? t(`step.${change.key}`, { name: name(change.id) || t('step.actors', { count: 1 }) })
              : t(`step.${change.key}None`)
          case 'filter': {
            const filter = t(`graph-explorer:filter.${change.key}`)
            const values = change.values.map((value) => filterValue(change.key, value)).filter(Boolean)
            return values.length > 0 ? t('step.filter', { filter, values: values.join(', ') }) : t('step.filterNone', { filter })
          }
          case 'word':
            return word(change)
          case 'flag':
            return t(`step.${change.on ? 'on' : 'off'}.${change.key}`)
          case 'day':
            return t('step.day', { day: change.day ? format.date(change.day) : t('graph-explorer:time.today') })
          case 'compare':
            if (change.state !== undefined) return t('network-time:step.compareState', { name: name(change.state) })
            return change.day === undefined
              ? t('network-time:step.compareNone')
              : t('network-time:step.compareDay', { day: format.date(change.day) })
          case 'plain':
            return t(`step.table.${change.key}`)
          case 'path':
            return t('step.path', { names: listed([state.von, state.bis].filter((id) => id !== undefined)) })
          default:
            return t(`step.${change.of}`)
        }
      }
      const changes = changesOf(networkState.parse(before.view), state, step.view)
      const texts = changes.slice(0, MOST_CHANGES).map(sentence)
      return changes.length > MOST_CHANGES ? t('step.andSoOn', { text: texts.join(' · ') }) : texts.join(' · ')
    },
    [t, format, nameOf],
  )
}
