import { useEffect, useLayoutEffect, useRef } from 'react'
import { lightTheme } from '../../../viz/graph/theme.ts'
import { drawSheet } from '../../../viz/sheet/draw-sheet.ts'
import { useSheet } from '../model/export/use-sheet.ts'
import type { Explorer } from '../model/use-explorer.ts'
import styles from './printed-picture.module.css'

/** On paper the picture with its legend, as it is saved, in place of what is on the screen, which gives way to it where it has been drawn. */
export function PrintedPicture({ explorer }: { explorer: Explorer }) {
  const paper = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const sheetOf = useSheet(explorer)
  const latest = useRef(sheetOf)
  useLayoutEffect(() => {
    latest.current = sheetOf
  })
  useEffect(() => {
    const [box, picture] = [paper.current!, canvas.current!]
    const draw = () => {
      const theme = lightTheme()
      const sheet = latest.current(theme)
      box.toggleAttribute('data-drawn', sheet !== undefined)
      if (!sheet) return
      drawSheet(picture, sheet, theme)
      picture.setAttribute('aria-label', [sheet.title, ...sheet.lines].join('. '))
    }
    const forget = () => {
      picture.width = 0
      box.removeAttribute('data-drawn')
    }
    window.addEventListener('beforeprint', draw)
    window.addEventListener('afterprint', forget)
    return () => {
      window.removeEventListener('beforeprint', draw)
      window.removeEventListener('afterprint', forget)
    }
  }, [])
  return (
    <div ref={paper} className={styles.paper}>
      <canvas ref={canvas} role="img" />
    </div>
  )
}
