import type { Map as GlMap } from 'maplibre-gl'

/** What WebGL has drawn is blank on paper: while the page is printed, a copy of it lies in its place. Returns how to stop. */
export function copyForPrint(map: GlMap): () => void {
  const copy = document.createElement('canvas')
  copy.setAttribute('aria-hidden', 'true')
  Object.assign(copy.style, { position: 'absolute', inset: '0', width: '100%', height: '100%' })
  const before = () => {
    const drawn = map.getCanvas()
    // What was drawn can be read only right after: so it is drawn once more.
    map.redraw()
    copy.width = drawn.width
    copy.height = drawn.height
    copy.getContext('2d')?.drawImage(drawn, 0, 0)
    drawn.after(copy)
  }
  const after = () => copy.remove()
  window.addEventListener('beforeprint', before)
  window.addEventListener('afterprint', after)
  return () => {
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', after)
    after()
  }
}
