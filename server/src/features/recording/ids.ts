import { createHash } from 'node:crypto'
import type { Id } from '../../domain/records.ts'

/** Ids of what a command makes, the same however often it is sent: `next('cl')` is `cl-` and a digest of the client id, then a number. */
export function idsOf(clientId: string): (prefix: string) => Id {
  const digest = createHash('sha256').update(clientId).digest('hex').slice(0, 12)
  const made = new Map<string, number>()
  return (prefix) => {
    const number = (made.get(prefix) ?? 0) + 1
    made.set(prefix, number)
    return `${prefix}-${digest}-${number}`
  }
}

/** Whether a person recorded it here: ids of the seed and of imports have no number behind a digest. */
export const isRecordedHere = (id: Id): boolean => /-[0-9a-f]{12}-\d+$/.test(id)
