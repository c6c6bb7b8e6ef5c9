import { CLAIM_STATUSES, type ClaimStatus, type Day, LINE_KINDS, type LineKind } from '@netzatlas/shared'
import { ABSENT, admits, admitted, CERTAIN, joinedStatus, LEFT_OPEN, lineState, type NetworkFilter } from './filter.ts'
import { actorColumns, type NetworkColumns, round } from './network.ts'
import { lineKindOf, type Snapshot } from './snapshot.ts'
import type { Positions } from './stored-layout.ts'

/**
 * Actors and, as vertices of their own, the cooperations they take part in; memberships, advice and funding stay lines
 * between actors. A cooperation is in the picture with those of its participants that the filter lets through, from two on.
 * Cooperations go by their ids here; the snapshot does not know their names.
 */
export function twoModeNetwork(
  snapshot: Snapshot,
  positions: Positions,
  cooperations: Positions,
  { filter = {}, asOf }: { readonly filter?: NetworkFilter; readonly asOf?: Day },
): NetworkColumns {
  const { lines, vertices } = snapshot
  const whom = admitted(snapshot, filter)
  const stateOf = lineState(snapshot, filter, asOf)
  const lowest = filter.possible ? LEFT_OPEN : CERTAIN
  /** Drawn lines by their ends; a cooperation c stands as vertex count + c. */
  const drawn = new Map<number, { source: number; target: number; kind: LineKind; status: number; weight: number; best: number }>()
  const total = vertices.count + lines.cooperations.length
  const join = (source: number, target: number, line: number, state: number, counts: boolean) => {
    const key = (source * total + target) * LINE_KINDS.length + lines.kind[line]!
    const known = drawn.get(key)
    const isShown = state >= lowest
    if (!known)
      drawn.set(key, {
        source,
        target,
        kind: lineKindOf(lines, line),
        status: isShown ? lines.status[line]! : -1,
        weight: isShown ? 1 : 0,
        best: state,
      })
    else {
      known.best = Math.max(known.best, state)
      if (!isShown) return
      known.status = known.status === -1 ? lines.status[line]! : joinedStatus(known.status, lines.status[line]!)
      known.weight = counts ? known.weight + 1 : 1
    }
  }
  for (let i = 0; i < lines.count; i++) {
    if (!admits(whom, lines.source[i]!, lines.target[i]!)) continue
    const state = stateOf(i)
    if (state === ABSENT) continue
    const cooperation = lines.cooperation[i]!
    if (cooperation === -1) join(lines.source[i]!, lines.target[i]!, i, state, true)
    else {
      join(lines.source[i]!, vertices.count + cooperation, i, state, false)
      join(lines.target[i]!, vertices.count + cooperation, i, state, false)
    }
  }
  const shown = [...drawn.values()].filter((line) => line.weight > 0)
  const possible = [...drawn.values()].filter((line) => line.best === LEFT_OPEN).length
  const touched = new Uint8Array(total)
  for (const { source, target } of shown) touched[source] = touched[target] = 1
  const actors = [...vertices.id.keys()].filter((v) => touched[v] || (filter.isolates && whom.inside[v]))
  const nodes = [...lines.cooperations.keys()].filter((c) => touched[vertices.count + c])
  const row = new Map([...actors, ...nodes.map((c) => vertices.count + c)].map((v, i) => [v, i]))
  const degree = new Int32Array(row.size)
  const joinedPairs = new Set<number>()
  for (const { source, target } of shown) {
    const pair = Math.min(source, target) * total + Math.max(source, target)
    if (joinedPairs.has(pair)) continue
    joinedPairs.add(pair)
    degree[row.get(source)!]!++
    degree[row.get(target)!]!++
  }
  const columns = actorColumns(snapshot, positions, Int32Array.from(actors), degree.subarray(0, actors.length), () => null)
  const names = nodes.map((c) => lines.cooperations[c]!)
  return {
    vertices: {
      id: [...columns.id, ...nodes.map((c) => lines.cooperations[c]!)],
      kind: [...columns.kind, ...nodes.map(() => 'COOPERATION' as const)],
      name: [...columns.name, ...names],
      label: [...columns.label, ...names],
      x: [...columns.x, ...nodes.map((c) => round(cooperations.x[c]!))],
      y: [...columns.y, ...nodes.map((c) => round(cooperations.y[c]!))],
      lon: [...columns.lon, ...nodes.map(() => null)],
      lat: [...columns.lat, ...nodes.map(() => null)],
      degree: [...degree],
      group: [...columns.group, ...nodes.map(() => null)],
      size: [...columns.size, ...nodes.map(() => 1)],
      outside: whom.withSurroundings ? [...actors.map((v) => 1 - whom.inside[v]!), ...nodes.map(() => 0)] : null,
      members: null,
    },
    lines: {
      source: shown.map((line) => row.get(line.source)!),
      target: shown.map((line) => row.get(line.target)!),
      kind: shown.map((line) => line.kind),
      status: shown.map((line): ClaimStatus => CLAIM_STATUSES[line.status]!),
      weight: shown.map((line) => line.weight),
      possible: shown.map((line) => line.best === LEFT_OPEN),
    },
    hidden: vertices.count - actors.length,
    possible,
    groupBy: undefined,
    revision: String(snapshot.content),
  }
}
