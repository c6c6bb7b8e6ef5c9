import { useEffect, useRef, useState } from 'react'
import { saveFile } from '../../ui/csv.ts'
import { readSheets } from './model/sheets-stream.ts'

export type SheetsSaving =
  | { readonly is: 'writing'; readonly done: number; readonly total: number }
  | { readonly is: 'saved'; readonly name: string }
  | { readonly is: 'stopped' | 'failed' }

/** Fetches the sheets while the server writes them, and saves them as one file. Closing the connection stops the server too. */
export function useSheetsFile(address: string) {
  const [saving, setSaving] = useState<SheetsSaving>()
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const save = async () => {
    if (saving?.is === 'writing') return
    const mine = new AbortController()
    running.current = mine
    setSaving({ is: 'writing', done: 0, total: 0 })
    try {
      const response = await fetch(address, { signal: mine.signal })
      if (!response.ok || !response.body) throw new Error(`The server answered ${response.status}.`)
      const name = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'netzatlas.pdf'
      const file = await readSheets(response.body, (done, total) => setSaving({ is: 'writing', done, total }))
      saveFile(name, new Blob([...file]), 'application/pdf')
      setSaving({ is: 'saved', name })
    } catch {
      if (!mine.signal.aborted) setSaving({ is: 'failed' })
    }
  }
  const stop = () => {
    running.current?.abort()
    setSaving({ is: 'stopped' })
  }
  return { saving, save, stop }
}
