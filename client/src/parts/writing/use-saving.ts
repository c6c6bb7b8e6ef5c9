import type { OperationVariables } from '@apollo/client'
import { useWrite, type WriteMutation, type Writing } from './use-write.ts'

interface Ends {
  /** What was typed is not wanted any more. */
  readonly forget?: () => void
  readonly onSaved?: (command: string) => void
  readonly onClose: () => void
}

/** Of a window that writes one thing: once that is written its draft is forgotten, the command is told, and the window closes. */
export function useSaving({ forget, onSaved, onClose }: Ends): {
  readonly writing: Writing
  save<Variables extends OperationVariables>(mutation: WriteMutation<Variables>, variables: Variables): Promise<void>
} {
  const writing = useWrite()
  return {
    writing,
    async save(mutation, variables) {
      const command = await writing.write(mutation, variables)
      if (command === undefined) return
      forget?.()
      onSaved?.(command)
      onClose()
    },
  }
}
