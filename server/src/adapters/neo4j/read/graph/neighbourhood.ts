import { compareLines } from '../../../../domain/lines.ts'
import type { Id } from '../../../../domain/records.ts'
import type { LineFilter, Subgraph } from '../../../../ports/lines.ts'
import { linesOfTexts } from '../../../line-row.ts'
import type { Executor } from '../../executor.ts'
import { query } from '../../queries.ts'
import { lineParameters, passesAll } from './filter.ts'

const REACHED = query('graph/reached')
const REACHED_UNDER_FILTER = query('graph/reached-under-filter')
const LINES_BETWEEN = query('graph/lines-between')

type Reached = readonly [centres: Id[], nearest: Id[], found: number]
type Between = readonly [lines: string[], possible: number]

/** Hop by hop around the centres; then all lines among those that the limit leaves. */
export async function neighbourhood(
  db: Executor,
  { of, depth, limit, ...filter }: { readonly of: readonly Id[]; readonly depth: number; readonly limit: number } & LineFilter,
): Promise<Subgraph> {
  const parameters = lineParameters(filter)
  const reached = passesAll(parameters) ? REACHED : REACHED_UNDER_FILTER
  const [row] = await db.read<Reached>(reached, { ...parameters, of: [...new Set(of)], depth, limit })
  const [centres, nearest, found] = row!
  const vertices = [...centres, ...nearest].slice(0, limit)
  const [between] = await db.read<Between>(LINES_BETWEEN, { ...parameters, ids: vertices })
  const [lines, possible] = between!
  return { vertices, lines: linesOfTexts(lines).sort(compareLines), hidden: centres.length + found - vertices.length, possible }
}
