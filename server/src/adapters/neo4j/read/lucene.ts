import { fold, type SearchKind } from '@netzatlas/shared'

/**
 * Queries of the full-text indexes in the syntax of Lucene's query parser, over folded words. Expressions between slashes
 * find every word of the index that they match, where `word~1` stops after fifty.
 */

export const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(' ')
    .filter((word) => word !== '')

/** Folded words are letters and digits, but for what Unicode takes apart: ⑴ is "(1)". */
const escaped = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}]/gu, '\\$&')

export const termOf = (text: string): string => escaped(text)
export const prefixOf = (text: string): string => `${escaped(text)}*`

/** Somewhere in a word. */
export const pieceOf = (word: string): string => `/.*${escaped(word)}.*/`

const TYPO_FROM = 4
const PIECE_FROM = 3
/** A longer word has so few neighbours that the fifty of `~1` are enough, and so many places for a typo that the expression is slow. */
const TYPO_EXPRESSION_UNTIL = 20

/** Every way in which ranking accepts a word of a name: its beginning, from three letters on inside it, from four with one typo. */
export function fitsOf(word: string): string {
  if (word.length < PIECE_FROM) return prefixOf(word)
  if (word.length < TYPO_FROM) return pieceOf(word)
  if (word.length > TYPO_EXPRESSION_UNTIL) return `${pieceOf(word)} ${escaped(word)}~1`
  return `/.*${escaped(word)}.*|${typosOf([...word].map(escaped))}/`
}

/** A letter too much or too few, another letter, or two in the wrong order: nested, so that beginnings are shared. */
function typosOf([letter, ...rest]: readonly string[]): string {
  if (letter === undefined) return '.?'
  const [next, ...others] = rest
  const swapped = next === undefined ? '' : `|${next}${letter}${others.join('')}`
  return `(${letter}${typosOf(rest)}|.?${rest.join('')}|.${letter}${rest.join('')}${swapped})`
}

export const kindsOf = (kinds: readonly SearchKind[]): string => `+searchKinds:(${kinds.join(' ')})`

/** Each word somewhere in a word of the names. */
export const piecesOf = (words: readonly string[]): string => words.map((word) => `+searchText:${pieceOf(word)}`).join(' ')
