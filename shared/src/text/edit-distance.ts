/**
 * Whether one insertion, deletion, substitution or exchange of neighbours turns one word into the other: Damerau-Levenshtein
 * distance (optimal string alignment) of at most 1. Equal words are within one edit.
 */
export function withinOneEdit(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1) return false
  let i = 0
  while (i < short.length && short[i] === long[i]) i++
  if (long.length > short.length) return short.slice(i) === long.slice(i + 1)
  if (short.slice(i + 1) === long.slice(i + 1)) return true
  return short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2)
}

/** The word and every form of it that lacks one letter. Two words within one edit share at least one of them. */
export function deletions(word: string): ReadonlySet<string> {
  const forms = new Set([word])
  for (let i = 0; i < word.length; i++) forms.add(word.slice(0, i) + word.slice(i + 1))
  return forms
}
