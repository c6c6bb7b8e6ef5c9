/** Longest label beside a vertex, in characters. */
const LONGEST = 30

/**
 * A name short enough to stand in the picture: its own abbreviation in brackets where it has one, without legal forms, and
 * cut between words at last. The full name stands in tip, panel and table.
 */
export function shortName(name: string): string {
  const bare = name.replace(/,?\s+(e\.\s?V\.|gGmbH|GmbH|gUG|i\.\s?G\.)(?=$|[\s,(])/g, '').trim()
  if (bare.length <= LONGEST) return bare
  const abbreviation = /\(([^()]{2,18})\)\s*$/.exec(bare)?.[1]
  if (abbreviation && /\p{Lu}.*\p{Lu}/u.test(abbreviation)) return abbreviation
  const plain = bare.replace(/\s*\([^()]*\)/g, '').trim()
  if (plain.length <= LONGEST) return plain
  const cut = plain.slice(0, LONGEST + 1).replace(/[\s\-–/,]+\S*$/, '')
  return `${cut.length < LONGEST / 2 ? plain.slice(0, LONGEST) : cut} …`
}
