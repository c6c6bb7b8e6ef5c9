/**
 * Folding: the one form in which names are compared, by the stores' indexes, the shared ranking and the browser's highlighting.
 * ä, ae and a are one letter, ß is ss, marks and case are gone, usual abbreviations are written out, "e.V." is dropped.
 */

export interface FoldedWord {
  readonly word: string
  /** Where it stands in the text that was folded: [start, end). Words of one abbreviation share the range. */
  readonly start: number
  readonly end: number
}

/** Letters that Unicode does not decompose into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'a', œ: 'o', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  'e.v': [],
  'a.d': ['an', 'der'],
  'i.d': ['in', 'der'],
  'o.d': ['ob', 'der'],
  'v.d': ['vor', 'der'],
  'a.m': ['am', 'main'],
  'a.rh': ['am', 'rhein'],
  st: ['sankt'],
  skt: ['sankt'],
  lk: ['landkreis'],
  kr: ['kreis'],
  vg: ['verbandsgemeinde'],
  '&': ['und'],
}

/** "St" alone may be the beginning of Stuttgart: it is a saint only with a point or before a name. */
const TOKEN =
  /(?<![\p{L}\p{N}])(e\.\s?v(?![\p{L}])\.?|[aiov]\.\s?d\.|a\.\s?m\.|a\.\s?rh\.|s(?:k)?t\.|st(?=[\s-]+\p{L})|kr\.|(?:lk|vg)(?![\p{L}\p{N}\p{M}])|&)|[\p{L}\p{N}\p{M}]+/giu

/** One word without its marks: "Köln", "Koeln" and "KOLN" are "koln". */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([aou])e/g, '$1')
}

/** The folded words of a text, in its order, with their places in it. */
export function foldedWords(text: string): readonly FoldedWord[] {
  const words: FoldedWord[] = []
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0]
    const start = match.index
    if (raw === 'eV') continue
    const written = match[1] && ABBREVIATIONS[raw.toLowerCase().replace(/\s/g, '').replace(/\.$/, '')]
    const end = start + raw.length
    if (written) for (const word of written) words.push({ word, start, end })
    else if (/str$/i.test(raw) && text[end] === '.') words.push({ word: foldWord(`${raw}asse`), start, end: end + 1 })
    else {
      const word = foldWord(raw)
      if (word) words.push({ word, start, end })
    }
  }
  return words
}

/** The folded words with one blank between them; empty where the text has no letter or digit. */
export function fold(text: string): string {
  return foldedWords(text)
    .map(({ word }) => word)
    .join(' ')
}
