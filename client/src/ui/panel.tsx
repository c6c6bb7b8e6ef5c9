import { type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChevronRight } from './icons.tsx'
import { useMedia, usePhone } from './media.ts'
import styles from './panel.module.css'

const WIDTH_KEY = 'netzatlas.panelWidth'
const COLLAPSED_KEY = 'netzatlas.panelCollapsed'
const [NARROWEST, USUAL, WIDEST] = [300, 360, 640] as const

/**
 * A picture and, at its right, a panel that can be resized and folded away. In a narrow window the panel lies over the
 * picture and opens once something is chosen; on a phone it is a sheet from below.
 */
export function PanelFrame({ main, panel }: { main: ReactNode; panel: ReactNode }) {
  return (
    <div className={styles.frame}>
      <div className={styles.main}>{main}</div>
      {panel}
    </div>
  )
}

interface Props {
  readonly label: string
  readonly children: ReactNode
  readonly footer?: ReactNode
  /** On a phone: the height it opens at. In a narrow window it stays folded where that is low. */
  readonly opensAt?: SheetHeight
  /** On a phone: how many pixels of the picture the sheet covers, now and whenever it comes to rest at another height. */
  readonly onCover?: ((pixels: number) => void) | undefined
}

export function Panel(props: Props) {
  return usePhone() ? <Sheet {...props} /> : <Side {...props} />
}

function Side({ label, children, footer, opensAt = 'low' }: Props) {
  const { t } = useTranslation('common')
  const narrow = useMedia('screen and (width < 1024px)')
  const [width, setWidth] = useState(() => Number(localStorage.getItem(WIDTH_KEY)) || USUAL)
  const [kept, setKept] = useState(() => localStorage.getItem(COLLAPSED_KEY) === '1')
  const [over, setOver] = useState(opensAt !== 'low')
  const collapsed = narrow ? !over : kept

  const resize = (next: number) => {
    const fitting = Math.max(NARROWEST, Math.min(WIDEST, Math.round(next)))
    setWidth(fitting)
    localStorage.setItem(WIDTH_KEY, String(fitting))
  }
  const fold = () => {
    if (narrow) return setOver(collapsed)
    localStorage.setItem(COLLAPSED_KEY, collapsed ? '0' : '1')
    setKept(!collapsed)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? 20 : event.key === 'ArrowRight' ? -20 : 0
    if (step === 0) return
    event.preventDefault()
    resize(width + step)
  }
  const onPointerDown = (event: PointerEvent<HTMLHRElement>) => {
    const handle = event.currentTarget
    const [startX, startWidth] = [event.clientX, width]
    handle.setPointerCapture(event.pointerId)
    const move = (moved: globalThis.PointerEvent) => resize(startWidth + startX - moved.clientX)
    handle.addEventListener('pointermove', move)
    handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), { once: true })
  }

  return (
    <aside
      className={styles.panel}
      aria-label={label}
      data-collapsed={collapsed ? '' : undefined}
      style={{ '--width': `${collapsed ? 24 : width}px` } as CSSProperties}
    >
      {!collapsed && (
        <hr
          className={styles.handle}
          aria-orientation="vertical"
          aria-label={t('panel.resize')}
          aria-valuenow={width}
          aria-valuemin={NARROWEST}
          aria-valuemax={WIDEST}
          tabIndex={0}
          onKeyDown={onKeyDown}
          onPointerDown={onPointerDown}
        />
      )}
      <button
        type="button"
        className={styles.fold}
        aria-expanded={!collapsed}
        aria-label={t(collapsed ? 'panel.expand' : 'panel.collapse')}
        onClick={fold}
      >
        <ChevronRight />
      </button>
      {!collapsed && <div className={styles.content}>{children}</div>}
      {!collapsed && footer && <div className={styles.footer}>{footer}</div>}
    </aside>
  )
}

const HEIGHTS = { low: 0.2, half: 0.44, full: 0.88 } as const
export type SheetHeight = keyof typeof HEIGHTS
const ORDER: readonly SheetHeight[] = ['low', 'half', 'full']

function Sheet({ label, children, footer, opensAt = 'low', onCover }: Props) {
  const { t } = useTranslation('common')
  const [height, setHeight] = useState<SheetHeight>(opensAt)
  const [dragged, setDragged] = useState<number>()
  const moved = useRef(false)
  const available = () => window.innerHeight
  useEffect(() => onCover?.(Math.round(HEIGHTS[height] * window.innerHeight)), [height, onCover])

  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    const grip = event.currentTarget
    const [startY, start] = [event.clientY, HEIGHTS[height] * available()]
    moved.current = false
    grip.setPointerCapture(event.pointerId)
    let now = start
    const move = (event: globalThis.PointerEvent) => {
      now = Math.max(80, start + startY - event.clientY)
      if (Math.abs(event.clientY - startY) > 4) moved.current = true
      if (moved.current) setDragged(now)
    }
    grip.addEventListener('pointermove', move)
    grip.addEventListener(
      'lostpointercapture',
      () => {
        grip.removeEventListener('pointermove', move)
        setDragged(undefined)
        if (moved.current)
          setHeight(
            ORDER.toSorted((a, b) => Math.abs(HEIGHTS[a] * available() - now) - Math.abs(HEIGHTS[b] * available() - now))[0] ?? 'half',
          )
      },
      { once: true },
    )
  }
  const next = () => {
    if (!moved.current) setHeight(ORDER[(ORDER.indexOf(height) + 1) % ORDER.length] as SheetHeight)
    moved.current = false
  }
  const resting = `calc(${HEIGHTS[height] * 100}dvh - var(--doors-height) * ${height === 'full' ? 1 : 0})`
  const style = { '--height': dragged === undefined ? resting : `${dragged}px` } as CSSProperties

  return (
    <aside className={styles.sheet} aria-label={label} data-dragging={dragged === undefined ? undefined : ''} style={style}>
      <button type="button" className={styles.grip} aria-label={t('panel.height')} onPointerDown={onPointerDown} onClick={next} />
      <div className={styles.content}>{children}</div>
      {footer && height !== 'low' && <div className={styles.footer}>{footer}</div>}
    </aside>
  )
}
