import type { Change, Receipt, Revision } from '../domain/commands.ts'
import type { ChangesSince } from '../ports/commands.ts'
import { unpack } from './pack.ts'

/** Of an entry of the log, packed. */
export interface LogEntry {
  readonly receipt: Uint8Array
  readonly reverse: Uint8Array
}

export interface LogWalk {
  /** Entries there must be at least before the one that led to the content asked for; none where nothing more can be told. */
  readonly missing: number
  /** The entry before the last one taken, undefined where the log begins. */
  take(entry: LogEntry | undefined): void
  readonly found: ChangesSince | undefined
}

/**
 * Goes back in the log from the newest command until the content was as asked: each command that changed something has
 * raised it by one, so that a change past the log shows as a gap.
 */
export function logWalk(revision: Revision, content: number, most: number): LogWalk {
  const reverse: Change[] = []
  let at = revision.content
  let isLost = content > at
  return {
    get missing() {
      return isLost ? 0 : at - content
    },
    take(entry) {
      const receipt = entry && unpack<Receipt>(entry.receipt)
      // Written after the revision was read.
      if (receipt && receipt.revision.content > at) return
      isLost = receipt?.revision.content !== at || reverse.length + receipt.changed.length > most
      if (isLost || receipt!.changed.length === 0) return
      for (const change of unpack<Change[]>(entry!.reverse)) reverse.push(change)
      at--
    },
    get found() {
      return isLost || at > content ? undefined : { revision, reverse }
    },
  }
}
