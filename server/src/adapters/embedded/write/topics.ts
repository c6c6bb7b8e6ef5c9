import type { ClaimRecord } from '../../../domain/records.ts'
import { isTopic, possibleDays } from '../../derived.ts'
import type { Executor } from '../executor.ts'

/** The days between which a theme or country of an actor may hold. */
export function placeTopic(db: Executor, claim: ClaimRecord): void {
  if (!isTopic(claim)) return
  const { possibleFrom, possibleUntil } = possibleDays(claim)
  db.run('UPDATE claim SET possible_from = ?, possible_until = ? WHERE id = ?', possibleFrom, possibleUntil, claim.id)
}
