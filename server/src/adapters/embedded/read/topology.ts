import type { Id } from '../../../domain/records.ts'
import type { Executor } from '../executor.ts'
import type { Adjacency } from '../graph/adjacency.ts'
import type { LineColumns } from '../rpc/line-columns.ts'
import { type JsonPieces, joinTexts } from '../rpc/texts.ts'

export interface TopologyColumns {
  readonly revision: number
  readonly vertices: JsonPieces
  readonly ids: readonly Id[]
  readonly lines: LineColumns
  /** Pairs of an actor and a theme or country, by actor, then object. */
  readonly themes: readonly (readonly [Id, Id])[]
  readonly countries: readonly (readonly [Id, Id])[]
}

export function topology(db: Executor, graph: Adjacency): TopologyColumns {
  const said = (kind: string) =>
    db.rows<[Id, Id]>(
      'SELECT DISTINCT subject, object FROM claim WHERE kind = ? AND subject IN (SELECT id FROM actor) ORDER BY subject, object',
      kind,
    )
  return {
    revision: graph.revision,
    vertices: joinTexts(
      db.column<string>('SELECT json FROM actor JOIN record ON record.id = actor.id WHERE actor.degree > 0 ORDER BY actor.id'),
    ),
    ids: graph.ids,
    lines: graph.lines,
    themes: said('WORKS_ON'),
    countries: said('CONCERNS'),
  }
}
