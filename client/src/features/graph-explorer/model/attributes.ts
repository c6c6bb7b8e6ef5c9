import { VERTEX_ATTRIBUTES, type VertexAttribute } from '@netzatlas/shared'
import type { VertexAttributesQuery } from '../../../api/__generated__/graphql.ts'

export const isAttribute = (word: string): word is VertexAttribute => (VERTEX_ATTRIBUTES as readonly string[]).includes(word)

/** Where it is not known this says nothing of how small or old it is: such actors are drawn hollow. */
const NEVER_NOTHING: readonly string[] = ['CONFIRMED', 'POPULATION'] satisfies VertexAttribute[]
export const isNeverNothing = (word: string): boolean => NEVER_NOTHING.includes(word)

/** Numbers and names of the attributes that were asked for, by the actor's id; who is missing is not known. */
export interface Attributes {
  readonly numbers: Readonly<Partial<Record<VertexAttribute, ReadonlyMap<string, number>>>>
  readonly labels: Labels
}
export type Labels = Readonly<Partial<Record<VertexAttribute, ReadonlyMap<string, string>>>>

export function attributesIn({ ids, columns }: VertexAttributesQuery['vertexAttributes'], year: number): Attributes {
  const byId = <T>(values: readonly (T | null | undefined)[]) =>
    new Map(ids.flatMap((id, i): [string, T][] => (values[i] == null ? [] : [[id, values[i]]])))
  const numbers = columns.flatMap(({ attribute, numbers }) => (numbers ? [[attribute, byId(numbers)] as const] : []))
  const named = columns.flatMap(({ attribute, keys, names }) => {
    if (!keys) return []
    const nameOf = new Map(names.map(({ id, name }) => [id, name]))
    return [[attribute, byId(keys.map((key) => key && nameOf.get(key)))] as const]
  })
  const confirmed = numbers.find(([attribute]) => attribute === 'CONFIRMED')?.[1]
  return {
    numbers: Object.fromEntries(numbers),
    labels: {
      ...Object.fromEntries(named),
      ...(confirmed && { CONFIRMED: new Map([...confirmed].map(([id, of]) => [id, bandOf(of, year)])) }),
    },
  }
}

/** Years between now and the first year of each band but the last, which is all that is older. */
const BANDS = [1, 4, 9] as const

/** "0 2025 2026" of what was confirmed this year or last, "1 2022 2024" and "2 2017 2021" of older, "3  2016" of the oldest. */
export function bandOf(confirmed: number, year: number): string {
  const found = BANDS.findIndex((years) => confirmed >= year - years)
  const band = found === -1 ? BANDS.length : found
  const newest = year - (band === 0 ? 0 : BANDS[band - 1]! + 1)
  return `${band} ${band === BANDS.length ? '' : year - BANDS[band]!} ${newest}`
}

/** Which of the bands, and its first and last year; the oldest has no first. */
export function bandIn(key: string): { readonly band: number; readonly from: string; readonly to: string } {
  const [band, from, to] = key.split(' ') as [string, string, string]
  return { band: Number(band), from, to }
}
