import { compareIds } from '../../domain/ids.ts'
import type { ActorRecord } from '../../domain/records.ts'
import type { SearchReader } from '../../ports/store.ts'

/** Neuenkirchen occurs most often, eleven times. */
const ENOUGH_CANDIDATES = 50

/** Other actors of the same kind and the same name, by id. */
export async function namesakes(actor: ActorRecord, store: SearchReader): Promise<readonly ActorRecord[]> {
  const candidates = await store.searchCandidates({ text: actor.name, kinds: ['ACTOR', 'PLACE'], limit: ENOUGH_CANDIDATES })
  return candidates
    .map(({ record }) => record)
    .filter((record): record is ActorRecord => record.type === 'actor')
    .filter(({ id, kind, name }) => id !== actor.id && kind === actor.kind && name === actor.name)
    .toSorted((a, b) => compareIds(a.id, b.id))
}
