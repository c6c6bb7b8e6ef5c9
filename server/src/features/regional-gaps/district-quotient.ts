import { locationQuotient } from '../../domain/location-quotient.ts'
import type { Id } from '../../domain/records.ts'
import { keptByRevision } from '../../graphql/kept.ts'
import type { MunicipalityColumns } from '../../ports/coverage.ts'
import type { ActorReader, RegionReader, RevisionReader } from '../../ports/store.ts'
import { municipalitiesIn } from './district-profile.ts'

export interface Quotient {
  readonly value: number | undefined
  readonly organisations: number
  readonly organisationsEverywhere: number
  readonly inhabitants: number
  readonly inhabitantsEverywhere: number
}

interface Seated {
  readonly here: number
  readonly everywhere: number
}

const everywhere = keptByRevision<number>()

/** Migrant organisations seated in the district, and in any Land. */
export async function organisationsSeated(district: Id, store: ActorReader & RegionReader & RevisionReader): Promise<Seated> {
  const seated = async (within: Id) => (await store.actorPage({ kinds: ['MIGRANT_ORGANISATION'], within }, 'NAME', { first: 1 })).total
  const inLands = async () => {
    const lands = await store.regions('STATE')
    return (await Promise.all(lands.map(({ id }) => seated(id)))).reduce((sum, count) => sum + count, 0)
  }
  const [here, all] = await Promise.all([seated(district), everywhere(store, '', inLands)])
  return { here, everywhere: all }
}

/** The organisations compared with the inhabitants, in the district and everywhere. */
export function quotientOf(district: Id, columns: MunicipalityColumns, seated: Seated): Quotient {
  const { inhabitants } = columns
  const counts = {
    organisations: seated.here,
    organisationsEverywhere: seated.everywhere,
    inhabitants: municipalitiesIn(district, columns).reduce((sum, i) => sum + inhabitants[i]!, 0),
    inhabitantsEverywhere: inhabitants.reduce((sum, count) => sum + count, 0),
  }
  const all = { organisations: counts.organisationsEverywhere, inhabitants: counts.inhabitantsEverywhere }
  return { ...counts, value: locationQuotient(counts, all) }
}
