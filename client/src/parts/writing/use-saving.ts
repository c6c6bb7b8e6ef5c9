import type { OperationVariables } from '@apollo/client'
import { useApolloClient } from '@apollo/client/react'
import { useEffect, useRef, useState } from 'react'
import { newClientId } from './client-id.ts'
import type { SendingId } from './use-sending-id.ts'
import { type Attempt, askAnew, useWrite, type WriteMutation } from './use-write.ts'
import { UndoMutation } from './writing.operations.ts'

interface Ends {
  readonly id: SendingId
  /** What was typed is not wanted any more. */
  readonly forget?: () => void
  readonly onSaved?: (command: string) => void
  readonly onClose?: () => void
}

export interface SavingState extends Attempt {
  /** An earlier text stands, since its answer was lost; what was changed since goes in its place when it is saved. */
  readonly replaces: boolean
  /** The earlier text was taken back, and what was to stand in its place is not written yet. */
  readonly takenBack: string | undefined
  forget(): void
}

interface Saving {
  readonly writing: SavingState
  save<Said extends OperationVariables>(mutation: WriteMutation<NoInfer<Said> & { readonly clientId: string }>, said: Said): Promise<void>
}

interface Before {
  readonly clientId: string
  readonly command: string
  readonly undoId: string
  readonly stands: boolean
}

/**
 * Of a window that writes one thing: once that is written its draft is forgotten, the command is told, and the window closes.
 * Where the answer to an earlier text was lost and the text changed, the server names the command that stands: saved again, that
 * one is taken back and the change is written in its place under an id of its own.
 */
export function useSaving({ id, forget, onSaved, onClose }: Ends): Saving {
  const writing = useWrite()
  const [before, setBefore] = useState<Before>()
  const [takenBack, setTakenBack] = useState<string>()
  const outdated = useRef(false)
  const client = useApolloClient()
  // Closed with the earlier text taken back and nothing in its place: what stands behind the window is not true any more.
  useEffect(() => () => void (outdated.current && askAnew(client)), [client])

  const makeRoom = async ({ command, undoId }: Before): Promise<boolean> => {
    const answer = await writing.write(UndoMutation, { clientId: undoId, command }, 'more-follows')
    const isGone = 'command' in answer || ('problems' in answer && answer.problems.some(({ code }) => code === 'ALREADY_UNDONE'))
    if (!isGone) return false
    outdated.current = true
    setBefore(undefined)
    setTakenBack(command)
    return true
  }
  return {
    writing: {
      busy: writing.busy,
      problems: writing.problems,
      failed: writing.failed,
      replaces: before?.stands ?? false,
      takenBack,
      forget: writing.forget,
    },
    async save(mutation, said) {
      let clientId = id.idForSending()
      if (before?.clientId === clientId) {
        if (!(await makeRoom(before))) return
        clientId = id.renewId()
      }
      const answer = await writing.write(mutation, { ...said, clientId })
      if ('problems' in answer && answer.before !== undefined) {
        const stands = answer.problems.some(({ code }) => code === 'SAVED_BEFORE')
        setBefore({ clientId, command: answer.before, undoId: newClientId(), stands })
      } else if ('problems' in answer) id.refused()
      if (!('command' in answer)) return
      outdated.current = false
      forget?.()
      onSaved?.(answer.command)
      onClose?.()
    },
  }
}
