import type { LayoutKind } from '../../vocabulary.ts'

/** What stands where in a layout, for a heading above it; positions in units, where its text begins. */
export interface LayoutHeading {
  readonly id: string
  readonly x: number
  readonly y: number
}

/** A layout that explains itself has none. */
export const LAYOUT_HEADINGS: Readonly<Record<LayoutKind, readonly LayoutHeading[]>> = {
  COMMUNITIES: [],
  CIRCULAR: [],
  GEOGRAPHIC: [
    { id: 'NOWHERE', x: 20, y: 10 },
    { id: 'ABROAD', x: 1300, y: 10 },
  ],
  HIERARCHY: [
    { id: 'UMBRELLAS', x: 20, y: 10 },
    { id: 'MEMBERS', x: 20, y: 352 },
    { id: 'WITHOUT', x: 345, y: 996 },
  ],
  TWO_MODE: [
    { id: 'MUNICIPALITIES', x: 380, y: 10 },
    { id: 'COOPERATIONS', x: 830, y: 10 },
    { id: 'OTHERS', x: 1080, y: 10 },
  ],
}
