import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Pen } from '../sheet/svg-pen.ts'
import styles from './graph-picture.module.css'
import { Picture } from './picture.ts'
import type { Emphasis, Marking, Point, PointedLine, Scene, Theme, Tool, View } from './scene.ts'
import type { Direction } from './walk.ts'

const ARROWS: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }
const STEP = 1.35

/** Changes often: only the picture itself is rendered then. */
interface Lit {
  readonly value: string | undefined
  readonly subscribe: (listener: () => void) => () => void
}
const NOTHING_LIT: Lit = { value: undefined, subscribe: () => () => {} }

export interface GraphPictureHandle {
  fit(ids?: Iterable<string>): void
  reveal(id: string): void
  focus(): void
  readonly view: View | undefined
  show(view: View): void
  /** Moves as another picture is moved, from one view to the next. */
  carryAlong(from: View, to: View): void
  /** In pixels of the screen. */
  readonly extent: { readonly width: number; readonly height: number } | undefined
  /** All layers as one picture, by strokes of any pen, piece by piece: for a file. */
  drawOnto(pen: Pen, theme: Theme): Iterable<void>
}

export interface GraphPictureTexts {
  /** What the picture shows, and how to walk it by keyboard. */
  readonly label: string
  readonly keys: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly all: string
  readonly allLabel: string
}

interface Props {
  readonly scene: Scene
  readonly emphasis: Emphasis
  readonly texts: GraphPictureTexts
  /** Name, kind and number of relations, as heard. */
  readonly describe: (id: string) => string
  /** The same as seen beside the pointer. */
  readonly tip: (id: string) => ReactNode
  /** What is seen beside the pointer where it rests on a line. */
  readonly lineTip?: (line: PointedLine) => ReactNode
  readonly onSelect: (id: string) => void
  readonly onOpen: (id: string) => void
  readonly onBackground: () => void
  /** What is pointed at, by pointer or keyboard. */
  readonly onPoint?: (id: string | undefined) => void
  /** The pointer rests on a line, or no longer. */
  readonly onPointLine?: (line: PointedLine | undefined) => void
  /** The browser has no WebGL: the picture is drawn all the same, but slower where it is large. */
  readonly onWithoutWebGl?: () => void
  /** What a list beside the picture points at. */
  readonly lit?: Lit
  readonly onView?: (view: View) => void
  /** Somebody moves the view, frame by frame. */
  readonly onMoves?: (from: View, to: View) => void
  /** What dragging on the background does. */
  readonly tool?: Tool
  /** Several were marked by box, lasso, Shift with a click or the space bar. Without it nothing can be marked. */
  readonly onMark?: ((ids: readonly string[], how: Marking) => void) | undefined
  /** Vertices were put elsewhere: all that moved, in layout units, once at the end. Without it nothing can be moved. */
  readonly onMoved?: ((positions: ReadonlyMap<string, Point>) => void) | undefined
  /** What is shown when the picture first opens: these vertices, or all. */
  readonly opensOn?: readonly string[] | undefined
  /** Pixels at the foot that something covers: what is shown on purpose is shown above. */
  readonly foot?: number
  /** Boxes over the picture: `data-covers` keeps names away and, unless it is "names", whatever is shown as a whole. */
  readonly children?: ReactNode
  readonly ref?: React.Ref<GraphPictureHandle>
}

/** The network as a picture one can zoom, point at and walk with the arrow keys. */
export function GraphPicture({
  scene,
  emphasis,
  texts,
  describe,
  tip,
  lineTip,
  onSelect,
  onOpen,
  onBackground,
  onPoint,
  onPointLine,
  onWithoutWebGl,
  lit = NOTHING_LIT,
  onView,
  onMoves,
  tool = 'move',
  onMark,
  onMoved,
  opensOn,
  foot = 0,
  children,
  ref,
}: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const picture = useRef<Picture>(undefined)
  const [cursor, setCursor] = useState<string>()
  const [pointed, setPointed] = useState<string>()
  const [pointedLine, setPointedLine] = useState<PointedLine>()
  /** What is told beside a vertex goes along with it once the view rests elsewhere. */
  const [, setRested] = useState<View>()
  const opened = useRef(false)
  /** What lies over the picture, as it was last told. */
  const covered = useRef('')
  const keysId = useId()

  // The picture outlives renders: it calls what the newest render gave.
  const latest = useRef({ onSelect, onOpen, onBackground, onPoint, onPointLine, onWithoutWebGl, onView, onMoves, onMark, onMoved })
  latest.current = { onSelect, onOpen, onBackground, onPoint, onPointLine, onWithoutWebGl, onView, onMoves, onMark, onMoved }

  useLayoutEffect(() => {
    const created = new Picture(stage.current!, {
      hover: (id) => {
        setPointed(id)
        latest.current.onPoint?.(id)
      },
      hoverLine: (line) => {
        setPointedLine(line)
        latest.current.onPointLine?.(line)
      },
      withoutWebGl: () => latest.current.onWithoutWebGl?.(),
      select: (id) => latest.current.onSelect(id),
      open: (id) => latest.current.onOpen(id),
      background: () => latest.current.onBackground(),
      view: (view) => {
        setRested(view)
        latest.current.onView?.(view)
      },
      moves: (from, to) => latest.current.onMoves?.(from, to),
      mark: (ids, how) => latest.current.onMark?.(ids, how),
      moved: (positions) => latest.current.onMoved?.(positions),
    })
    picture.current = created
    return () => {
      created.dispose()
      picture.current = undefined
      opened.current = false
      covered.current = ''
    }
  }, [])

  const measure = useCallback(() => {
    const origin = frame.current!.getBoundingClientRect()
    const boxesOf = (selector: string) =>
      [...frame.current!.querySelectorAll(selector)].flatMap((element) => {
        const { left, top, right, bottom, width } = element.getBoundingClientRect()
        if (width === 0) return []
        return [{ left: left - origin.left, top: top - origin.top, right: right - origin.left, bottom: bottom - origin.top }]
      })
    const [boxes, nameless] = [boxesOf('[data-covers=""]'), boxesOf('[data-covers="names"]')]
    const told = JSON.stringify([boxes, nameless])
    if (told === covered.current) return
    covered.current = told
    picture.current?.setCovered(boxes, nameless)
  }, [])

  useLayoutEffect(() => {
    picture.current?.setFoot(foot)
    // What lies at the foot goes up with it.
    measure()
  }, [foot, measure])

  useLayoutEffect(() => {
    // Another arrangement can have its boxes elsewhere.
    measure()
    picture.current?.setScene(scene)
    if (opened.current || scene.vertices.id.length === 0) return
    opened.current = true
    if (opensOn && opensOn.length > 0) picture.current?.fit(opensOn, { animate: false })
  }, [scene, opensOn, measure])

  useLayoutEffect(() => {
    picture.current?.setEmphasis(emphasis)
  }, [emphasis])

  const [marking, moving] = [onMark !== undefined, onMoved !== undefined]
  useLayoutEffect(() => {
    picture.current?.setTool(tool, { marking, moving })
  }, [tool, marking, moving])

  const lights = useSyncExternalStore(lit.subscribe, () => lit.value)
  useEffect(() => {
    picture.current?.light(lights)
  }, [lights])

  // What was chosen elsewhere (a list, a link, the sheet that now covers it) comes into sight.
  const { selected } = emphasis
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sheet rises over it
  useEffect(() => {
    if (selected !== undefined) picture.current?.reveal(selected)
  }, [selected, foot])

  useEffect(() => {
    const observer = new ResizeObserver(measure)
    observer.observe(frame.current!)
    for (const element of frame.current!.querySelectorAll('[data-covers]')) observer.observe(element)
    return () => observer.disconnect()
  }, [measure])

  useImperativeHandle(
    ref,
    () => ({
      fit: (ids) => picture.current?.fit(ids),
      reveal: (id) => picture.current?.reveal(id),
      focus: () => stage.current?.focus(),
      get view() {
        return picture.current?.view
      },
      show: (view) => picture.current?.show(view),
      carryAlong: (from, to) => picture.current?.carryAlong(from, to),
      get extent() {
        return picture.current?.extent
      },
      drawOnto: (pen, theme) => picture.current?.drawOnto(pen, theme) ?? [],
    }),
    [],
  )

  const put = (id: string | undefined) => setCursor(picture.current?.putCursor(id))

  const onKeyDown = (event: KeyboardEvent) => {
    const direction = ARROWS[event.key]
    if (event.ctrlKey || event.metaKey || (event.altKey && !(direction && moving && cursor !== undefined))) return
    if (direction && event.altKey) picture.current?.nudge(cursor!, direction)
    else if (event.key === ' ' && marking && cursor !== undefined) picture.current?.toggleMark(cursor)
    else if (direction) put(picture.current?.walk(direction))
    else if (event.key === 'Enter' && cursor !== undefined) (emphasis.selected === cursor ? onOpen : onSelect)(cursor)
    else if (event.key === '+' || event.key === '=') picture.current?.zoomBy(STEP)
    else if (event.key === '-') picture.current?.zoomBy(1 / STEP)
    else if (event.key === '0') picture.current?.fit()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div ref={frame} className={styles.frame}>
      <div
        ref={stage}
        className={styles.stage}
        data-lit={lights ?? pointed}
        role="application"
        aria-label={texts.label}
        aria-describedby={keysId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is walked with the arrow keys
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={() => cursor !== undefined && put(undefined)}
      />
      <p id={keysId} className={styles.heard}>
        {texts.keys}
      </p>
      <p className={styles.heard} aria-live="polite">
        {cursor === undefined ? '' : describe(cursor)}
      </p>
      {children}
      {pointed !== undefined && <Tip at={picture.current?.positionOf(pointed)}>{tip(pointed)}</Tip>}
      {pointedLine && lineTip && <Tip at={{ ...pointedLine.at, radius: 4 }}>{lineTip(pointedLine)}</Tip>}
      <div className={styles.zoom} data-covers="">
        <button type="button" aria-label={texts.zoomIn} onClick={() => picture.current?.zoomBy(STEP)}>
          +
        </button>
        <button type="button" aria-label={texts.zoomOut} onClick={() => picture.current?.zoomBy(1 / STEP)}>
          −
        </button>
        <button type="button" aria-label={texts.allLabel} onClick={() => picture.current?.fit()}>
          {texts.all}
        </button>
      </div>
    </div>
  )
}

/** Beside the vertex, on the side that has room. */
function Tip({ at, children }: { at: { x: number; y: number; radius: number } | undefined; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current } = box
    const frame = current?.offsetParent
    if (!current || !frame || !at) return
    const gap = at.radius + 10
    const left = at.x + gap + current.offsetWidth > frame.clientWidth - 8 ? at.x - gap - current.offsetWidth : at.x + gap
    const top = Math.max(8, Math.min(frame.clientHeight - current.offsetHeight - 8, at.y - current.offsetHeight / 2))
    current.style.transform = `translate(${Math.round(Math.max(8, left))}px, ${Math.round(top)}px)`
  })
  if (!at) return null
  return (
    <div ref={box} className={styles.tip} aria-hidden="true">
      {children}
    </div>
  )
}
