import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../../i18n/format.ts'
import { saveFile } from '../../../../ui/csv.ts'
import type { Theme } from '../../../../viz/graph/scene.ts'
import { currentTheme, lightTheme } from '../../../../viz/graph/theme.ts'
import { layOut, type Sheet } from '../../../../viz/sheet/sheet.ts'
import { SvgPen } from '../../../../viz/sheet/svg-pen.ts'
import type { Explorer } from '../use-explorer.ts'
import { useLegendParts } from '../use-legend-parts.ts'
import { useAbout } from './use-about.ts'
import { useComparedSheet } from './use-compared-sheet.ts'

export type PictureFormat = 'svg' | 'png'
export type PictureSaving = { readonly is: 'saved'; readonly name: string } | { readonly is: 'failed' | 'tooLarge' }

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

  const save = async (as: PictureFormat, { scale, light }: { readonly scale: number; readonly light: boolean }) => {
    const theme = light ? lightTheme() : currentTheme()
    const compared = explorer.compared.current
    const sheet = compared ? comparedSheet(explorer, compared, theme) : oneSheet(theme)
    if (!sheet) return setSaving({ is: 'failed' })
    const family = getComputedStyle(document.body).fontFamily
    await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 13px ${family}`))).catch(() => [])
    const canvas = document.createElement('canvas')
    const ctx = canvas.getContext('2d')!
    const { width, height, draw } = layOut(sheet, theme, family, ctx)
    const name = `${t(compared ? 'network-look:compare.file' : 'file.network')}-${explorer.data.today ?? ''}`
    const saved = (ending: string, content: BlobPart, type: string) => {
      saveFile(`${name}.${ending}`, content, type)
      setSaving({ is: 'saved', name: `${name}.${ending}` })
    }
    if (as === 'svg') {
      const pen = new SvgPen(ctx)
      draw(pen)
      const description = [...sheet.lines, ...sheet.foot].join(' ')
      return saved('svg', pen.file({ width, height, title: sheet.title, description }), 'image/svg+xml')
    }
    if (Math.max(width, height) * scale > MOST_PIXELS) return setSaving({ is: 'tooLarge' })
    canvas.width = width * scale
    canvas.height = height * scale
    ctx.scale(scale, scale)
    draw(ctx)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (blob) saved('png', blob, 'image/png')
    else setSaving({ is: 'tooLarge' })
  }
  return { saving, save }
}
