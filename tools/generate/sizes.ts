/** How much of everything one generated network holds. `lines` are distinct pairs of actors by kind of line. */
export interface Size {
  readonly municipalities: number
  readonly organisations: number
  readonly umbrellas: number
  readonly events: number
  readonly cooperations: number
  readonly lines: number
}

export const SIZES = {
  small: { municipalities: 1_100, organisations: 1_370, umbrellas: 30, events: 100, cooperations: 4_500, lines: 7_500 },
  medium: { municipalities: 4_400, organisations: 5_480, umbrellas: 120, events: 400, cooperations: 18_000, lines: 30_000 },
  large: { municipalities: 11_000, organisations: 13_700, umbrellas: 300, events: 1_000, cooperations: 60_000, lines: 100_000 },
} as const satisfies Readonly<Record<string, Size>>
export type SizeName = keyof typeof SIZES
