import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveFile } from '../../../../ui/csv.ts'
import { currentTheme, lightTheme } from '../../../../viz/graph/theme.ts'
import { type SheetFormat, sheetFile } from '../../../../viz/sheet/sheet-file.ts'
import type { Explorer } from '../use-explorer.ts'
import { useSheet } from './use-sheet.ts'

export type PictureSaving =
  | { readonly is: 'drawing' | 'writing'; readonly done: number; readonly total: number }
  | { readonly is: 'failed' | 'tooLarge' }
  | { readonly is: 'saved'; readonly name: string }

/** Between two words on how far a picture is, in milliseconds. */
const TOLD_EVERY = 120

/** Saves the picture as it stands with its legend and what one must know to read it: as pixels, or as shapes and texts. */
export function usePictureFile(explorer: Explorer) {
  const { t } = useTranslation(['network-export', 'graph-explorer', 'network-look'])
  const sheetOf = useSheet(explorer)
  const [saving, setSaving] = useState<PictureSaving>()
  const running = useRef<AbortController>(undefined)
  const told = useRef(0)

  const progress = (done: number, total: number) => {
    if (performance.now() - told.current < TOLD_EVERY && done < total) return
    told.current = performance.now()
    setSaving(done < total || total === 0 ? { is: 'drawing', done, total } : { is: 'writing', done: 0, total: 0 })
  }
  const write = async (as: SheetFormat, scale: number, light: boolean, signal: AbortSignal): Promise<PictureSaving> => {
    const theme = light ? lightTheme() : currentTheme()
    const sheet = sheetOf(theme)
    if (!sheet) return { is: 'failed' }
    const file = await sheetFile(sheet, theme, as, { scale, signal, progress })
    signal.throwIfAborted()
    if (!file) return { is: 'tooLarge' }
    const name = `${t(explorer.compared.value ? 'network-look:compare.file' : 'file.network')}-${explorer.data.today ?? ''}.${as}`
    saveFile(name, file, file.type)
    return { is: 'saved', name }
  }

  const stop = () => {
    running.current?.abort()
    setSaving(undefined)
  }
  const save = async (as: SheetFormat, { scale, light }: { readonly scale: number; readonly light: boolean }) => {
    running.current?.abort()
    const mine = new AbortController()
    running.current = mine
    setSaving({ is: 'drawing', done: 0, total: 0 })
    const end = await write(as, scale, light, mine.signal).catch((): PictureSaving => ({ is: 'failed' }))
    if (!mine.signal.aborted) setSaving(end)
  }
  return { saving, save, stop }
}
