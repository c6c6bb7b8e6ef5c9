import type { Change } from './commands.ts'
import { compareIds } from './ids.ts'
import type { DomainRecord, Id } from './records.ts'
import { referencesOf } from './references.ts'

/** What a store knows of the records that a seed command touches; texts are canonical JSON, or any one-to-one mark of it. */
export interface SeedView {
  /** The record as it stands. */
  current(id: Id): string | undefined
  /** As the seed last wrote it; null where the seed removed it, undefined where it never wrote it. */
  seeded(id: Id): string | null | undefined
  exists(id: Id): boolean
  /** Records that speak of this one. */
  referrers(id: Id): readonly Id[]
}

const idOf = (change: Change): Id => ('put' in change ? change.put.id : change.remove)

export interface SettledSeed {
  readonly applied: readonly Change[]
  readonly kept: readonly Id[]
  /** What the store remembers as written by the seed: all that was applied, and what it was kept from bringing back. */
  readonly remembered: readonly Change[]
}

/**
 * A seed command overwrites only what still stands as the seed itself left it. Where somebody else changed, removed or
 * made a record, theirs is kept; and what speaks of a record they removed, or removes one they speak of, is left out too.
 * Each record is changed at most once.
 */
export function settleSeed(changes: readonly Change[], view: SeedView): SettledSeed {
  const kept = new Set<Id>()
  const removed = new Set<Id>()
  for (const change of changes) {
    const id = idOf(change)
    if (view.current(id) !== (view.seeded(id) ?? undefined)) kept.add(id)
    else if ('remove' in change) removed.add(id)
  }
  for (let settled = false; !settled; ) {
    settled = true
    for (const change of changes) {
      const id = idOf(change)
      if (kept.has(id)) continue
      if (
        'put' in change
          ? speaksOfRemoved(change.put, kept, view)
          : view.referrers(id).some((other) => kept.has(other) || !removed.has(other))
      ) {
        kept.add(id)
        settled = false
      }
    }
  }
  const isKept = (change: Change) => kept.has(idOf(change))
  return {
    applied: changes.filter((change) => !isKept(change)),
    kept: [...kept].sort(compareIds),
    remembered: changes.filter((change) => !isKept(change) || ('put' in change && !view.exists(idOf(change)))),
  }
}

/** The seed wrote it once, or would have, and it is gone: somebody took it away. */
function speaksOfRemoved(record: DomainRecord, kept: ReadonlySet<Id>, view: SeedView): boolean {
  return referencesOf(record).some((target) => !view.exists(target) && (kept.has(target) || typeof view.seeded(target) === 'string'))
}
