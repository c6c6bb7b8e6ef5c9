import { useRef } from 'react'
import { newClientId } from './client-id.ts'
import { useWrite, type Writing } from './use-write.ts'
import { UndoMutation } from './writing.operations.ts'

interface TakingBack {
  readonly writing: Writing
  /** Whether it is taken back now. */
  takeBack(command: string): Promise<boolean>
}

/** Each command is taken back with one id, however often that is sent: where the answer was lost it is no fault that it is taken back already. */
export function useTakingBack(): TakingBack {
  const writing = useWrite()
  const ids = useRef<Record<string, string>>({})
  return {
    writing,
    async takeBack(command) {
      ids.current[command] ??= newClientId()
      return 'command' in (await writing.write(UndoMutation, { clientId: ids.current[command], command }))
    },
  }
}
