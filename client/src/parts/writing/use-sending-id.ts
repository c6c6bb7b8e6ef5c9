import { useState } from 'react'
import { newClientId } from './client-id.ts'

/** The client id of one intended change: the same however often it is sent, so that it is written once where an answer was lost. */
export interface SendingId {
  /** The id to send with; from now on it may be written. */
  idForSending(): string
  /** It was refused: nothing was written. */
  refused(): void
  /** Another change is meant from now on. */
  renewId(): string
}

/** Of a window whose text is not kept when it is closed. */
export function useSendingId(): SendingId {
  const [clientId, setClientId] = useState(newClientId)
  return {
    idForSending: () => clientId,
    refused: () => {},
    renewId: () => {
      const next = newClientId()
      setClientId(next)
      return next
    },
  }
}
