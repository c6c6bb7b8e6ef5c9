import { isDay } from '@netzatlas/shared'
import { z } from 'zod'

/** Building blocks for the schema of a view's address; each falls back to its default when the text makes no sense. */

/** A word of a closed list. */
export const word = <const T extends readonly [string, ...string[]]>(words: T, fallback: T[number]) =>
  z.enum(words).catch(fallback as never)

/** A word of a closed list, or nothing. */
export const optionalWord = <const T extends readonly [string, ...string[]]>(words: T) => z.enum(words).optional().catch(undefined)

type Sorts = Readonly<Record<string, unknown>>

/** What a list is sorted by: "name", "-date". A column that the list sorts the other way only is meant all the same. */
export function knownSort<T extends Sorts>(known: T, sort: string): (keyof T & string) | undefined {
  const column = sort.replace(/^-/, '')
  return [sort, column, `-${column}`].find((each) => Object.hasOwn(known, each))
}

export const sortWord = <T extends Sorts>(known: T, fallback: keyof T & string) =>
  z
    .string()
    .transform((sort) => knownSort(known, sort) ?? fallback)
    .catch(fallback as never)

/** Several words of a closed list, joined with dots: "MUNICIPALITY.UMBRELLA". Unknown ones are dropped. */
export const words = <const T extends readonly string[]>(known: T) =>
  z
    .string()
    .transform((text) => text.split('.').filter((word): word is T[number] => known.includes(word)))
    .catch([])

/** Several ids, joined with dots. */
export const ids = z
  .string()
  .transform((text) => text.split('.').filter((id) => id !== ''))
  .catch([])

export const text = z.string().catch('')
export const optionalText = z.string().min(1).optional().catch(undefined)

/** A Land by its id: "r-05". Made-up data have others than the sixteen. */
export const land = z
  .string()
  .regex(/^r-\d{2}$/)
  .optional()
  .catch(undefined)
export const flag = z
  .literal('1')
  .transform(() => true)
  .catch(false)
export const day = z.string().refine(isDay).optional().catch(undefined)

/** Places of vertices in whole layout units, joined with dots: "m-05315000*120*-45.o-nemo*7*80". */
export const places = z
  .string()
  .transform((text) => new Map(text.split('.').flatMap((entry) => placeOf(entry.split('*')))))
  .catch(new Map())

const placeOf = ([id, x, y, ...more]: readonly string[]): [string, { x: number; y: number }][] => {
  const whole = /^-?\d{1,6}$/
  return id && x && y && more.length === 0 && whole.test(x) && whole.test(y) ? [[id, { x: Number(x), y: Number(y) }]] : []
}

export const printPlaces = (of: ReadonlyMap<string, { readonly x: number; readonly y: number }>): string | undefined =>
  joined([...of].map(([id, { x, y }]) => `${id}*${Math.round(x) + 0}*${Math.round(y) + 0}`))

/** Texts by id, joined with dots: "m-05315000*Ask about the council". */
export const texts = z
  .string()
  .transform((text) => new Map(text.split('.').flatMap(textOf)))
  .catch(new Map())

const textOf = (entry: string): [string, string][] => {
  const [id, text] = entry.split('*')
  try {
    return id && text ? [[id, decodeURIComponent(text)]] : []
  } catch {
    return []
  }
}

export const printTexts = (of: ReadonlyMap<string, string>): string | undefined =>
  joined([...of].filter(([, text]) => text !== '').map(([id, text]) => `${id}*${text.replace(/[%.*]/g, escaped)}`))

const escaped = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`

/** The list as it stands in the address; an empty one leaves it. */
export const joined = (values: readonly string[]): string | undefined => (values.length === 0 ? undefined : values.join('.'))

/** The same list with the value added, or removed if it was in it. */
export const toggled = <T extends string>(values: readonly T[], value: T): T[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
