export type PersonalData = 'EMAIL' | 'PHONE'

const EMAIL = /[^\s@<>]+\s?(?:@|\(at\)|\[at\])\s?[^\s@<>]+\.[a-z]{2,}/i

/** Dates, amounts and what councils number by the year (0456/2026, 2026/01234-01) have as many digits as telephone numbers. */
const NO_NUMBERS = [
  /\b\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}\b/g,
  /\b\d{4}-\d{2}(-\d{2})?\b/g,
  /(?<![\d.])\d{1,3}(\.\d{3})+\b/g,
  /(?<![\d)])\d{1,6}\/(?:19|20)\d{2}(?!\s?\d)/g,
  /(?<![\d)])(?:19|20)\d{2}\/\d{1,6}(?:-\d{1,2})?(?!\s?\d)/g,
]

/** Announced as one, or with an international or a German trunk prefix, at least seven digits. */
const PHONES = [
  /\b(?:tel|telefon|phone|fon|mobil|handy|whatsapp|signal)\b[\s.:-]*(?:nr\.?|nummer|number)?[\s.:]*\+?\(?\d(?:[\s()/.–-]*\d){3,}/i,
  /(?:\+|\b00)\s?\d(?:[\s()/.–-]*\d){6,}/,
  /(?<![\d.,])\(?0\d{1,5}\)?[\s/.–-]*\d(?:[\s/.–-]*\d){2,}/,
]

/**
 * Whether the text holds an e-mail address or a telephone number: data of a natural person as a rule, which no text of the
 * network may hold. Names it cannot know.
 */
export function personalDataIn(text: string): PersonalData | undefined {
  if (EMAIL.test(text)) return 'EMAIL'
  const rest = NO_NUMBERS.reduce((left, pattern) => left.replaceAll(pattern, ' ; '), text)
  return PHONES.some((pattern) => digitsOf(pattern.exec(rest)?.[0] ?? '') >= (pattern === PHONES[0] ? 4 : 7)) ? 'PHONE' : undefined
}

const digitsOf = (text: string): number => text.replaceAll(/\D/g, '').length
