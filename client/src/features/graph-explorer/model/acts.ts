import { joined, printPlaces, printTexts } from '../../../url-state/codecs.ts'
import type { Marking, Point } from '../../../viz/graph/scene.ts'
import type { SetState } from '../panels/set-state.ts'
import type { NetworkState } from '../state.ts'
import { unfiltered } from './filter.ts'
import type { Network } from './network.ts'
import { type Placement, pointOf } from './placement.ts'

type Patch = Parameters<SetState>[0]

const plus = (list: readonly string[], ids: readonly string[]): string | undefined => joined([...new Set([...list, ...ids])])
const minus = (list: readonly string[], ids: readonly string[]): string | undefined => {
  const gone = new Set(ids)
  return joined(list.filter((id) => !gone.has(id)))
}

/** Hides them; whoever is hidden is no longer marked or chosen. */
export const hide = ({ aus, nur, wahl, akteur }: NetworkState, ids: readonly string[]): Patch => ({
  aus: plus(aus, ids),
  nur: minus(nur, ids),
  wahl: minus(wahl, ids),
  ...(akteur !== undefined && ids.includes(akteur) && { akteur: undefined }),
})

export const bringBack = ({ aus, nur }: NetworkState, ids: readonly string[]): Patch => ({
  aus: minus(aus, ids),
  ...(nur.length > 0 && { nur: plus(nur, ids) }),
})

export const showOnly = ({ aus }: NetworkState, ids: readonly string[]): Patch => ({ nur: joined(ids), aus: minus(aus, ids) })

/** Nothing is hidden any more by filter, by hand or by folding; the day stays. */
export const showAll = (state: NetworkState): Patch => ({ ...unfiltered(state), aus: undefined, nur: undefined, zu: undefined })

/**
 * Marks them. Who was chosen before the first is added with Shift is meant, too. The panel turns to the marked ones: nobody
 * is chosen any more.
 */
export function mark({ wahl, akteur }: NetworkState, ids: readonly string[], how: Marking): Patch {
  if (how === 'remove') return { wahl: minus(wahl, ids) }
  const before = how === 'replace' ? [] : wahl.length === 0 && akteur !== undefined ? [akteur] : wahl
  return { wahl: plus(before, ids), ...(ids.length > 0 && { akteur: undefined }) }
}

/** Holds them where they stand. */
export function pin({ fest }: NetworkState, network: Network, ids: readonly string[]): Patch {
  const meant = new Set(ids)
  const held = network.vertices.filter(({ id }) => meant.has(id)).map(({ id, x, y }) => [id, { x, y }] as const)
  return { fest: printPlaces(new Map([...fest, ...held])) }
}

/** Back to where the layout has them. */
export function unpin({ fest }: NetworkState, ids: readonly string[]): Patch {
  const gone = new Set(ids)
  return { fest: printPlaces(new Map([...fest].filter(([id]) => !gone.has(id)))) }
}

/** Where they were put in the picture, in which the layout can lie in another way. */
export function move({ fest }: NetworkState, drawn: ReadonlyMap<string, Point>, placement: Placement): Patch {
  const places = [...drawn].map(([id, point]) => [id, pointOf(point, placement)] as const)
  return { fest: printPlaces(new Map([...fest, ...places])) }
}

/** An empty text takes the note away. */
export const note = ({ notizen }: NetworkState, id: string, text: string): Patch => ({
  notizen: printTexts(new Map([...notizen, [id, text.trim()]])),
})
