import { lazy } from 'react'

/** The map, loaded when it is first shown; the land it draws is fetched beside its code. */
export const MapCanvas = lazy(async () => {
  // A failure is told by the map itself, which asks again.
  void import('./geodata.ts').then(({ loadGround }) => loadGround()).catch(() => undefined)
  return { default: (await import('./map-canvas.tsx')).MapCanvas }
})
