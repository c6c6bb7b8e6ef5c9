import { useCallback, useEffect, useState } from 'react'
import { newClientId } from './client-id.ts'
import { keptDraft, printDraft } from './kept-draft.ts'
import type { SendingId } from './use-sending-id.ts'

interface Sent {
  /** Empty until it was sent once. */
  readonly clientId: string
  /** It was sent, and no answer said that it was refused: it may be written. */
  readonly open: boolean
}

/** What was typed before the form was closed stands in it again; of what was SENT nobody knows whether it is written. */
export type Restored = 'TYPED' | 'SENT' | undefined

interface Draft<T> {
  readonly draft: T
  readonly restored: Restored
  readonly id: SendingId
  change(patch: Partial<T>): void
  /** Saved, or not wanted any more: the form begins anew. */
  forget(): void
}

/**
 * What is typed into a form stays in this tab until it is saved, also where the form is closed or the page reloaded. `form`:
 * which form, of what.
 */
export function useKeptDraft<T extends object>(form: string, start: () => T): Draft<T> {
  const key = `netzatlas-draft ${form}`
  const [initial] = useState(() => ({ ...start(), clientId: '', open: false }))
  const [{ draft, restored }, set] = useState((): { draft: T & Sent; restored: Restored } => {
    const kept = keptDraft(read(key), initial)
    if (!kept) return { draft: initial, restored: undefined }
    return { draft: kept, restored: kept.open ? 'SENT' : 'TYPED' }
  })
  useEffect(() => write(key, printDraft(draft, initial)), [key, draft, initial])
  const change = useCallback((patch: Partial<T & Sent>) => set((before) => ({ ...before, draft: { ...before.draft, ...patch } })), [])
  const sent = (its: Partial<Sent>) => change(its as Partial<T & Sent>)
  const sendWith = (clientId: string) => {
    sent({ clientId, open: true })
    return clientId
  }
  const id: SendingId = {
    idForSending: () => sendWith(draft.clientId || newClientId()),
    refused: () => sent({ open: false }),
    renewId: () => sendWith(newClientId()),
  }
  const forget = useCallback(() => {
    // At once: the form may close before another turn comes.
    write(key, undefined)
    set({ draft: initial, restored: undefined })
  }, [key, initial])
  return { draft, restored, id, change, forget }
}

// A browser may refuse to keep anything: then a draft lives as long as its form.
function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, text: string | undefined): void {
  try {
    if (text === undefined) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {}
}
