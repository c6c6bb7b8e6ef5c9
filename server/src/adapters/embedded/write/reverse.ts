import { canonicalJson } from '../../../domain/canonical.ts'
import type { Change } from '../../../domain/commands.ts'
import { DomainError } from '../../../domain/errors.ts'
import type { Id } from '../../../domain/records.ts'
import { unpack } from '../../pack.ts'
import type { Executor } from '../executor.ts'

/** The changes that take the command back: possible as long as every record stands as the command left it. */
export function reverseOf(db: Executor, command: Id): readonly Change[] {
  const row = db.get<{ changes: Uint8Array; reverse: Uint8Array }>('SELECT changes, reverse FROM command WHERE id = ?', command)
  if (!row) throw new DomainError('NOT_FOUND', `There is no command ${command}.`, { field: 'command' })
  const left = new Map(
    unpack<Change[]>(row.changes).map((change) =>
      'put' in change ? [change.put.id, canonicalJson(change.put)] : [change.remove, undefined],
    ),
  )
  const reverse = unpack<Change[]>(row.reverse)
  for (const change of reverse) {
    const id = 'put' in change ? change.put.id : change.remove
    const json = db.get<{ json: string }>('SELECT json FROM record WHERE id = ?', id)?.json
    if (json !== left.get(id)) throw new DomainError('CONFLICT', `${id} was changed after ${command}.`, { field: id })
  }
  return reverse
}
