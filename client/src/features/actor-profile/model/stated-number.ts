const QUALIFIERS = ['rund', 'etwa', 'circa', 'ca.', 'ca', 'über', 'mehr als', 'mindestens', 'bis zu', 'knapp', 'fast', 'nahezu']
const PATTERN = new RegExp(
  `^\\s*(?:(${QUALIFIERS.map((word) => word.replace('.', '\\.')).join('|')})\\s+)?(\\d{1,3}(?:[. ]\\d{3})+|\\d+)(?!\\d)`,
  'i',
)

/** "über 1.050 Mitglieder" -> 1050 and "über". A text that does not begin with a number, qualified or not, states none. */
export function statedNumber(text: string): { value: number; qualifier: string | undefined } | undefined {
  const match = PATTERN.exec(text)
  if (!match) return undefined
  return { value: Number((match[2] as string).replace(/[. ]/g, '')), qualifier: match[1]?.toLowerCase() }
}
