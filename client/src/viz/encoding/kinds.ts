import type { ActorKind } from '@netzatlas/shared'

/** The shapes kinds have in graph, map, legend and table: told by form as well as by colour. */
export const KIND_SHAPES = {
  MUNICIPALITY: 'rounded-square',
  MIGRANT_ORGANISATION: 'circle',
  UMBRELLA: 'hexagon',
  CIVIL_SOCIETY: 'triangle',
  AGENCY: 'diamond',
  FUNDER: 'pentagon',
} as const satisfies Record<ActorKind, string>
export type KindShape = (typeof KIND_SHAPES)[ActorKind]

/** The custom property that holds the kind's colour in the current theme (client/src/ui/tokens.css). */
export const KIND_COLOUR_TOKENS = {
  MUNICIPALITY: '--kind-municipality',
  MIGRANT_ORGANISATION: '--kind-migrant-organisation',
  UMBRELLA: '--kind-umbrella',
  CIVIL_SOCIETY: '--kind-civil-society',
  AGENCY: '--kind-agency',
  FUNDER: '--kind-funder',
} as const satisfies Record<ActorKind, string>

/** "#fff", as the build shortens it, in the six digits that whoever mixes colours counts on. */
export function sixDigits(colour: string): string {
  return /^#[0-9a-f]{3}$/i.test(colour) ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour
}

/** Colours as resolved in the current theme, for canvas and WebGL, which know no custom properties. */
export function resolveToken(token: string, element: Element = document.documentElement): string {
  return sixDigits(getComputedStyle(element).getPropertyValue(token).trim())
}
