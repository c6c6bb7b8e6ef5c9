import { pairKey } from '@netzatlas/shared'
import type { Id } from '../../domain/records.ts'
import type { MeasureStore } from './measure-store.ts'
import type { Structure } from './measure-tasks.ts'
import type { Analysed } from './question.ts'
import { intervalAt, type StandingInterval } from './standing.ts'

/** A relation without which a group loses the rest. */
export interface Bridge {
  readonly from: Id
  readonly to: Id
  /** Actors on the smaller side. */
  readonly separated: number
  /** Among all pairs that some line joins: 1 for the one that separates most. */
  readonly rank: number
  /** Takes seconds the first time. Wide is measured by the number of bridges, since whatever is none shares the last rank. */
  interval(): Promise<StandingInterval | undefined>
  /** Lines that the dates leave open lead around it: it may be no bridge. */
  detour(): Promise<boolean>
}

/** Equally long columns, one row a bridge, the most separating first. */
export interface BridgeColumns {
  readonly source: readonly Id[]
  readonly target: readonly Id[]
  readonly separated: Int32Array
  readonly rank: Float64Array
  readonly intervals: () => Promise<readonly (StandingInterval | undefined)[]>
  readonly detour: () => Promise<readonly boolean[]>
}

/**
 * The bridges of a network, by their index among those of its structure.
 *
 * @param withOpen the same network with the lines that the dates leave open
 */
export function bridgeAt(
  { snapshot, selection, graph }: Analysed,
  { bridges, bridgeRank }: Structure,
  store: MeasureStore,
  withOpen: () => Promise<Analysed>,
): (index: number) => Bridge {
  const idOf = (v: number): Id => snapshot.vertices.id[selection.vertices[v]!]!
  let lasting: Promise<ReadonlySet<string>> | undefined
  return (i) => {
    const [from, to] = [idOf(bridges.source[i]!), idOf(bridges.target[i]!)]
    return {
      from,
      to,
      separated: bridges.separated[i]!,
      rank: bridgeRank[i]!,
      async interval() {
        const found = await store.intervals(graph, { by: 'BRIDGE' }, { ranks: bridgeRank, method: 'exact' })
        return found && intervalAt(found, i, bridges.separated.length)
      },
      async detour() {
        lasting ??= withOpen().then((wider) => pairsIn(wider, store))
        return !(await lasting).has(pairKey(from, to))
      },
    }
  }
}

/** All bridges at once, for a table or a file. */
export async function bridgeColumns(analysed: Analysed, store: MeasureStore, withOpen: () => Promise<Analysed>): Promise<BridgeColumns> {
  const structure = await store.structure(analysed.graph)
  const { separated } = structure.bridges
  const rows = Array.from(separated.keys(), bridgeAt(analysed, structure, store, withOpen))
  return {
    source: rows.map(({ from }) => from),
    target: rows.map(({ to }) => to),
    separated,
    rank: structure.bridgeRank,
    intervals: () => Promise.all(rows.map((row) => row.interval())),
    detour: () => Promise.all(rows.map((row) => row.detour())),
  }
}

/** By ids: vertices are numbered anew in a wider network. */
async function pairsIn({ snapshot, selection, graph }: Analysed, store: MeasureStore): Promise<ReadonlySet<string>> {
  const { bridges } = await store.structure(graph)
  const idOf = (v: number): Id => snapshot.vertices.id[selection.vertices[v]!]!
  return new Set(Array.from(bridges.source, (source, i) => pairKey(idOf(source), idOf(bridges.target[i]!))))
}
