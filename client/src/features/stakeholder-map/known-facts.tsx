import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import type { Address } from './address.ts'
import { FactList } from './fact-list.tsx'
import { newestOf } from './model/newest.ts'
import { MapKnown } from './regions.operations.ts'

/** How new what the map shows is: the newest source, and when anybody last looked. */
export function KnownFacts({ state: { land, stand } }: { state: Pick<Address, 'land' | 'stand'> }) {
  const { t } = useTranslation(['map-lists', 'map-layers'])
  const format = useFormat()
  const { data, previousData } = useQuery(MapKnown, { variables: { within: land ?? null, asOf: stand ?? null } })
  const known = data ?? previousData
  if (!known) return null
  const looks = known.municipalityCoverage.lastLooked.filter((date) => date !== null && date !== undefined)
  const last = newestOf(looks)
  const { newest } = known.statistics
  const facts = [
    ...(newest ? [[t('fresh.source'), format.date(newest)] as const] : []),
    [
      t('map-layers:region.looked'),
      last === undefined
        ? t('map-layers:unknown.nachgesehen')
        : t('map-layers:lookedIn', { date: format.date(last), count: looks.length, number: format.number(looks.length) }),
    ] as const,
  ]
  return <FactList facts={facts} />
}
