/** How names are written on the map. */

export type LabelRank = 'strong' | 'place' | 'town' | 'note'
export interface LabelInk {
  readonly text: string
  readonly note?: string
  readonly rank: LabelRank
  readonly x: number
  readonly y: number
  readonly faint: boolean
}

export const FAMILY = '"Fira Sans", system-ui, sans-serif'
export const LABEL_FONTS: Readonly<Record<LabelRank, string>> = {
  strong: `600 12.5px ${FAMILY}`,
  place: `400 12.5px ${FAMILY}`,
  town: `400 12px ${FAMILY}`,
  note: `400 12px ${FAMILY}`,
}
export const LABEL_HEIGHT = 15
