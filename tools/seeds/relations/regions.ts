import { readCsv } from '../csv.ts'
import type { Fact } from '../facts.ts'
import { type Loom, state } from '../weave.ts'

/** Where an offering or a programme holds, which no row says literally: decisions/regions.csv. */
export function namedRegions(loom: Loom, facts: ReadonlyMap<string, Fact>): void {
  for (const { thing, land, fact: id } of readCsv('decisions/regions.csv', ['thing', 'land', 'fact', 'reason'])) {
    const fact = facts.get(id)
    const subject = loom.names.things.find(({ name }) => name === thing)
    const region = loom.places.state(land)
    if (!fact || !subject || !region) throw new Error(`decisions/regions.csv: "${thing}", ${id} or "${land}" is not known`)
    state(loom, { ...fact, verified: 'no' }, { kind: 'ACTIVE_IN', subject: subject.id, object: region, dates: {} })
  }
}
