import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../i18n/format.ts'
import { saveFile } from '../../../../ui/csv.ts'
import type { Theme } from '../../../../viz/graph/scene.ts'
import { currentTheme, lightTheme } from '../../../../viz/graph/theme.ts'
import { layOut, type Sheet } from '../../../../viz/sheet/sheet.ts'
import { type Pen, SvgPen } from '../../../../viz/sheet/svg-pen.ts'
import type { Explorer } from '../use-explorer.ts'
import { useLegendParts } from '../use-legend-parts.ts'
import { useAbout } from './use-about.ts'
import { useComparedSheet } from './use-compared-sheet.ts'
import { eachInTurns, writeInTurns } from './write-in-turns.ts'

export type PictureFormat = 'svg' | 'png'
export type PictureSaving = { readonly is: 'drawing' | 'failed' | 'tooLarge' } | { readonly is: 'saved'; readonly name: string }

/** Pixels of a side that browsers give to a canvas. */
const MOST_PIXELS = 16_384

/** Saves the picture as it stands with its legend and what one must know to read it: as pixels, or as shapes and texts. */
export function usePictureFile(explorer: Explorer) {
  const { t } = useTranslation(['network-export', 'graph-explorer', 'network-look'])
  const format = useFormat()
  const { about: aboutOf } = useAbout()
  const legendOf = useLegendParts()
  const comparedSheet = useComparedSheet()
  const [saving, setSaving] = useState<PictureSaving>()
  const running = useRef<AbortController>(undefined)

  const oneSheet = (theme: Theme): Sheet | undefined => {
    const { picture: handle, network, encoding } = explorer
    const picture = handle.current
    const [extent, view] = [picture?.extent, picture?.view]
    if (!picture || !extent || !view || !network) return undefined
    const about = aboutOf(explorer, 'shown')
    return {
      title: about.title,
      lines: [[about.asOf, about.counts].filter(Boolean).join(' · '), about.filter, about.hidden, about.note ?? ''].filter(Boolean),
      pictures: [{ ...extent, draw: (pen) => picture.drawOnto(pen, theme) }],
      legend: legendOf(network, encoding, view.zoom, explorer.state.notizen),
      foot: [about.licence, t('link', { link: about.link }), t('writtenOn', { day: format.date(about.written) })],
    }
  }

  /** Stroke by stroke in turns: a picture of very many stays usable meanwhile. */
  const write = async (as: PictureFormat, scale: number, light: boolean, signal: AbortSignal): Promise<PictureSaving> => {
    const theme = light ? lightTheme() : currentTheme()
    const compared = explorer.compared.current
    const sheet = compared ? comparedSheet(explorer, compared, theme) : oneSheet(theme)
    if (!sheet) return { is: 'failed' }
    const family = getComputedStyle(document.body).fontFamily
    await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 13px ${family}`))).catch(() => [])
    const canvas = document.createElement('canvas')
    const ctx = canvas.getContext('2d')!
    const { width, height, pieces } = layOut(sheet, theme, family, ctx)
    const name = `${t(compared ? 'network-look:compare.file' : 'file.network')}-${explorer.data.today ?? ''}`
    const saved = (ending: string, content: BlobPart, type: string): PictureSaving => {
      saveFile(`${name}.${ending}`, content, type)
      return { is: 'saved', name: `${name}.${ending}` }
    }
    const draw = (pen: Pen) => eachInTurns(pieces(pen), () => {}, { signal })
    if (as === 'svg') {
      const pen = new SvgPen(ctx)
      await draw(pen)
      const description = [...sheet.lines, ...sheet.foot].join(' ')
      const file = await writeInTurns(pen.pieces({ width, height, title: sheet.title, description }), { signal })
      return saved('svg', file, 'image/svg+xml')
    }
    if (Math.max(width, height) * scale > MOST_PIXELS) return { is: 'tooLarge' }
    canvas.width = width * scale
    canvas.height = height * scale
    ctx.scale(scale, scale)
    await draw(ctx)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    signal.throwIfAborted()
    return blob ? saved('png', blob, 'image/png') : { is: 'tooLarge' }
  }

  const stop = () => {
    running.current?.abort()
    setSaving(undefined)
  }
  const save = async (as: PictureFormat, { scale, light }: { readonly scale: number; readonly light: boolean }) => {
    running.current?.abort()
    const mine = new AbortController()
    running.current = mine
    setSaving({ is: 'drawing' })
    const end = await write(as, scale, light, mine.signal).catch((): PictureSaving => ({ is: 'failed' }))
    if (!mine.signal.aborted) setSaving(end)
  }
  return { saving, save, stop }
}
