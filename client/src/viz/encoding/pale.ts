const PALE = ' pale'

/** Share of the colour that is left; the rest is the ground's. */
const LEFT = 0.45

/** A colour that steps back: the same custom property, mixed with the ground wherever it is drawn. */
export const paler = (token: string): string => (token.endsWith(PALE) ? token : `${token}${PALE}`)

/** The colour as a style sheet takes it. */
export function cssColour(token: string): string {
  const [property, pale] = parts(token)
  return pale ? `color-mix(in srgb, var(${property}) ${LEFT * 100}%, var(--surface))` : `var(${property})`
}

/** The colour as a canvas takes it; `resolve` answers "#rrggbb" for a custom property. */
export function resolvedColour(token: string, resolve: (property: string) => string): string {
  const [property, pale] = parts(token)
  return pale ? mixed(resolve(property), resolve('--surface')) : resolve(property)
}

const parts = (token: string): readonly [property: string, pale: boolean] =>
  token.endsWith(PALE) ? [token.slice(0, -PALE.length), true] : [token, false]

function mixed(colour: string, ground: string): string {
  const channel = (of: string, at: number) => Number.parseInt(of.slice(at, at + 2), 16)
  const mix = (at: number) => Math.round(LEFT * channel(colour, at) + (1 - LEFT) * channel(ground, at))
  return `#${[1, 3, 5].map((at) => mix(at).toString(16).padStart(2, '0')).join('')}`
}
