import type { Id } from '../../../domain/records.ts'
import type { Executor } from '../executor.ts'
import type { Adjacency } from '../graph/adjacency.ts'
import { type JsonPieces, joinTexts } from '../rpc/texts.ts'

/** All of the network but its lines, which are fetched piece by piece. */
export interface TopologyFrame {
  readonly revision: number
  readonly vertices: JsonPieces
  readonly ids: readonly Id[]
  readonly lineCount: number
  /** Pairs of an actor and a theme or country, by actor, then object. */
  readonly themes: JsonPieces
  readonly countries: JsonPieces
}

export function topologyFrame(db: Executor, graph: Adjacency): TopologyFrame {
  const said = (kind: string) =>
    joinTexts(
      db.column<string>(
        `SELECT json_array(subject, object) FROM (
           SELECT DISTINCT subject, object FROM claim WHERE kind = ? AND subject IN (SELECT id FROM actor) ORDER BY subject, object
         )`,
        kind,
      ),
    )
  return {
    revision: graph.revision,
    vertices: joinTexts(
      db.column<string>('SELECT json FROM actor JOIN record ON record.id = actor.id WHERE actor.degree > 0 ORDER BY actor.id'),
    ),
    ids: graph.ids,
    lineCount: graph.lines.claim.length,
    themes: said('WORKS_ON'),
    countries: said('CONCERNS'),
  }
}
