import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { ARROWS } from './box-keys.ts'
import { Foot } from './foot.tsx'
import type { GeoGround } from './geodata.ts'
import { GlGround } from './gl-ground.ts'
import { Hint } from './hint.tsx'
import type { Box } from './labels.ts'
import styles from './map-canvas.module.css'
import type { MapCanvasProps } from './map-props.ts'
import { MapView } from './map-view.ts'
import { type Frame, fitView, GERMANY, type Padding } from './mercator.ts'
import { hasWebGl } from './new-map.ts'
import { loadUnderlay, type OnlineMap, type OnlineState } from './online-map.ts'
import { onThemeChange, readPalette } from './palette.ts'
import type { MapScene, MapTarget } from './scene.ts'
import { StillGround } from './still-ground.ts'

const PAN = 90
/** With fewer free pixels than that above what covers the foot, nothing is moved there. */
const LEAST_FREE = 120
/** With fewer than that the buttons would cover the picture; fingers and keys do the same. */
const LEAST_FREE_FOR_BUTTONS = 230

interface Pointed {
  readonly target: MapTarget
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Makes the map once and tells it what changes; what is under the pointer, keys, buttons and the foot stand around it. */
export function LiveMap({
  geo,
  online,
  scene,
  label,
  view,
  fitTo,
  padding,
  onPick,
  onPoint,
  boxing = false,
  onBox,
  onView,
  onFrame,
  picture,
  describe,
  inScrollingPage,
  covered = 0,
  children,
}: MapCanvasProps & { geo: GeoGround; online: OnlineMap | null }) {
  const { t } = useTranslation('map')
  const { number, km } = useFormat()
  const holder = useRef<HTMLDivElement>(null)
  const map = useRef<MapView>(undefined)
  const [frame, setFrame] = useState<Frame>()
  const [pointed, setPointed] = useState<Pointed>()
  const [still, setStill] = useState(false)
  const [onlineState, setOnlineState] = useState<OnlineState>()
  const byReader = useRef(view !== undefined)
  const fromLink = useRef(view !== undefined)
  /** The reader has moved the map since the selection was brought into sight. */
  const touchedSince = useRef(false)
  const arranged = useRef<Partial<Pick<MapScene, 'selected' | 'lines'>>>({})
  const latest = useRef({ scene, onPick, onPoint, onBox, onView, fitTo, view, covered })
  latest.current = { scene, onPick, onPoint, onBox, onView, fitTo, view, covered }
  const latestPicture = useRef(picture)
  latestPicture.current = picture
  const toldFrame = useRef(onFrame)
  toldFrame.current = onFrame
  useEffect(() => frame && toldFrame.current?.(frame), [frame])
  const helpText = t('twoFingers')
  const andOthers = t('andOthers')
  const words = useMemo(() => ({ andOthers, number, km }), [andOthers, number, km])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the map is made once; what changes is set on it below
  useEffect(() => {
    const container = holder.current!
    const palette = readPalette()
    const size = { width: container.clientWidth || 600, height: container.clientHeight || 600 }
    const opening = latest.current.view ?? fitView(latest.current.fitTo ?? GERMANY, size, padding ?? EDGE, 11)
    const withGl = hasWebGl()
    setStill(!withGl)
    const groundBox = container.appendChild(document.createElement('div'))
    groundBox.className = styles.ground ?? ''
    const ground = withGl
      ? new GlGround(groundBox, geo, palette, opening, inScrollingPage ? helpText : undefined)
      : new StillGround(groundBox, geo, palette, opening)
    const made = new MapView(
      container,
      ground,
      geo,
      palette,
      latest.current.scene,
      {
        boxClass: styles.drawnBox ?? '',
        onBox: (places) => latest.current.onBox?.(places),
        onPick: (target) => latest.current.onPick(target),
        onPoint: (target, at) => {
          setPointed(target && at && { target, ...at })
          latest.current.onPoint?.(target)
        },
        onView: (moved, settled) => {
          if (!settled) return
          setFrame(made.camera.frame)
          setPointed(undefined)
          if (byReader.current) latest.current.onView?.({ lon: moved.lon, lat: moved.lat, zoom: moved.zoom })
        },
      },
      words,
    )
    map.current = made
    let gone = false
    if (online && ground instanceof GlGround) {
      const { host } = new URL(online.style)
      loadUnderlay(online).then(
        (underlay) => ground.layUnder(underlay, host, setOnlineState),
        () => !gone && setOnlineState({ is: 'failed', host }),
      )
    }
    const saved = latestPicture.current
    if (saved) saved.current = made.picture
    setFrame(made.camera.frame)
    const observer = new ResizeObserver(() => {
      made.resize()
      if (!byReader.current) {
        made.camera.fit(latest.current.fitTo ?? GERMANY, { animate: false })
        if (latest.current.covered > 0) made.fitSelected({ animate: false })
      }
      setFrame(made.camera.frame)
    })
    observer.observe(container)
    const touched = () => {
      byReader.current = true
      fromLink.current = false
      touchedSince.current = true
    }
    for (const name of ['pointerdown', 'wheel'] as const) container.addEventListener(name, touched, { passive: true })
    const stopTheme = onThemeChange(() => made.setPalette(readPalette()))
    return () => {
      gone = true
      observer.disconnect()
      stopTheme()
      made.dispose()
      groundBox.remove()
      map.current = undefined
      if (saved) saved.current = null
    }
  }, [geo, online])

  useEffect(() => map.current?.setScene(scene), [scene])
  useEffect(() => map.current?.setWords(words), [words])
  useEffect(() => map.current?.setBoxing(boxing), [boxing])
  useEffect(() => map.current?.camera.setPadding(padding ?? EDGE), [padding])
  // Layers, legend, buttons and foot change their size without telling; their boxes are read when the map comes to rest.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what may have changed the boxes
  useEffect(() => {
    if (map.current && holder.current) map.current.setOver({ covered, furniture: furnitureOver(holder.current) })
  }, [covered, frame, children])
  // What is selected comes above what covers the foot, with its lines, once they are known; a view that a link asks for stays.
  // biome-ignore lint/correctness/useExhaustiveDependencies: scene and cover decide when; the map itself is told by ref
  useEffect(() => {
    const made = map.current
    if (!made || covered === 0 || made.camera.frame.height - covered < LEAST_FREE) return
    const fresh = arranged.current.selected !== scene.selected || arranged.current.lines !== scene.lines
    arranged.current = { selected: scene.selected, lines: scene.lines }
    const animate = byReader.current && !calm()
    if (fresh) touchedSince.current = false
    if (!touchedSince.current && !fromLink.current) made.fitSelected({ animate })
    else made.revealSelected({ animate })
  }, [scene.selected, scene.places, scene.lines, covered])
  const fitAgain = () => {
    byReader.current = false
    map.current?.camera.fit(latest.current.fitTo ?? GERMANY, { animate: !calm() })
    latest.current.onView?.(undefined)
  }
  const zoom = (steps: number) => {
    byReader.current = true
    map.current?.camera.zoomBy(steps, { animate: !calm() })
  }
  const fitKey = fitTo?.join()
  const fittedKey = useRef(fitKey)
  useEffect(() => {
    if (fittedKey.current === fitKey) return
    fittedKey.current = fitKey
    byReader.current = false
    map.current?.camera.fit(latest.current.fitTo ?? GERMANY, { animate: !calm() })
  }, [fitKey])

  const onKeyDown = (event: React.KeyboardEvent) => {
    const made = map.current
    if (!made || event.altKey || event.ctrlKey || event.metaKey || event.target !== event.currentTarget) return
    const arrow = ARROWS[event.key]
    if (made.drawByKey(event.key, event.shiftKey)) return stopped(event)
    if (arrow && event.shiftKey) made.walk(...arrow)
    else if (arrow) {
      byReader.current = true
      made.camera.panBy(arrow[0] * PAN, arrow[1] * PAN, { animate: !calm() })
    } else if (event.key === '+' || event.key === '=') zoom(1)
    else if (event.key === '-') zoom(-1)
    else if (event.key === '0') fitAgain()
    else if (event.key === 'Enter') made.pickWalked()
    else if (event.key === 'Escape') {
      if (!made.stopWalking()) return
    } else return
    stopped(event)
  }

  const told = pointed && describe(pointed.target)
  const keys = t(boxing ? 'boxKeys' : 'keys')
  return (
    <div
      className={styles.frame}
      data-cramped={frame && frame.height - covered < LEAST_FREE_FOR_BUTTONS ? '' : undefined}
      style={
        {
          '--covered': `${covered}px`,
          '--wide': frame?.width,
          '--high': frame && frame.height - covered,
          '--beside': frame && besideOf(frame, padding),
        } as React.CSSProperties
      }
    >
      <div
        ref={holder}
        className={styles.map}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is walked by keyboard
        tabIndex={0}
        role="application"
        aria-roledescription={t('role')}
        aria-label={`${label}. ${keys}`}
        onKeyDown={onKeyDown}
        onBlur={() => map.current?.stopWalking()}
      />
      <p className={styles.keys} aria-hidden="true">
        {keys}
      </p>
      <p className={styles.heard} aria-live="polite">
        {told && [told.title, ...told.lines].join(', ')}
      </p>
      {told && pointed && frame && <Hint told={told} at={pointed} frame={frame} />}
      {children}
      <div className={styles.buttons}>
        <button type="button" aria-label={t('zoomIn')} onClick={() => zoom(1)}>
          {PLUS}
        </button>
        <button type="button" aria-label={t('zoomOut')} onClick={() => zoom(-1)}>
          {MINUS}
        </button>
        <button type="button" onClick={fitAgain}>
          {t('all')}
        </button>
      </div>
      {still && <p className={styles.still}>{t('withoutWebGl')}</p>}
      {onlineState?.is === 'failed' && (
        <p className={styles.still} role="status">
          {t('online.failed', { host: onlineState.host })}
        </p>
      )}
      <Foot frame={frame} geo={geo} ground={onlineState?.is === 'shown' ? onlineState.attribution : []} />
    </div>
  )
}

/** What the layers cover at the left; a window that is printed may be laid out for another width than its picture. */
const besideOf = ({ width }: Frame, { left }: Padding = EDGE) => (left < width / 2 ? left : 0)

/** Boxes of what stands beside the map in its frame, in the map's pixels. */
function furnitureOver(map: HTMLElement): Box[] {
  const origin = map.getBoundingClientRect()
  return [...(map.parentElement?.children ?? [])]
    .filter((one) => one !== map)
    .flatMap((one) => (one.matches('[data-boxes]') ? [...one.children] : [one]))
    .map((one) => one.getBoundingClientRect())
    .filter(({ width, height }) => width > 1 && height > 1)
    .map(({ left, top, right, bottom }) => ({
      left: left - origin.left - CLEAR,
      top: top - origin.top - CLEAR,
      right: right - origin.left + CLEAR,
      bottom: bottom - origin.top + CLEAR,
    }))
}

const CLEAR = 4
const EDGE: Padding = { top: 16, right: 16, bottom: 28, left: 16 }
function stopped(event: React.KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

const PLUS = '+'
const MINUS = '−'
const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches
