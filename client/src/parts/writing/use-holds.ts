import type { PartialDate } from '@netzatlas/shared'
import { useState } from 'react'
import type { Answer } from './participants.ts'
import { emptySource, type SourceDraft, sourceInputOf } from './source-draft.ts'
import { today } from './today.ts'
import { type SavingState, useSaving } from './use-saving.ts'
import { useSendingId } from './use-sending-id.ts'
import { ConfirmMutation, EndMutation, WithdrawFactMutation } from './writing.operations.ts'

interface Said {
  readonly answer: Answer
  /** When it still held. */
  readonly on: PartialDate
  /** When it ended; empty where nobody knows. */
  readonly until: string
  readonly source: SourceDraft
}

export interface Holds {
  readonly said: Said
  readonly writing: SavingState
  say(part: Partial<Said>): void
  /** Writes it of these claims; of a mistake of the one. */
  save(claims: readonly string[]): Promise<void>
}

/** Of something recorded: that it still holds, that it has ended, each by a source, or that it was a mistake. */
export function useHolds(ends: { readonly onSaved?: (command: string) => void; readonly onClose: () => void }): Holds {
  const [said, setSaid] = useState<Said>(() => ({ answer: 'HOLDS', on: today(), until: '', source: emptySource }))
  const { writing, save } = useSaving({ id: useSendingId(), ...ends })
  const { answer, on, until, source } = said
  return {
    said,
    writing,
    say: (part) => setSaid({ ...said, ...part }),
    save(ids) {
      const [claim] = ids
      if (answer === 'MISTAKEN' && claim !== undefined) return save(WithdrawFactMutation, { claim })
      const rest = { claims: [...ids], source: sourceInputOf(source) }
      return answer === 'HOLDS' ? save(ConfirmMutation, { ...rest, on }) : save(EndMutation, { ...rest, ...(until ? { until } : {}) })
    },
  }
}
