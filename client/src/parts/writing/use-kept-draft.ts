import { useCallback, useEffect, useState } from 'react'
import { newClientId } from './client-id.ts'
import { keptDraft, printDraft } from './kept-draft.ts'

/** Empty until it was sent once. */
interface Sent {
  readonly clientId: string
}

interface Draft<T> {
  readonly draft: T
  /** What was typed before the form was closed stands in it again. */
  readonly restored: boolean
  change(patch: Partial<T>): void
  /** The client id that it is sent with, the same however often it is sent: where an answer was lost it is recorded once all the same. */
  idForSending(): string
  /** Saved, or not wanted any more: the form begins anew. */
  forget(): void
}

/**
 * What is typed into a form stays in this tab until it is saved, also where the form is closed or the page reloaded. `form`:
 * which form, of what.
 */
export function useKeptDraft<T extends object>(form: string, start: () => T): Draft<T> {
  const key = `netzatlas-draft ${form}`
  const [initial] = useState(() => ({ ...start(), clientId: '' }))
  const [{ draft, restored }, set] = useState(() => {
    const kept = keptDraft(read(key), initial)
    return { draft: kept ?? initial, restored: kept !== undefined }
  })
  useEffect(() => write(key, printDraft(draft, initial)), [key, draft, initial])
  const change = useCallback((patch: Partial<T & Sent>) => set((before) => ({ ...before, draft: { ...before.draft, ...patch } })), [])
  const idForSending = () => {
    const clientId = draft.clientId || newClientId()
    change({ clientId } as Partial<T & Sent>)
    return clientId
  }
  const forget = useCallback(() => {
    // At once: the form may close before another turn comes.
    write(key, undefined)
    set({ draft: initial, restored: false })
  }, [key, initial])
  return { draft, restored, change, idForSending, forget }
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
