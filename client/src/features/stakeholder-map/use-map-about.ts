import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { StatesQuery } from '../../parts/region-picker.operations.ts'
import type { Address } from './address.ts'
import { MapFilters } from './map.operations.ts'
import type { MapData } from './map-data.ts'
import { useOnlineHost } from './use-online-host.ts'

/** What a file of the map says about itself. */
export interface MapAbout {
  readonly title: string
  /** What is shown, as of when, by which filter, what is left out. */
  readonly lines: readonly string[]
  readonly asOf: string
  readonly filter: string
  readonly sources: readonly string[]
  readonly link: string
  /** The day it was written on. */
  readonly written: string
}

export function useMapAbout(state: Address, data: MapData): () => MapAbout {
  const { t } = useTranslation(['stakeholder-map', 'map-export', 'map-lists', 'vocabulary', 'common', 'map'])
  const format = useFormat()
  const themes = useQuery(MapFilters).data?.themes
  const states = useQuery(StatesQuery).data?.regions
  const host = useOnlineHost()

  return () => {
    const { split, columns } = data
    const written = data.today ?? ''
    const told = [
      state.art.length > 0 && `${t('common:kindLabel')}: ${state.art.map((kind) => t(`vocabulary:kind.${kind}`)).join(', ')}`,
      state.land !== undefined && `${t('column.state')}: ${states?.find(({ id }) => id === state.land)?.name ?? state.land}`,
      state.thema.length > 0 &&
        `${t('theme')}: ${state.thema.map((id) => themes?.find((theme) => theme.id === id)?.name ?? id).join(', ')}`,
    ].filter((one) => one !== false)
    const filter = told.length === 0 ? t('common:noFilter') : told.join(' · ')
    const asOf = t('map-export:asOf', { day: format.date(state.stand ?? written) })
    const total = (columns?.id.length ?? 0) + (columns?.unplaced ?? 0)
    const hidden = [
      split.abroad > 0 && t('hidden.abroad', { count: split.abroad, number: format.number(split.abroad) }),
      columns &&
        columns.unknownPlaces > 0 &&
        t('hidden.unknown', { count: columns.unknownPlaces, number: format.number(columns.unknownPlaces) }),
      columns &&
        columns.protectedPlaces > 0 &&
        t('hidden.protected', { count: columns.protectedPlaces, number: format.number(columns.protectedPlaces) }),
      split.filtered > 0 && t('hidden.filtered', { count: split.filtered, number: format.number(split.filtered) }),
    ].filter((one): one is string => typeof one === 'string')
    const layers = state.ebenen.map((layer) => t(`layer.${layer}`)).join(', ')
    const withActors = state.ebenen.includes('akteure')
    const subject = state.ebenen.filter((layer) => layer !== 'grenzen' && layer !== 'beziehungen').map((layer) => t(`layer.${layer}`))
    return {
      title:
        data.selectedName !== undefined
          ? t('titleOf', { name: data.selectedName })
          : withActors || subject.length === 0
            ? t('title')
            : t('map-lists:file.title', { layers: subject.join(', ') }),
      asOf,
      filter,
      lines: [
        ...(data.fictional ? [t('common:fictional')] : []),
        [asOf, ...(withActors ? [t('shown', { shown: format.number(split.shown.length), total: format.number(total) })] : [])].join(' · '),
        t('map-export:layers', { layers }),
        filter,
        ...(withActors && hidden.length > 0 ? [t('map-export:hidden', { reasons: format.list(hidden) })] : []),
      ],
      sources: [
        `${t('common:licences.facts')} ${t('common:licences.municipalities')} ${t('common:licences.borders')}`,
        host === undefined ? t('map-export:world') : `${t('map-export:world')} ${t('map-export:ownGround', { host })}`,
      ],
      link: location.href,
      written,
    }
  }
}
