import { eachInTurns, type TurnOptions } from '../../../ui/in-turns.ts'
import type { ExportStatement } from './export/export-graph.ts'
import type { Records, Statement } from './export/records.ts'
import { statementFinder } from './export/shown-graph.ts'
import type { Network } from './network.ts'

export const DATED = ['from', 'until', 'endedBy', 'lastConfirmed'] as const
/**
 * What the statements of a line say of time, each value once, the earliest first: since when and until when it holds, when
 * somebody said that it is over, when it was last confirmed. Years, months or days, as in the source; nothing where no
 * source says.
 */
export type LineDates = Readonly<Record<(typeof DATED)[number], readonly string[]>>

/** By the key of the line; a line between groups has none. */
export type DatesByLine = ReadonlyMap<string, LineDates>

/** Of every line of the network that joins statements which pass; of all its statements where none of them does. */
export async function lineDates(
  network: Network,
  passes: (statement: Statement) => boolean,
  { statements }: Records,
  options?: TurnOptions,
): Promise<DatesByLine> {
  const statementsOf = await statementFinder(network, passes, statements, options)
  const dates = new Map<string, LineDates>()
  const tell = (line: Network['lines'][number]) => {
    const joined = statementsOf(line)
    if (joined.length === 0) return
    const of = (what: (typeof DATED)[number]) => valuesOf(joined, what)
    dates.set(line.key, { from: of('from'), until: of('until'), endedBy: of('endedBy'), lastConfirmed: of('lastConfirmed') })
  }
  await eachInTurns(network.lines, tell, options)
  return dates
}

const valuesOf = (statements: readonly ExportStatement[], what: (typeof DATED)[number]): readonly string[] =>
  [...new Set(statements.flatMap((statement) => statement[what] ?? []))].sort()
