import type { IndexedScene } from './index-scene.ts'
import type { Emphasis, View } from './scene.ts'

/** The picture as its parts see it: what is drawn, what stands out, and from where one looks. */
export interface Stage {
  readonly scene: IndexedScene
  readonly emphasis: Emphasis
  readonly view: View
  /** By how much vertices are drawn larger than their radius, see `magnification`. */
  readonly magnified: number
  /** In pixels of the screen. */
  readonly extent: { readonly width: number; readonly height: number }
  /** With a focus only what is in it can be pointed at. */
  readonly walkable: (vertex: number) => boolean
}

export const indexesOf = ({ scene }: Stage, ids: Iterable<string>): number[] =>
  [...ids].map((id) => scene.indexOf.get(id)).filter((index) => index !== undefined)
