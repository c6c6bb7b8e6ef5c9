import type { Day } from '@netzatlas/shared'
import type { Id } from '../../../domain/records.ts'
import type { CoverageCounts, CoverageQuery, MunicipalityColumns, MunicipalityQuery, MunicipalityState } from '../../../ports/coverage.ts'
import type { LineFilter } from '../../../ports/lines.ts'
import type { DegreeOn } from '../../../ports/store.ts'
import { coverageOf, municipalityColumnsOf, municipalityStatesOf } from '../../coverage-states.ts'
import { actorsAbout, type HeldFacts, loadCoverageFacts, patchedCoverageFacts } from '../coverage/facts.ts'
import type { Executor } from '../executor.ts'
import { type Adjacency, loadAdjacency } from '../graph/adjacency.ts'
import * as ends from '../graph/line-ends.ts'
import * as hops from '../graph/neighbourhood.ts'
import { linesOfKeys, patchedAdjacency } from '../graph/patch.ts'
import * as paths from '../graph/paths.ts'
import type { LineEnds } from '../read/actors.ts'
import { regionIds } from '../read/records.ts'
import { type TopologyFrame, topologyFrame } from '../read/topology.ts'
import { type LineColumns, sliceLines } from './line-columns.ts'
import type { Derived } from './messages.ts'

let adjacency: Adjacency | undefined
/** What a topology is being fetched from, piece by piece, while the network may already have moved on. */
let asked: Adjacency | undefined
let facts: HeldFacts | undefined

/** What commands did lately, in their order. */
const changes: Derived[] = []
const MOST_CHANGES = 200

/** The changes that lead from one revision to the other; undefined where some are not known. */
function changesBetween(counter: 'topology' | 'coverage', from: number, to: number): readonly Derived[] | undefined {
  const chain: Derived[] = []
  let at = from
  for (const change of changes) {
    if (change[counter].from !== at || change[counter].to === at) continue
    at = change[counter].to
    chain.push(change)
  }
  return at === to ? chain : undefined
}

const keysOf = (chain: readonly Derived[]) => ({
  cooperations: new Set(chain.flatMap(({ cooperations }) => cooperations)),
  claims: new Set(chain.flatMap(({ claims }) => claims)),
})

/**
 * Each request reads the revision in its own transaction. What is held in memory is patched where the changes since are
 * known, and loaded again where they are not.
 */
function currentAdjacency(db: Executor): Adjacency {
  const revision = db.get<{ topology: number }>('SELECT topology FROM revision')!.topology
  if (adjacency?.revision === revision) return adjacency
  const chain = adjacency && changesBetween('topology', adjacency.revision, revision)
  if (adjacency && chain) {
    const keys = keysOf(chain)
    adjacency = patchedAdjacency(adjacency, keys, linesOfKeys(db, keys), revision)
  } else adjacency = loadAdjacency(db, revision)
  return adjacency
}

function currentFacts(db: Executor): HeldFacts {
  const revision = db.get<{ coverage: number }>('SELECT coverage FROM revision')!.coverage
  if (facts?.revision === revision) return facts
  const chain = facts && changesBetween('coverage', facts.revision, revision)
  if (facts && chain && !chain.some(({ counted }) => counted)) {
    const assessed = chain.some((change) => change.assessed)
    facts = patchedCoverageFacts(db, facts, { ...keysOf(chain), assessed }, revision)
  } else facts = loadCoverageFacts(db, revision)
  return facts
}

/** Each once, in the order asked for. */
const actorsAmong = (db: Executor, ids: readonly Id[]): readonly Id[] =>
  db.column<Id>(
    'SELECT actor.id FROM (SELECT value, min(key) AS place FROM json_each(?) GROUP BY value) AS asked JOIN actor ON actor.id = asked.value ORDER BY place',
    JSON.stringify(ids),
  )

/** Reads over the whole network or the whole country, held in memory by revision. */
export const graphMethods = {
  /** Told after each command, before the command is answered. */
  changed(_db: Executor, change: Derived): void {
    changes.push(change)
    if (changes.length > MOST_CHANGES) changes.shift()
  },
  neighbourhood(db: Executor, query: { of: readonly Id[]; depth: number; limit: number } & LineFilter): hops.SubgraphColumns {
    return hops.neighbourhood(currentAdjacency(db), { ...query, centres: actorsAmong(db, query.of) })
  },
  degreesOn(db: Executor, ids: readonly Id[], day: Day): [Id, DegreeOn][] {
    const network = currentAdjacency(db)
    return actorsAmong(db, ids).map((id) => [id, hops.degreeOn(network, id, day)])
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
    return coverageOf(currentFacts(db), regionIds(db, query.level, query.within), query, actorsAbout(db, query))
  },
  municipalityStates(db: Executor, query: Parameters<typeof municipalityStatesOf>[1]): MunicipalityState[] {
    return municipalityStatesOf(currentFacts(db), query, actorsAbout(db, query))
  },
  municipalityColumns(db: Executor, query: MunicipalityQuery): MunicipalityColumns {
    return municipalityColumnsOf(currentFacts(db), query, actorsAbout(db, query))
  },
}
