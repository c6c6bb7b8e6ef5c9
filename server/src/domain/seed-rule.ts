import type { Change } from './commands.ts'
import type { DomainRecord, Id } from './records.ts'
import { referencesOf } from './references.ts'

/** What a store knows of the records that a seed command touches; texts are canonical JSON, or any one-to-one mark of it. */
export interface SeedView {
  /** The record as it stands. */
  current(id: Id): string | undefined
  /** As the seed last wrote it; null where the seed removed it, undefined where it never wrote it. */
  seeded(id: Id): string | null | undefined
  text(record: DomainRecord): string
  /** Records that speak of this one. */
  referrers(id: Id): readonly Id[]
}

const idOf = (change: Change): Id => ('put' in change ? change.put.id : change.remove)

/**
 * A seed command overwrites only what still stands as the seed itself left it. Where somebody else changed, removed or
 * made a record, theirs is kept; and what speaks of a record they removed, or removes one they speak of, is left out too.
 */
export function settleSeed(
  changes: readonly Change[],
  view: SeedView,
): { readonly applied: readonly Change[]; readonly kept: readonly Id[] } {
  const kept = new Set<Id>()
  const written = new Map<Id, string | null>()
  for (const change of changes) {
    const id = idOf(change)
    if (kept.has(id)) continue
    const seeded = written.has(id) ? written.get(id) : view.seeded(id)
    const current = written.has(id) ? (written.get(id) ?? undefined) : view.current(id)
    if (current !== (seeded ?? undefined)) kept.add(id)
    else written.set(id, 'put' in change ? view.text(change.put) : null)
  }
  for (let settled = false; !settled; ) {
    settled = true
    for (const change of changes) {
      const id = idOf(change)
      if (kept.has(id)) continue
      if ('put' in change ? speaksOfRemoved(change.put, kept, view) : isSpokenOf(id, written, kept, view)) {
        kept.add(id)
        settled = false
      }
    }
  }
  return { applied: changes.filter((change) => !kept.has(idOf(change))), kept: [...kept].sort() }
}

const speaksOfRemoved = (record: DomainRecord, kept: ReadonlySet<Id>, view: SeedView): boolean =>
  referencesOf(record).some((target) => view.current(target) === undefined && (kept.has(target) || wasRemoved(target, view)))

/** The seed wrote it once, and it is gone: somebody took it away. */
const wasRemoved = (id: Id, view: SeedView): boolean => typeof view.seeded(id) === 'string' && view.current(id) === undefined

function isSpokenOf(id: Id, written: ReadonlyMap<Id, string | null>, kept: ReadonlySet<Id>, view: SeedView): boolean {
  return view.referrers(id).some((referrer) => kept.has(referrer) || !written.has(referrer))
}
