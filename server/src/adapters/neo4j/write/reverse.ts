import { canonicalJson } from '../../../domain/canonical.ts'
import type { Change } from '../../../domain/commands.ts'
import { DomainError } from '../../../domain/errors.ts'
import type { Id } from '../../../domain/records.ts'
import { type Bytes, unpacked } from '../bytes.ts'
import type { Executor } from '../executor.ts'
import { query } from '../queries.ts'
import { idOf } from './changes.ts'

const REVERSE = query('commands/reverse')
const STANDING = query('records/by-id')

/** The changes that take the command back: possible as long as every record stands as the command left it. */
export async function reverseOf(db: Executor, command: Id): Promise<readonly Change[]> {
  const [row] = await db.read<[changes: Bytes, reverse: Bytes]>(REVERSE, { id: command })
  if (!row) throw new DomainError('NOT_FOUND', `There is no command ${command}.`, { field: 'command' })
  const left = new Map(unpacked<Change[]>(row[0]).map((change) => [idOf(change), 'put' in change ? canonicalJson(change.put) : undefined]))
  const reverse = unpacked<Change[]>(row[1])
  const standing = new Map(await db.read<[id: Id, json: string]>(STANDING, { ids: reverse.map(idOf) }))
  for (const change of reverse) {
    const id = idOf(change)
    if (standing.get(id) !== left.get(id)) throw new DomainError('CONFLICT', `${id} was changed after ${command}.`, { field: id })
  }
  return reverse
}
