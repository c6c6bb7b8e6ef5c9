import { createHash } from 'node:crypto'

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'o', ł: 'l', ı: 'i', æ: 'ae' }

const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')

const transliterate = (text: string): string =>
  withoutMarks(
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[äöüßøłıæ]/g, (letter) => UMLAUTS[letter]!),
  )

/** Lower-case ASCII words joined by dashes, at most 80 characters, cut at a word. */
export function slug(text: string): string {
  const full = transliterate(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return full.length <= 80 ? full : full.slice(0, full.lastIndexOf('-', 80))
}

/** What stays of a name when spelling, punctuation and the legal form are left aside: two equal ones are the same name. */
export function foldName(name: string): string {
  return transliterate(name)
    .replace(/\be\.?\s?v\.?(?=\W|$)/g, ' ')
    .replace(/\bg?gmbh\b/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

export const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** Byte order of UTF-16 code units: the same on every machine, unlike a locale's. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
