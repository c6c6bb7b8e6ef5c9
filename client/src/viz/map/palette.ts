import { ACTOR_KINDS, type ActorKind, COVERAGE_STATES, type CoverageState } from '@netzatlas/shared'
import { COVERAGE_COLOUR_TOKENS, STEP_COLOUR_TOKENS } from '../encoding/coverage.ts'
import { KIND_COLOUR_TOKENS, resolveToken } from '../encoding/kinds.ts'

/** Colours of the current theme, resolved: canvas and WebGL know no custom properties. */
export interface Palette {
  readonly ground: string
  readonly sea: string
  readonly abroad: string
  readonly surface: string
  readonly hairline: string
  readonly lineStrong: string
  readonly relation: string
  readonly text: string
  readonly text2: string
  readonly text3: string
  readonly accent: string
  readonly disputed: string
  readonly kinds: Readonly<Record<ActorKind, string>>
  readonly coverage: Readonly<Record<CoverageState, string>>
  readonly steps: readonly string[]
}

/** `resolve` answers "#rrggbb" for a custom property; absent: as the document shows it now. */
export function readPalette(resolve: (token: string) => string = (token) => resolveToken(token)): Palette {
  const sea = resolve('--ground-sea')
  const ground = resolve('--ground-map')
  return {
    ground,
    sea,
    abroad: mix(sea, ground, 0.45),
    surface: resolve('--surface'),
    hairline: resolve('--hairline'),
    lineStrong: resolve('--line-strong'),
    relation: resolve('--relation'),
    text: resolve('--text'),
    text2: resolve('--text-2'),
    text3: resolve('--text-3'),
    accent: resolve('--accent'),
    disputed: resolve('--disputed'),
    kinds: Object.fromEntries(ACTOR_KINDS.map((kind) => [kind, resolve(KIND_COLOUR_TOKENS[kind])])) as Record<ActorKind, string>,
    coverage: Object.fromEntries(COVERAGE_STATES.map((state) => [state, resolve(COVERAGE_COLOUR_TOKENS[state])])) as Record<
      CoverageState,
      string
    >,
    steps: STEP_COLOUR_TOKENS.map((token) => resolveToken(token)),
  }
}

/** Whether the land is darker than half way to white. */
export const isDark = ({ ground }: Palette): boolean => Number.parseInt(ground.slice(3, 5), 16) < 128

/** Between two colours written #rrggbb, in sRGB. */
export function mix(from: string, to: string, share: number): string {
  const channel = (colour: string, i: number) => Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16)
  const parts = [0, 1, 2].map((i) => Math.round(channel(from, i) * (1 - share) + channel(to, i) * share))
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** Tells when the theme changes; returns how to stop listening. */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}
