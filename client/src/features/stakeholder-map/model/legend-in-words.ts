import type { LegendPart } from '../../../viz/encoding/legend-part.ts'

interface PartInWords {
  readonly title: string
  readonly entries: readonly { readonly text: string; readonly colour?: string }[]
}

/** The legend of a picture for a file without one: titles, words, and the colours that mean them. */
export const legendInWords = (parts: readonly LegendPart[], colourOf: (token: string) => string): readonly PartInWords[] =>
  parts.map(({ title, rows }) => ({
    title,
    entries: rows.map(({ mark, text }) => ({ text, ...('token' in mark && { colour: colourOf(mark.token) }) })),
  }))
