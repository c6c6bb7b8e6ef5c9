import { useSignal } from '../../../ui/signal.ts'
import { isComparing } from './compare.ts'
import { type Tally, tallyOf } from './tallies.ts'
import type { Explorer } from './use-explorer.ts'
import type { NetworkData } from './use-network.ts'
import { useSideTitles } from './use-side-titles.ts'

/** One picture of the network as the line above it tells of it. */
export interface Pictured {
  /** The Land or the day, where two stand side by side. */
  readonly title: string | undefined
  readonly data: NetworkData
  /** With what is the same in both pictures, whether it is drawn or not; nothing until it is known. */
  readonly tally: Tally | undefined
  readonly nameOf: (id: string) => string
}

/** The one picture, or both that are compared; undefined until those are there. */
export function usePictured({ state, data, network, nameOf, compared }: Explorer): readonly Pictured[] | undefined {
  const both = useSignal(compared)
  const titles = useSideTitles(both?.sides ?? [], both?.ofDays ?? true)
  if (!isComparing(state)) return [{ title: undefined, data, tally: tallyOf(network, data), nameOf }]
  return both?.sides.map((side, i) => ({
    title: titles[i]!.brief,
    data: side.data,
    tally: tallyOf(side.whole, side.data),
    nameOf: (id) => side.names.nameOf(id) || nameOf(id),
  }))
}
