import type { Scene, View } from '../../client/src/viz/graph/scene.ts'

/** What is asked of each renderer. */
export interface Adapter {
  view(): View
  show(view: View): void
  /** Shows this one and its neighbours and dims all else; undefined: nothing. */
  highlight(id: string | undefined): void
  pick(x: number, y: number): void
}

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!

/** Waits until every canvas has been drawn: reading a pixel cannot be answered before. */
function drawn(container: HTMLElement): void {
  for (const canvas of container.querySelectorAll('canvas')) {
    if (canvas.width === 0 || canvas.height === 0) continue
    const gl = (canvas.getContext('webgl2') ?? canvas.getContext('webgl')) as WebGL2RenderingContext | null
    if (gl) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
    else {
      probe.drawImage(canvas, 0, 0, 1, 1, 0, 0, 1, 1)
      probe.getImageData(0, 0, 1, 1)
    }
  }
}

/** Whether nothing has been drawn yet, as far as canvases tell that without WebGL. */
function blank(container: HTMLElement): boolean {
  const canvases = [...container.querySelectorAll('canvas')]
  if (canvases.some((canvas) => canvas.getContext('2d') === null)) return false
  return canvases.every((canvas) => {
    probe.clearRect(0, 0, 300, 150)
    probe.drawImage(canvas, 0, 0, 300, 150)
    return probe.getImageData(0, 0, 300, 150).data.every((value) => value === 0)
  })
}

/** Milliseconds from the call until what it asks for is drawn. */
async function timed(container: HTMLElement, act: () => void): Promise<number> {
  await nextFrame()
  await turn()
  const start = performance.now()
  act()
  await nextFrame()
  await turn()
  drawn(container)
  return performance.now() - start
}

/** Called by the module of one renderer: makes it ready to be measured. */
export function offer(create: (container: HTMLElement, scene: Scene) => Adapter): void {
  const container = document.querySelector<HTMLElement>('#stage')!
  let adapter: Adapter
  const zoomAt = (by: number): View => {
    const { zoom, x, y } = adapter.view()
    const [cx, cy] = [container.clientWidth / 2, container.clientHeight / 2]
    return { zoom: zoom * by, x: cx - (cx - x) * by, y: cy - (cy - y) * by }
  }
  const bench = {
    async first(sent: Scene): Promise<number> {
      // JSON knows no undefined.
      const scene = { ...sent, vertices: { ...sent.vertices, count: sent.vertices.count.map(() => undefined) } }
      const start = performance.now()
      await timed(container, () => {
        adapter = create(container, scene)
      })
      // Some begin to draw only some frames later.
      while (blank(container)) {
        await nextFrame()
        await turn()
      }
      drawn(container)
      return performance.now() - start
    },
    /** In and out again, one step a frame. */
    async zoom(frames: number): Promise<number[]> {
      const times: number[] = []
      for (let i = 0; i < frames; i++) times.push(await timed(container, () => adapter.show(zoomAt(i % 8 < 4 ? 1.12 : 1 / 1.12))))
      return times
    },
    async highlight(ids: readonly string[]): Promise<number[]> {
      const times: number[] = []
      for (const id of ids) {
        times.push(await timed(container, () => adapter.highlight(id)))
        await timed(container, () => adapter.highlight(undefined))
      }
      return times
    },
    rest: () => new Promise((resolve) => setTimeout(resolve, 1500)),
  }
  Object.assign(window, { bench })
}
