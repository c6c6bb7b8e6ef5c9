import { DomainError } from '../../../domain/errors.ts'
import { compareIds } from '../../../domain/ids.ts'
import type { Id } from '../../../domain/records.ts'
import { referencesOf } from '../../../domain/references.ts'
import type { Executor } from '../executor.ts'
import { query } from '../queries.ts'
import { recordFrom, type StoredNode } from './stored-record.ts'

const PAGES = [query('touch/page'), query('touch/strangers')]

/** DomainError INVALID_INPUT where a node is no record, has the id of another one, or speaks of one that is not there. */
export async function checkTouched(db: Executor, limit: number): Promise<void> {
  const ids = new Set<Id>()
  const mentioned = new Set<Id>()
  for (const page of PAGES) {
    for (let after = ''; ; ) {
      const nodes = await db.read<StoredNode>(page, { after, limit }, db.timeouts.bulk)
      for (const node of nodes) {
        const [id, labels] = node
        if (typeof id !== 'string') throw new DomainError('INVALID_INPUT', `A node with the labels ${labels.join(', ')} has no id.`)
        if (ids.has(id)) throw new DomainError('INVALID_INPUT', `There are two nodes with the id ${id}.`, { field: id })
        ids.add(id)
        for (const target of referencesOf(recordFrom(node))) mentioned.add(target)
      }
      if (nodes.length < limit) break
      after = nodes.at(-1)![0]
    }
  }
  const missing = [...mentioned].filter((id) => !ids.has(id)).sort(compareIds)[0]
  if (missing !== undefined)
    throw new DomainError('INVALID_INPUT', `There is no record ${missing}, but another speaks of it.`, { field: missing })
}
