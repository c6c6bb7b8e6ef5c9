import { type Certainty, CLAIM_STATUSES, type ClaimStatus, type Day, holdsOn, type LineKind } from '@netzatlas/shared'
import type { Id } from '../../domain/records.ts'
import { ownTurn } from '../../domain/turns.ts'
import type { Line, NeighbourhoodReader } from '../../ports/lines.ts'
import { ABSENT, admits, admitted, CERTAIN, certainty, joinedStatus, LEFT_OPEN, lineState, type NetworkFilter } from './filter.ts'
import { bestLine, type PathStep } from './path-step.ts'
import { lineKindOf, type Snapshot } from './snapshot.ts'

export const CHANGES = ['APPEARED', 'ENDED', 'CHANGED'] as const
export type Change = (typeof CHANGES)[number]

/** A drawn line on two days; null where it surely did not hold. */
export interface LineChange {
  readonly change: Change
  readonly source: Id
  readonly target: Id
  readonly kind: LineKind
  readonly before: Certainty | null
  readonly after: Certainty | null
  /** On the later day; of an ended one on the earlier. */
  readonly status: ClaimStatus
}

/** What all statements of one drawn line make of it on one day. */
interface Drawn {
  best: number
  status: number
  weight: number
}

/** Statements that are looked at within one turn of the event loop. */
const AT_ONE_GO = 20_000

/**
 * Drawn lines (one for each pair and kind) that one of the two pictures shows and that are not the same in both, in the
 * order of their ends. One that surely did not hold on the first day has appeared, one that surely does not on the second
 * has ended; every other difference, as when dates left it open and no longer do, is a change.
 */
export async function lineChanges(snapshot: Snapshot, filter: NetworkFilter, from: Day, to: Day): Promise<readonly LineChange[]> {
  const { lines, vertices } = snapshot
  const whom = admitted(snapshot, filter)
  const [stateBefore, stateAfter] = [lineState(snapshot, filter, from), lineState(snapshot, filter, to)]
  const lowest = filter.possible ? LEFT_OPEN : CERTAIN
  const changes: LineChange[] = []
  let turn = AT_ONE_GO
  for (let i = 0; i < lines.count; ) {
    const first = i
    const [before, after]: [Drawn, Drawn] = [nothing(), nothing()]
    while (
      i < lines.count &&
      lines.source[i] === lines.source[first] &&
      lines.target[i] === lines.target[first] &&
      lines.kind[i] === lines.kind[first]
    ) {
      join(before, stateBefore(i), lines.status[i]!, lowest)
      join(after, stateAfter(i), lines.status[i]!, lowest)
      i++
    }
    const change = admits(whom, lines.source[first]!, lines.target[first]!) ? changeOf(before, after, lowest) : undefined
    if (change)
      changes.push({
        change,
        source: vertices.id[lines.source[first]!]!,
        target: vertices.id[lines.target[first]!]!,
        kind: lineKindOf(lines, first),
        before: certainty(before.best),
        after: certainty(after.best),
        status: CLAIM_STATUSES[(after.weight > 0 ? after : before).status]!,
      })
    if (i < turn) continue
    turn = i + AT_ONE_GO
    await ownTurn()
  }
  return changes
}

const nothing = (): Drawn => ({ best: ABSENT, status: -1, weight: 0 })

function join(drawn: Drawn, state: number, status: number, lowest: number): void {
  drawn.best = Math.max(drawn.best, state)
  if (state < lowest) return
  drawn.status = drawn.weight === 0 ? status : joinedStatus(drawn.status, status)
  drawn.weight++
}

function changeOf(before: Drawn, after: Drawn, lowest: number): Change | undefined {
  if (before.best < lowest && after.best < lowest) return undefined
  if (before.best === ABSENT) return 'APPEARED'
  if (after.best === ABSENT) return 'ENDED'
  const isSame = before.best === after.best && before.status === after.status && before.weight === after.weight
  return isSame ? undefined : 'CHANGED'
}

/** The changes with the best sourced statement of each that holds, or may hold, on the day that shows it; the store is asked once. */
export async function toldChanges(
  changes: readonly LineChange[],
  { from, to }: { readonly from: Day; readonly to: Day },
  store: NeighbourhoodReader,
): Promise<readonly (LineChange & { readonly step: PathStep })[]> {
  const of = [...new Set(changes.flatMap(({ source, target }) => [source, target]))]
  if (of.length === 0) return []
  const { lines } = await store.neighbourhood({ of, depth: 0, limit: of.length })
  const key = ({ source, target, kind }: Pick<Line, 'source' | 'target' | 'kind'>) => `${source} ${target} ${kind}`
  const statements = Map.groupBy(lines, key)
  return changes.flatMap((change) => {
    const known = statements.get(key(change)) ?? []
    const day = change.after === null ? from : to
    const holding = known.filter(({ validity }) => holdsOn(validity, day) !== 'NO')
    // A line may have gone since the snapshot was taken.
    if (holding.length === 0) return []
    return [{ ...change, step: { from: change.source, to: change.target, line: bestLine(holding) } }]
  })
}
