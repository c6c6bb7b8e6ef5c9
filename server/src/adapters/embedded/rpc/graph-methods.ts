import type { Id } from '../../../domain/records.ts'
import type { CoverageCounts, CoverageQuery, LineFilter, MunicipalityState } from '../../../ports/store.ts'
import { type CoverageFacts, loadCoverageFacts } from '../coverage/facts.ts'
import { coverageOf, municipalityStatesOf } from '../coverage/states.ts'
import type { Executor } from '../executor.ts'
import { type Adjacency, loadAdjacency } from '../graph/adjacency.ts'
import * as ends from '../graph/line-ends.ts'
import * as hops from '../graph/neighbourhood.ts'
import * as paths from '../graph/paths.ts'
import type { LineEnds } from '../read/actors.ts'
import { regionIds } from '../read/records.ts'
import { type TopologyFrame, topologyFrame } from '../read/topology.ts'
import { type LineColumns, sliceLines } from './line-columns.ts'

let adjacency: Adjacency | undefined
/** What a topology is being fetched from, piece by piece, while the network may already have moved on. */
let asked: Adjacency | undefined
let facts: CoverageFacts | undefined

/** Each request reads the revision in its own transaction; what is held in memory is loaded again where that has moved on. */
function currentAdjacency(db: Executor): Adjacency {
  const revision = db.get<{ topology: number }>('SELECT topology FROM revision')!.topology
  if (adjacency?.revision !== revision) adjacency = loadAdjacency(db, revision)
  return adjacency
}

function currentFacts(db: Executor): CoverageFacts {
  const revision = db.get<{ coverage: number }>('SELECT coverage FROM revision')!.coverage
  if (facts?.revision !== revision) facts = loadCoverageFacts(db, revision)
  return facts
}

/** Reads over the whole network or the whole country, held in memory by revision. */
export const graphMethods = {
  neighbourhood(db: Executor, query: { of: readonly Id[]; depth: number; limit: number } & LineFilter): hops.SubgraphColumns {
    const centres = db.column<Id>(
      'SELECT actor.id FROM (SELECT value, min(key) AS place FROM json_each(?) GROUP BY value) AS asked JOIN actor ON actor.id = asked.value ORDER BY place',
      JSON.stringify(query.of),
    )
    return hops.neighbourhood(currentAdjacency(db), { ...query, centres })
  },
  lineEnds(db: Executor, filter: Parameters<typeof ends.lineEnds>[1]): LineEnds {
    return ends.lineEnds(currentAdjacency(db), filter)
  },
  shortestPaths(db: Executor, query: { from: Id; to: Id; maxLength: number; limit: number } & LineFilter): paths.PathColumns {
    return paths.shortestPaths(currentAdjacency(db), query)
  },
  topology(db: Executor): TopologyFrame {
    asked = currentAdjacency(db)
    return topologyFrame(db, asked)
  },
  /** Of the topology last asked for; undefined where that is of another revision. */
  topologyLines(_db: Executor, revision: number, from: number, count: number): LineColumns | undefined {
    return asked?.revision === revision ? sliceLines(asked.lines, from, count) : undefined
  },
  coverage(db: Executor, query: CoverageQuery): CoverageCounts[] {
    return coverageOf(currentFacts(db), regionIds(db, query.level, query.within), query)
  },
  municipalityStates(db: Executor, query: Parameters<typeof municipalityStatesOf>[1]): MunicipalityState[] {
    return municipalityStatesOf(currentFacts(db), query)
  },
}
