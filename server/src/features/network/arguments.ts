import type { Id } from '../../domain/records.ts'
import type { Context } from '../../graphql/context.ts'
import { misuse, notFound } from '../../graphql/errors.ts'
import { recordsOf } from '../../graphql/loaders.ts'

/** The number asked for, or the fallback; misuse where it is out of bounds. */
export function within(value: number | null | undefined, fallback: number, max: number, field: string, min = 1): number {
  const wanted = value ?? fallback
  if (wanted < min || wanted > max) throw misuse('INVALID_INPUT', `"${field}" must lie between ${min} and ${max}, not ${wanted}.`, field)
  return wanted
}

export async function requireActors(ids: readonly Id[], { loaders }: Context): Promise<void> {
  const found = new Set((await recordsOf(loaders, ids, 'actor')).map(({ id }) => id))
  const missing = ids.find((id) => !found.has(id))
  if (missing !== undefined) throw notFound(missing)
}
