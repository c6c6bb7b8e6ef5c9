import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CATEGORY_COLOUR_TOKENS } from './categories.ts'

const css = readFileSync(new URL('../../ui/tokens.css', import.meta.url), 'utf8')
const [light, dark] = css.split(':root[data-theme="dark"]') as [string, string]
type Colour = readonly [number, number, number]

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
function colourIn(theme: string, token: string): Colour {
  const [, hex] = new RegExp(`${token}: #([0-9a-f]{6});`).exec(theme)!
  const channel = (at: number) => linear(Number.parseInt(hex!.slice(at, at + 2), 16) / 255)
  return [channel(0), channel(2), channel(4)]
}

/** Machado, Oliveira and Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency (2009), severity 1. */
const SEEN: Readonly<Record<string, readonly [Colour, Colour, Colour]>> = {
  everybody: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}
function seenBy([red, green, blue]: readonly [Colour, Colour, Colour], colour: Colour): Colour {
  const seen = (row: Colour) => Math.min(1, Math.max(0, row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2]))
  return [seen(red), seen(green), seen(blue)]
}

/** CIELAB, D65. */
function lab([r, g, b]: Colour): Colour {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505)
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}
const difference = (a: Colour, b: Colour): number => Math.hypot(...lab(a).map((value, i) => value - lab(b)[i]!))
const luminance = ([r, g, b]: Colour): number => 0.2126 * r + 0.7152 * g + 0.0722 * b

describe.each([
  ['light', light, 1],
  ['dark', dark, luminance(colourIn(dark, '--surface'))],
] as const)('the colours of categories on %s ground', (_, theme, ground) => {
  const colours = CATEGORY_COLOUR_TOKENS.map((token) => colourIn(theme, token))

  it.each(Object.entries(SEEN))('are told apart by %s', (_, matrix) => {
    for (const [i, a] of colours.entries())
      for (const [j, b] of colours.entries()) {
        if (j <= i) continue
        expect(difference(seenBy(matrix, a), seenBy(matrix, b)), `${i + 1} and ${j + 1}`).toBeGreaterThan(15)
      }
  })

  it('stand out from the ground by three to one', () => {
    for (const colour of colours) {
      const [low, high] = [luminance(colour), ground].sort((a, b) => a - b) as [number, number]
      expect((high + 0.05) / (low + 0.05)).toBeGreaterThan(3)
    }
  })
})
