import type { Params } from '../../../url-state/packed.ts'
import type { NetworkState } from '../state.ts'
import { FILTER_KEYS, type FilterKey } from './filter.ts'

/** Lists and maps by id, in the order in which their changes are told. */
const OF_ACTORS = ['aus', 'nur', 'wahl', 'fest', 'notizen', 'auf', 'zu', 'offen', 'umgehen'] as const
const WORDS = ['farbe', 'groesse', 'anordnung', 'gruppen', 'tiefe', 'ansicht', 'tabelle', 'weg', 'gleiches'] as const
const FLAGS = ['moegliche', 'beendete', 'einzelne', 'jederzeit', 'kennzahlen', 'zweimodus', 'verbinden', 'alle', 'umfeld'] as const
const PLAIN = ['sort', 'suche', 'ohne'] as const
/** Parameters whose values are ids of something with a name. */
const NAMED = [...OF_ACTORS, 'akteur', 'fokus', 'von', 'bis', 'land', 'thema', 'partnerland', 'vergleichland'] as const
/** So many names are told of one change. */
export const MOST_NAMES = 2

/** What differs between two views, one by one. */
export type Change =
  | { readonly of: 'afresh' | 'path' | 'pathNone' | 'name' | 'other' }
  | { readonly of: 'actors'; readonly key: (typeof OF_ACTORS)[number]; readonly more: boolean; readonly ids: readonly string[] }
  | { readonly of: 'one'; readonly key: 'akteur' | 'fokus'; readonly id: string | undefined }
  | { readonly of: 'filter'; readonly key: FilterKey; readonly values: readonly string[] }
  | { readonly of: 'word'; readonly key: (typeof WORDS)[number]; readonly value: string | undefined }
  | { readonly of: 'flag'; readonly key: (typeof FLAGS)[number]; readonly on: boolean }
  | { readonly of: 'day'; readonly day: string | undefined }
  | { readonly of: 'compare'; readonly day: string | undefined; readonly state: string | undefined }
  | { readonly of: 'plain'; readonly key: (typeof PLAIN)[number] }

type Listed = readonly string[] | ReadonlyMap<string, unknown>
const told = (value: unknown): string => JSON.stringify(value instanceof Map ? [...value] : value)
/** By id, with what else stands there of it: a place, a note, which neighbours. */
const entriesOf = (list: Listed): ReadonlyMap<string, string> =>
  new Map(
    list instanceof Map
      ? [...list].map(([id, value]) => [id, told(value)])
      : (list as readonly string[]).map((entry) => [entry.split('*')[0]!, entry] as const),
  )

function differing(before: Listed, after: Listed): { readonly more: string[]; readonly less: string[] } {
  const [was, is] = [entriesOf(before), entriesOf(after)]
  return {
    more: [...is].filter(([id, value]) => was.get(id) !== value).map(([id]) => id),
    less: [...was.keys()].filter((id) => !is.has(id)),
  }
}

/** `view`: the parameters after the change, to know what no state names. */
export function changesOf(before: NetworkState, after: NetworkState, view: Params): readonly Change[] {
  const differs = (key: keyof NetworkState) => told(before[key]) !== told(after[key])
  const changes: Change[] = []
  if (differs('von') || differs('bis')) changes.push({ of: after.von === undefined ? 'pathNone' : 'path' })
  for (const key of OF_ACTORS) {
    const { more, less } = differing(before[key], after[key])
    if (more.length > 0) changes.push({ of: 'actors', key, more: true, ids: more })
    else if (less.length > 0) changes.push({ of: 'actors', key, more: false, ids: less })
  }
  if (differs('akteur')) changes.push({ of: 'one', key: 'akteur', id: after.akteur })
  if (differs('fokus') && !(differs('akteur') && after.fokus === after.akteur)) changes.push({ of: 'one', key: 'fokus', id: after.fokus })
  for (const key of FILTER_KEYS) if (differs(key)) changes.push({ of: 'filter', key, values: [after[key] ?? []].flat() })
  if (differs('stand')) changes.push({ of: 'day', day: after.stand })
  if (differs('vergleich') || differs('vergleichland')) changes.push({ of: 'compare', day: after.vergleich, state: after.vergleichland })
  for (const key of FLAGS) if (differs(key)) changes.push({ of: 'flag', key, on: after[key] })
  for (const key of WORDS) if (differs(key)) changes.push({ of: 'word', key, value: after[key] })
  for (const key of PLAIN) if (differs(key)) changes.push({ of: 'plain', key })
  if (differs('name') || differs('text')) changes.push({ of: 'name' })
  if (changes.length > 1 && Object.keys(view).length === 0) return [{ of: 'afresh' }]
  return changes.length > 0 ? changes : [{ of: 'other' }]
}

/** Names of what a step is about, as they are known when it is made. */
export function namesIn(before: Params, after: Params, nameOf: (id: string) => string): Params {
  const names: Record<string, string> = {}
  for (const key of NAMED) {
    if (before[key] === after[key]) continue
    const [was, is] = [before[key], after[key]].map((value) => new Set((value ?? '').split('.').filter(Boolean)))
    const differ = [...[...is!].filter((entry) => !was!.has(entry)), ...[...was!].filter((entry) => !is!.has(entry))]
    for (const entry of differ.slice(0, MOST_NAMES + 1)) {
      const id = entry.split('*')[0]!
      const name = nameOf(id)
      if (name !== '') names[id] = name
    }
  }
  return names
}
