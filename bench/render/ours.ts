import { Effort } from '../../client/src/viz/graph/effort.ts'
import { Picture } from '../../client/src/viz/graph/picture.ts'
import type { Scene, View } from '../../client/src/viz/graph/scene.ts'
import { type Adapter, offer } from './page.ts'

const silent = () => undefined

/** `allLines`: nothing is left out while the view moves. */
const create =
  (allLines: boolean) =>
  (container: HTMLElement, scene: Scene): Adapter => {
    const events = {
      hover: silent,
      hoverLine: silent,
      select: silent,
      open: silent,
      background: silent,
      mark: silent,
      moved: silent,
      withoutWebGl: () => console.warn('drawn without WebGL'),
      moves: silent,
      view: silent,
    }
    const picture = new Picture(container, events, allLines ? new Effort(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY) : undefined)
    Object.assign(window, { picture })
    picture.setScene(scene)
    return {
      view: () => picture.view,
      show: (view: View) => picture.show(view),
      highlight: (id) => picture.setEmphasis(id === undefined ? {} : { selected: id, focus: new Set([id, ...neighbours(scene, id)]) }),
      pick: (x, y) => void container.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, pointerType: 'mouse' })),
    }
  }

function neighbours({ vertices, lines }: Scene, id: string): string[] {
  const index = vertices.id.indexOf(id)
  return lines.source.flatMap((source, i) => {
    const target = lines.target[i]!
    return source === index ? [vertices.id[target]!] : target === index ? [vertices.id[source]!] : []
  })
}

offer(create(new URLSearchParams(location.search).has('all')))
