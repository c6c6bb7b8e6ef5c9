import type { ClaimReader, RecordReader } from '../ports/store.ts'
import type { Change } from './commands.ts'
import { typeOfId } from './ids.ts'
import type { Id } from './records.ts'

/** The changes without taking away a source that something they leave as it is rests on. */
export async function withoutSharedSources(store: RecordReader & ClaimReader, changes: readonly Change[]): Promise<readonly Change[]> {
  const removed = changes.flatMap((change) => ('remove' in change && typeOfId(change.remove) === 'source' ? [change.remove] : []))
  if (removed.length === 0) return changes
  const touched = new Set(changes.map((change) => ('put' in change ? change.put.id : change.remove)))
  const entries = (await Promise.all((['need', 'offer', 'news'] as const).map((type) => store.recordsOfType(type)))).flat()
  const shared = new Set(entries.filter(({ id }) => !touched.has(id)).map(({ source }) => source))
  for (const source of removed) if (await isClaimedBeside(store, source, touched)) shared.add(source)
  return changes.filter((change) => 'put' in change || !shared.has(change.remove))
}

async function isClaimedBeside(store: ClaimReader, source: Id, touched: ReadonlySet<Id>): Promise<boolean> {
  const { items } = await store.claimsBySource(source, { first: touched.size + 1 })
  return items.some(({ id }) => !touched.has(id))
}
