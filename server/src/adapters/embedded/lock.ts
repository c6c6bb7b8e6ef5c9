import { DatabaseSync } from 'node:sqlite'
import { DomainError } from '../../domain/errors.ts'
import { asDomainError } from './errors.ts'

/**
 * Holds the data folder for this process: an open exclusive transaction on a database of its own. The operating system
 * drops the lock with the process, however that ends, so there is no stale lock to guess about.
 */
export function lockFolder(file: string, folder: string): { release(): void } {
  try {
    const db = new DatabaseSync(file, { timeout: 0 })
    try {
      db.exec('BEGIN EXCLUSIVE')
    } catch (error) {
      db.close()
      throw error
    }
    return { release: () => db.close() }
  } catch (error) {
    const known = asDomainError(error)
    if (known instanceof DomainError && known.code === 'STORE_LOCKED') {
      throw new DomainError(
        'STORE_LOCKED',
        `The data folder ${folder} is in use by another Netzatlas. Stop it, or set NETZATLAS_DATA to another folder.`,
        {
          cause: error,
        },
      )
    }
    throw known
  }
}
