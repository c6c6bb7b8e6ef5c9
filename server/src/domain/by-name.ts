import { ownTurn } from './turns.ts'

const byName = new Intl.Collator('de', { numeric: true })
/** As a German reader expects them. */
export const sortByName = <T extends { readonly name: string }>(records: readonly T[]): T[] =>
  records.toSorted((a, b) => byName.compare(a.name, b.name))

/** So many names are compared in about 1 ms. */
const MANY_NAMES = 200
/** The same in a turn of its own where there are many: the cooperations of a hub are. */
export async function manyByName<T extends { readonly name: string }>(records: readonly T[]): Promise<T[]> {
  if (records.length > MANY_NAMES) await ownTurn()
  return sortByName(records)
}
