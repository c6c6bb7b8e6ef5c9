import type { Layer } from './address.ts'

/** What could not be loaded, and how it is asked for again: a layer that is missing must not look like one that is empty. */
export interface Fault {
  readonly of: Layer | 'filter'
  readonly error: unknown
  readonly retry: () => void
}

interface Answer {
  readonly data?: unknown
  readonly error?: unknown
  refetch(): Promise<unknown>
}

/** The first of these that has no answer because it failed. */
export function faultOf(of: Fault['of'], ...answers: readonly Answer[]): Fault | undefined {
  const failed = answers.find(({ data, error }) => error !== undefined && data === undefined)
  // A failure of the next try is told as this one was.
  return failed && { of, error: failed.error, retry: () => void failed.refetch().catch(() => undefined) }
}
