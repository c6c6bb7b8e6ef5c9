import { LngLat, Map as MapLibreMap, prewarm, type StyleSpecification, setWorkerUrl, type TransformConstrainFunction } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import 'maplibre-gl/dist/maplibre-gl.css'
import { MAX_ZOOM, MIN_ZOOM, type View } from './mercator.ts'
import type { OnlineMap } from './online-map.ts'

setWorkerUrl(workerUrl)

/**
 * Starts the worker beside what else is loaded; to be called before the first map. A browser keeps the worker together with
 * what it was allowed to ask when it was fetched: where it may ask another server, it is fetched under another address.
 */
export function startWorker(online: OnlineMap | null): void {
  if (online) setWorkerUrl(`${workerUrl}?${new URLSearchParams({ origins: online.origins.join(' ') })}`)
  prewarm()
}

/** The window may look beyond the edge of the world, or what lies there would stay under the legend. */
const transformConstrain: TransformConstrainFunction = ({ lng, lat }, zoom) => ({
  center: new LngLat(between(lng, -180, 180), between(lat, -85, 85)),
  zoom: between(zoom ?? MIN_ZOOM, MIN_ZOOM, MAX_ZOOM),
})
const between = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))

export function hasWebGl(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null
}

/**
 * A map that moves and zooms as ours do, and is no stop of the keyboard: the picture above it is. `twoFingers`: the hint where
 * one finger scrolls the page; absent: one finger moves the map.
 */
export function newMap(container: HTMLElement, style: StyleSpecification, view: View, twoFingers: string | undefined): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style,
    center: [view.lon, view.lat],
    zoom: view.zoom,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    attributionControl: false,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    // Shift and drag marks what lies in a box.
    boxZoom: false,
    keyboard: false,
    renderWorldCopies: false,
    transformConstrain,
    fadeDuration: 0,
    validateStyle: false,
    cooperativeGestures: twoFingers !== undefined,
    locale: { 'CooperativeGesturesHandler.MobileHelpText': twoFingers ?? '' },
  })
  map.touchZoomRotate.disableRotation()
  const canvas = map.getCanvas()
  canvas.tabIndex = -1
  canvas.setAttribute('aria-hidden', 'true')
  canvas.removeAttribute('role')
  canvas.removeAttribute('aria-label')
  return map
}
