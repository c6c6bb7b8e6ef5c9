import type { Command } from '../../server/src/domain/commands.ts'
import type { CommandReader, CommandWriter } from '../../server/src/ports/commands.ts'
import type { RevisionReader } from '../../server/src/ports/store.ts'

/** A store that commands are given to, through its door. */
export type LoadTarget = CommandWriter & CommandReader & RevisionReader

/** Another network already stands where the generated one should go. */
export class NotEmptyError extends Error {}

/**
 * Gives all commands to the store, in order. What was given before is not given again, so an interrupted load goes on
 * where it stopped. Answers with the number of records changed.
 *
 * @throws NotEmptyError where the store holds actors of anything else; DomainError of the store
 */
export async function load(target: LoadTarget, commands: Iterable<Command>, progress: (records: number) => void): Promise<number> {
  let changed = 0
  let first = true
  for (const command of commands) {
    if (first && !(await target.commandByClientId(command.clientId)) && ((await target.counts()).actor ?? 0) > 0) {
      throw new NotEmptyError('There is another network in the data folder. A generated one is not mixed into it: choose an empty folder.')
    }
    first = false
    const receipt = await target.apply(command)
    if (!receipt.repeated) changed += receipt.changed.length
    progress(command.changes.length)
  }
  return changed
}
