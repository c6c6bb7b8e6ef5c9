interface Stated {
  readonly property?: string | null
  readonly value?: string | null
}

const WORDS = ['null', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf']

/** "neun Kommunen" -> 9, "10 Gewinner" -> 10; a text that begins with neither a number nor its word tells none. */
export function leadingNumber(text: string): number | undefined {
  const word = /^\p{L}+|^\d+/u.exec(text.trim())?.[0] ?? ''
  if (/^\d/.test(word)) return Number(word)
  const at = WORDS.findIndex((each) => word.toLowerCase() === each || word.toLowerCase() === `${each}e`)
  return at < 0 ? undefined : at
}

/** Statements of how many won that do not agree with how many are named. */
export function otherWinnerCounts<C extends Stated>(claims: readonly C[], named: number): C[] {
  return claims.filter(({ property, value }) => {
    if (property !== 'WINNERS' || !value) return false
    const stated = leadingNumber(value)
    return stated !== undefined && stated !== named
  })
}
