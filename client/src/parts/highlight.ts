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

/** So many letters at least must agree at the beginning of a word. */
const SHORTEST = 2

/** How many letters two words have in common at their beginning, if that is nearly all of the wanted one. */
function agreement(wanted: string, word: string): number {
  let common = 0
  while (common < wanted.length && wanted[common] === word[common]) common++
  return common >= Math.max(SHORTEST, wanted.length - 2) ? common : 0
}

/** The name in pieces, those marked with which a word begins as the query's words do (umlauts, ß, marks and a typo aside). */
export function highlight(name: string, query: string): Segment[] {
  const characters = [...name]
  const { folded, origin } = fold(name)
  const wanted = fold(query).folded.split(/\s+/).filter(Boolean)
  const marked = new Set<number>()
  for (const { 0: word, index: at } of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    const common = Math.max(0, ...wanted.flatMap((each) => [agreement(each, word), agreement(withUmlautsFolded(each), word)]))
    for (let i = at; i < at + common; i++) marked.add(origin[i] as number)
  }
  const segments: { text: string; match: boolean }[] = []
  for (const [index, character] of characters.entries()) {
    const last = segments.at(-1)
    if (last && last.match === marked.has(index)) last.text += character
    else segments.push({ text: character, match: marked.has(index) })
  }
  return segments
}
