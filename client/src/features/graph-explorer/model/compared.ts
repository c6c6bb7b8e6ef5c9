import type { RefObject } from 'react'
import type { GraphPictureHandle } from '../../../viz/graph/graph-picture.tsx'
import type { Scene } from '../../../viz/graph/scene.ts'
import type { NetworkState } from '../state.ts'
import type { Backbone } from './backbone.ts'
import type { Change, Same } from './compare.ts'
import type { Network } from './network.ts'
import type { Encoding } from './scene.ts'
import type { useNames } from './use-names.ts'
import type { NetworkData } from './use-network.ts'

export interface ComparedSide {
  readonly state: NetworkState
  readonly data: NetworkData
  /** With what is the same on both days, whether it is drawn or not. */
  readonly whole: Network | undefined
  readonly names: ReturnType<typeof useNames>
  readonly encoding: Encoding
  readonly scene: Scene | undefined
}

/** The two pictures that stand side by side on the screen, and which lines differ between them. */
export interface Compared {
  readonly sides: readonly [ComparedSide, ComparedSide]
  readonly pictures: readonly RefObject<GraphPictureHandle | null>[]
  /** Nothing until it is known, and between two Länder. */
  readonly changes: ReadonlyMap<string, Change> | undefined
  /** Two days, and not two Länder. */
  readonly ofDays: boolean
  /** What is the same on both days, and whether it is drawn, too. */
  readonly same: Same | undefined
  readonly showsSame: boolean
  /** Of each picture what is drawn at once, where too much has changed for all of it. */
  readonly backbones: readonly (Backbone | undefined)[]
  /** Lines stand for several relations each. */
  readonly grouped: boolean
}
