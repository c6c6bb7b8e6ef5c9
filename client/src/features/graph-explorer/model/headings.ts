import type { LayoutKind } from '@netzatlas/shared'
import { LAYOUT_HEADINGS } from '@netzatlas/shared/graph'
import type { Scene } from '../../../viz/graph/scene.ts'

/** The scene with headings over what stands where in its layout. */
export function withHeadings(scene: Scene, layout: LayoutKind, absent: ReadonlySet<string>, nameOf: (id: string) => string): Scene {
  const headings = LAYOUT_HEADINGS[layout].filter(({ id }) => !absent.has(id))
  if (headings.length === 0) return scene
  return { ...scene, captions: [...scene.captions, ...headings.map(({ id, x, y }) => ({ x, y, strong: nameOf(id), rest: '' }))] }
}
