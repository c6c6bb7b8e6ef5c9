import { LRUCache } from 'lru-cache'
import type { NetworkQuestion } from './question.ts'

/** Some MB each: who asks about one actor after the other asks about the same network. */
const KEPT = 3

/** What is worked out of a snapshot, the last questions' answers kept as long as the snapshot is the same. A failure is not kept. */
export function lately<Snapshot, T>(
  snapshotOf: () => Promise<Snapshot>,
  work: (snapshot: Snapshot, question: NetworkQuestion) => Promise<T>,
): (question: NetworkQuestion) => Promise<T> {
  const kept = new LRUCache<string, Promise<T>>({ max: KEPT })
  let latest: Snapshot | undefined
  return async (question) => {
    const snapshot = await snapshotOf()
    // A former snapshot and what was made of it can be forgotten.
    if (snapshot !== latest) kept.clear()
    latest = snapshot
    const key = JSON.stringify([question.filter ?? {}, question.asOf])
    const known = kept.get(key)
    if (known) return known
    const answer = work(snapshot, question)
    kept.set(key, answer)
    answer.catch(() => {
      if (kept.get(key) === answer) kept.delete(key)
    })
    return answer
  }
}
