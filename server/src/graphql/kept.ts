import type { Day } from '@netzatlas/shared'
import { LRUCache } from 'lru-cache'
import { withoutDeadline } from '../domain/deadline.ts'
import type { RevisionReader } from '../ports/store.ts'

/**
 * What is read whole and kept in memory: of each store once a revision of the content and, where a day is named, once a day.
 * Many wait for one reading, so the time of none of them ends it; one that failed is not kept.
 * `read` is given what was kept before.
 */
export function keptByRevision<T>(): (
  store: RevisionReader,
  day: Day | '',
  read: (former: Promise<T> | undefined) => Promise<T>,
) => Promise<T> {
  const kept = new WeakMap<RevisionReader, { readonly key: string; readonly value: Promise<T> }>()
  return async (store, day, read) => {
    const key = `${(await store.revision()).content} ${day}`
    const known = kept.get(store)
    if (known?.key === key) return known.value
    const value = withoutDeadline(() => read(known?.value))
    kept.set(store, { key, value })
    value.catch(() => {
      if (kept.get(store)?.value === value) kept.delete(store)
    })
    return value
  }
}

/** The same of the last `most` questions asked of each store. `question`: what tells one answer from another, its day included. */
export function keptByQuestion<T>(
  most: number,
): (store: Pick<RevisionReader, 'revision'>, question: string, read: () => Promise<T>) => Promise<T> {
  const kept = new WeakMap<object, LRUCache<string, Promise<T>>>()
  return async (store, question, read) => {
    const key = `${(await store.revision()).content} ${question}`
    const answers = kept.get(store) ?? new LRUCache<string, Promise<T>>({ max: most })
    kept.set(store, answers)
    const known = answers.get(key)
    if (known) return known
    const value = withoutDeadline(read)
    answers.set(key, value)
    value.catch(() => {
      if (answers.peek(key) === value) answers.delete(key)
    })
    return value
  }
}

/**
 * What is worked out once a request, however many of its fields ask. `request`: what is one for each, as its loaders are;
 * `question`: what tells one answer from another.
 */
export function keptByRequest<T>(): (request: object, question: string, work: () => T) => T {
  const kept = new WeakMap<object, Map<string, T>>()
  return (request, question, work) => {
    const known = kept.get(request) ?? new Map<string, T>()
    kept.set(request, known)
    if (!known.has(question)) known.set(question, work())
    return known.get(question)!
  }
}
