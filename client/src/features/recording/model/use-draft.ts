import { useEffect, useState } from 'react'
import { newClientId } from '../../../parts/writing/client-id.ts'
import { today } from '../../../parts/writing/today.ts'
import type { SendingId } from '../../../parts/writing/use-sending-id.ts'
import { type Draft, emptyDraft, isUntouched, readDraft } from './draft.ts'

const KEY = 'netzatlas.recording.draft'

const fresh = (): Draft => emptyDraft(newClientId(), today())

export interface DraftState {
  readonly draft: Draft
  /** It was begun at another time. */
  readonly restored: boolean
  readonly id: SendingId
  change(next: (draft: Draft) => Draft): void
  drop(): void
}

/** The draft, kept in this browser with every change; without storage it lasts as long as the page. */
export function useDraft(): DraftState {
  const [kept] = useState(() => readDraft(stored()))
  const [draft, setDraft] = useState(() => kept ?? fresh())
  const [restored, setRestored] = useState(kept !== undefined && !isUntouched(kept))
  useEffect(() => store(isUntouched(draft) ? undefined : JSON.stringify(draft)), [draft])
  return {
    draft,
    restored,
    id: {
      idForSending: () => draft.clientId,
      refused: () => {},
      renewId: () => {
        const clientId = newClientId()
        setDraft((before) => ({ ...before, clientId }))
        return clientId
      },
    },
    change: setDraft,
    drop: () => {
      setRestored(false)
      setDraft(fresh())
    },
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function store(text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, text)
  } catch {
    // The browser keeps nothing: the draft lasts as long as the page.
  }
}
