export interface Segment {
  readonly text: string
  readonly match: boolean
}

const foldCharacter = (character: string): string => character.toLowerCase().replace('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '')

/** Folded text with, for every folded character, where it stands in the original. */
function fold(text: string): { folded: string; origin: number[] } {
  let folded = ''
  const origin: number[] = []
  for (const [index, character] of [...text].entries()) {
    for (const each of foldCharacter(character)) {
      folded += each
      origin.push(index)
    }
  }
  return { folded, origin }
}

const withUmlautsFolded = (word: string) => word.replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/ue/g, 'u')

/** The name in pieces, those marked that begin a word as the query's words do (umlauts, ß and marks aside). */
export function highlight(name: string, query: string): Segment[] {
  const characters = [...name]
  const { folded, origin } = fold(name)
  const marked = new Set<number>()
  for (const word of fold(query).folded.split(/\s+/).filter(Boolean)) {
    for (const variant of new Set([word, withUmlautsFolded(word)])) {
      for (let at = folded.indexOf(variant); at !== -1; at = folded.indexOf(variant, at + 1)) {
        if (at > 0 && /[\p{L}\p{N}]/u.test(folded[at - 1] as string)) continue
        for (let i = at; i < at + variant.length; i++) marked.add(origin[i] as number)
      }
    }
  }
  const segments: { text: string; match: boolean }[] = []
  for (const [index, character] of characters.entries()) {
    const last = segments.at(-1)
    if (last && last.match === marked.has(index)) last.text += character
    else segments.push({ text: character, match: marked.has(index) })
  }
  return segments
}
