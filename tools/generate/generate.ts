import type { Command } from '../../server/src/domain/commands.ts'
import type { DomainRecord } from '../../server/src/domain/records.ts'
import { assessments, contest, events, signatures } from './activities.ts'
import { chance } from './chance.ts'
import { claimMaker, INVENTED, reports } from './claims.ts'
import { geography } from './geography.ts'
import { organisations } from './organisations.ts'
import { cooperations, memberships, profiles, twoActors } from './relations.ts'
import { SIZES, type SizeName } from './sizes.ts'
import { COUNTRIES, OFFERINGS, PROGRAMMES, RESOLUTION, THEMES } from './topics.ts'
import { wiring } from './wiring.ts'

export interface GenerateOptions {
  readonly size: SizeName
  readonly seed: number
}

/** A command holds about so many records, and never divides what belongs together. */
const BATCH = 1_000

/**
 * A fictional network of the given size as commands for the door: the same options give the same commands, byte for byte.
 * Each command speaks only of records of itself and of earlier ones. Regions are put as SEED, which alone may; the rest
 * comes as IMPORT, so that it can be taken back.
 */
export function* generate({ size, seed }: GenerateOptions): Generator<Command> {
  const name = (number: number) => `fictional:${size}:${seed}:${String(number).padStart(4, '0')}`
  const places = geography(SIZES[size], seed)
  let number = 0
  for (const records of batches([[INVENTED], ...places.regions.map((region) => [region])])) {
    yield { clientId: name(number++), role: 'SEED', name: 'fictional-regions', changes: records.map((put) => ({ put })) }
  }
  for (const records of batches(network(size, seed, places))) {
    yield { clientId: name(number++), role: 'IMPORT', name: 'fictional-network', changes: records.map((put) => ({ put })) }
  }
}

/** Everything but the regions, in groups that belong together. */
function* network(size: SizeName, seed: number, places: ReturnType<typeof geography>): Generator<readonly DomainRecord[]> {
  const bodies = organisations(SIZES[size], places, seed)
  const wired = wiring(SIZES[size], places, bodies, seed)
  const make = claimMaker(chance(seed, 'claims'))

  for (const record of [...reports, ...THEMES, ...COUNTRIES, ...PROGRAMMES, ...OFFERINGS, RESOLUTION]) yield [record]
  for (const actor of [...places.municipalities, ...bodies.records]) yield [actor]
  yield* profiles(bodies, make, chance(seed, 'profiles'))
  yield* memberships(wired.memberships, make, chance(seed, 'memberships'))
  yield* twoActors('ADVISED_BY', wired.advice, make, chance(seed, 'advice'))
  yield* twoActors('FUNDED_BY', wired.funding, make, chance(seed, 'funding'))
  yield* cooperations(wired.cooperations, make, chance(seed, 'cooperations'))
  yield* events(SIZES[size].events, places, bodies, make, chance(seed, 'events'))
  yield* contest(places, make, chance(seed, 'contest'))
  yield* assessments(places, make, chance(seed, 'assessments'))
  yield* signatures(places, make, chance(seed, 'signatures'))
}

function* batches(groups: Iterable<readonly DomainRecord[]>): Generator<readonly DomainRecord[]> {
  let batch: DomainRecord[] = []
  for (const group of groups) {
    if (batch.length > 0 && batch.length + group.length > BATCH) {
      yield batch
      batch = []
    }
    batch.push(...group)
  }
  if (batch.length > 0) yield batch
}
