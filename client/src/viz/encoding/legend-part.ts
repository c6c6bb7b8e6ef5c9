import type { ClaimStatus } from '@netzatlas/shared'
import type { KindShape } from './kinds.ts'

/** A sample of what is drawn; lengths in pixels, colours as custom properties. */
export type LegendMark =
  | { readonly of: 'shape'; readonly shape: KindShape; readonly token: string; readonly hollow: boolean }
  | { readonly of: 'dot'; readonly token: string; readonly radius: number }
  /** `dots`: the colour of dots on it; `edged`: with a dark edge. */
  | { readonly of: 'swatch'; readonly token: string; readonly dots?: string; readonly edged?: boolean }
  /** Of which nothing is known. */
  | { readonly of: 'hatch' }
  | { readonly of: 'stroke'; readonly width: number }
  | { readonly of: 'circle'; readonly radius: number }
  | { readonly of: 'note' }
  | { readonly of: 'pin' }
  | { readonly of: 'line'; readonly status: ClaimStatus; readonly faint: boolean }
  | { readonly of: 'change'; readonly change: ChangeLook }

/** How a line of a comparison looks: only in the later picture, only in the earlier one, another in each, the same in both. */
export const CHANGE_LOOKS = {
  new: { token: '--accent', width: 2.6, opacity: 1 },
  gone: { token: '--disputed', width: 2.6, opacity: 1 },
  changed: { token: '--relation', width: 1.6, opacity: 1 },
  same: { token: '--relation', width: 1, opacity: 0.4 },
} as const
export type ChangeLook = keyof typeof CHANGE_LOOKS

export interface LegendRow {
  readonly mark: LegendMark
  readonly text: string
  readonly count?: string | undefined
}

/** What one of a picture's encodings means: the same on the screen and in a file. */
export interface LegendPart {
  readonly title: string
  readonly rows: readonly LegendRow[]
}
