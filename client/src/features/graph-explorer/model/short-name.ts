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
  return `${firstWords(plain)} …`
}

/** Words that say nothing at the end of a cut name. */
const LOOSE = /[\s\-–/,&]+(der|die|das|des|dem|den|und|für|von|vom|in|im|aus|zur|zum|mit|bei|an|am|auf)?$/i

function firstWords(name: string): string {
  const words = name.split(' ')
  let kept = words[0]!
  for (const word of words.slice(1)) {
    const longer = `${kept} ${word}`
    if (longer.length > (tidy(kept).length < LONGEST / 2 ? LONGEST + 8 : LONGEST)) break
    kept = longer
  }
  return tidy(kept.length > LONGEST + 8 ? kept.slice(0, LONGEST) : kept)
}

const tidy = (text: string): string => text.replace(LOOSE, '').replace(LOOSE, '')
