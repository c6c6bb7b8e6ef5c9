import { canonicalJson } from '../../../domain/canonical.ts'
import type { Change } from '../../../domain/commands.ts'
import { isCounted } from '../../../domain/coverage.ts'
import { DomainError } from '../../../domain/errors.ts'
import type { ClaimRecord, DomainRecord, Id } from '../../../domain/records.ts'

export const idOf = (change: Change): Id => ('put' in change ? change.put.id : change.remove)

/** A record as it stood and as it shall stand; one of them at least. */
export interface Turn {
  readonly id: Id
  readonly old?: DomainRecord
  readonly now?: DomainRecord
  /** The node is there although no command wrote it. */
  readonly found?: boolean
}

/** What the changes really change, in their order. DomainError INVALID_INPUT where a record would become one of another type. */
export function turnsOf(changes: readonly Change[], standing: ReadonlyMap<Id, string>): Turn[] {
  return changes.flatMap((change): Turn[] => {
    const id = idOf(change)
    const json = standing.get(id)
    const old = json === undefined ? {} : { old: JSON.parse(json) as DomainRecord }
    if (!('put' in change)) return old.old ? [{ id, ...old }] : []
    if (canonicalJson(change.put) === json) return []
    if (old.old && old.old.type !== change.put.type) {
      throw new DomainError('INVALID_INPUT', `${id} is of type ${old.old.type} and cannot become ${change.put.type}.`, { field: id })
    }
    return [{ id, ...old, now: change.put }]
  })
}

export const reverseOfTurn = ({ id, old }: Turn): Change => (old ? { put: old } : { remove: id })

export interface ClaimTurn {
  readonly id: Id
  readonly old?: ClaimRecord
  readonly now?: ClaimRecord
}

export const claimTurns = (turns: readonly Turn[]): ClaimTurn[] =>
  turns.filter(({ old, now }) => (now ?? old)!.type === 'claim') as ClaimTurn[]

/** Whether the coverage of a region can be another one now, its lines aside. */
export const touchesCoverage = (turns: readonly Turn[]): boolean =>
  turns.some(({ old, now }) => [old, now].some((record) => record !== undefined && isOfCoverage(record)))

function isOfCoverage(record: DomainRecord): boolean {
  if (record.type === 'claim') return record.kind === 'ASSESSED'
  return record.type === 'assessment' || (record.type === 'actor' && (isCounted(record) || record.kind !== 'MUNICIPALITY'))
}
