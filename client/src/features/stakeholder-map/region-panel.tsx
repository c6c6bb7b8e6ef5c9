import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { QueryError } from '../../parts/query-error.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import { ActorButtons } from './actor-buttons.tsx'
import type { Address, SetAddress } from './address.ts'
import { FactList } from './fact-list.tsx'
import { networkFilterOf } from './filter.ts'
import type { MapData } from './map-data.ts'
import type { PlacedActor } from './model/places.ts'
import styles from './page.module.css'
import { MapRegionCoverage, MapRegions } from './regions.operations.ts'

const LEVELS = { 2: 'STATE', 5: 'DISTRICT', 8: 'MUNICIPALITY' } as const

/** One Land, Kreis or municipality: its figures, and who is known there. */
export function RegionPanel({
  ags,
  state,
  set,
  data,
  mark,
  onHover,
}: {
  ags: string
  state: Address
  set: SetAddress
  data: MapData
  mark: (actors: readonly PlacedActor[]) => void
  onHover: (place: string | undefined) => void
}) {
  const { t } = useTranslation(['map-layers', 'stakeholder-map', 'common'])
  const format = useFormat()
  const level = LEVELS[ags.length as keyof typeof LEVELS]
  const variables = { level, within: `r-${ags}`, asOf: state.stand ?? null }
  const figures = useQuery(MapRegions, { variables: { ...variables, filter: { ...networkFilterOf(state), within: null } } })
  const coverage = useQuery(MapRegionCoverage, { variables, skip: level === 'MUNICIPALITY' })
  const columns = (figures.data ?? figures.previousData)?.regionFigures
  const counts = coverage.data?.coverage.find(({ region }) => region.ags === ags)
  const here = data.split.shown.filter(({ region }) => region?.startsWith(ags))
  const close = <LinkButton onClick={() => set({ region: undefined })}>{t('common:close')}</LinkButton>

  if (figures.error && !columns) return <QueryError error={figures.error} onRetry={() => void figures.refetch()} />
  if (!columns) return <SkeletonRows label={t('common:loading')} />
  const row = columns.ags.indexOf(ags)
  if (row < 0) {
    return (
      <header className={styles.placeHead}>
        <p>{t('region.missing', { ags })}</p>
        {close}
      </header>
    )
  }
  const population = columns.population[row]
  const confirmed = columns.confirmedIn[row]
  const cooperations = columns.cooperations[row]!
  const lookedOn = columns.lookedOn[row]
  const lookedIn = columns.lookedMunicipalities[row]!
  const per100k = (count: number) =>
    population ? ` (${t('region.per100k', { number: format.number((count * 100_000) / population) })})` : ''
  const facts: readonly (readonly [string, string])[] = [
    [t('region.actors'), here.length === 0 ? t('unknown.akteure') : format.number(here.length) + per100k(here.length)],
    [t('region.cooperations'), cooperations === 0 ? t('unknown.kooperationen') : format.number(cooperations) + per100k(cooperations)],
    [t('region.confirmed'), confirmed ? String(confirmed) : t('unknown.bestaetigt')],
    [
      t('region.looked'),
      lookedOn
        ? level === 'MUNICIPALITY'
          ? format.date(lookedOn)
          : t('lookedIn', { date: format.date(lookedOn), count: lookedIn, number: format.number(lookedIn) })
        : t('unknown.nachgesehen'),
    ],
    ...(counts
      ? [
          [
            t('region.coverage'),
            counts.covered + counts.stale + counts.confirmedGap === 0
              ? t('unknown.abdeckung')
              : t('knownOf', {
                  count: counts.total,
                  number: format.number(counts.covered + counts.stale + counts.confirmedGap),
                  total: format.number(counts.total),
                }),
          ] as const,
        ]
      : []),
    ...(population
      ? [
          [
            t('region.population'),
            columns.populationOn ? `${format.number(population)} (${format.date(columns.populationOn)})` : format.number(population),
          ] as const,
        ]
      : []),
  ]
  const ids = here.map(({ id }) => id)
  const isMarked = ids.length > 0 && ids.every((id) => state.wahl.includes(id))
  return (
    <>
      <header className={styles.placeHead}>
        <h2 className={styles.placeName}>{columns.name[row]}</h2>
        {close}
      </header>
      {columns.kind[row] && <p className={styles.placeFacts}>{columns.kind[row]}</p>}
      <FactList facts={facts} />
      {ids.length > 0 && (
        <Button disabled={isMarked} onClick={() => mark(here)}>
          {isMarked ? t('region.marked') : t('region.mark', { count: ids.length, number: format.number(ids.length) })}
        </Button>
      )}
      {level !== 'MUNICIPALITY' && (
        <p className={styles.more}>
          <Link to="/luecken" search={{ land: `r-${ags.slice(0, 2)}` }}>
            {t('region.gaps')}
          </Link>
        </p>
      )}
      <ActorButtons
        actors={here.toSorted((a, b) => b.degree - a.degree || format.compare(a.name, b.name)).slice(0, MOST_LISTED)}
        onPick={(akteur) => set({ akteur, ort: undefined })}
        onHover={onHover}
      />
      {here.length > MOST_LISTED && (
        <p className={styles.placeFacts}>{t('region.more', { shown: MOST_LISTED, number: format.number(here.length) })}</p>
      )}
    </>
  )
}

/** Longer lists stand in the table below the map. */
const MOST_LISTED = 100
