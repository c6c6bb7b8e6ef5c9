import { isDay } from '@netzatlas/shared'
import { z } from 'zod'

/** Building blocks for the schema of a view's address; each falls back to its default when the text makes no sense. */

/** A word of a closed list. */
export const word = <const T extends readonly [string, ...string[]]>(words: T, fallback: T[number]) =>
  z.enum(words).catch(fallback as never)

/** A word of a closed list, or nothing. */
export const optionalWord = <const T extends readonly [string, ...string[]]>(words: T) => z.enum(words).optional().catch(undefined)

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
export const flag = z
  .literal('1')
  .transform(() => true)
  .catch(false)
export const day = z.string().refine(isDay).optional().catch(undefined)

/** The list as it stands in the address; an empty one leaves it. */
export const joined = (values: readonly string[]): string | undefined => (values.length === 0 ? undefined : values.join('.'))

/** The same list with the value added, or removed if it was in it. */
export const toggled = <T extends string>(values: readonly T[], value: T): T[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
