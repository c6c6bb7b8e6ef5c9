import { CLAIM_STATUSES, type ClaimStatus } from '@netzatlas/shared'
import { lineKey } from '../network.ts'
import type { ExportAbout, ExportActor, ExportGraph, ExportLine } from './export-graph.ts'
import type { ActorFacts, Records, Statement } from './records.ts'
import { told } from './shown-graph.ts'

/** A contradiction shows whatever else is known; otherwise the best evidence counts. */
const joinedStatus = (statements: readonly Statement[]): ClaimStatus =>
  statements.some(({ status }) => status === 'DISPUTED')
    ? 'DISPUTED'
    : CLAIM_STATUSES.find((status) => statements.some((statement) => statement.status === status))!

/** Everything that any relation of any time is known of: one line a pair and kind, as a picture without filters draws it. */
export function wholeGraph(
  records: Records,
  measures: Readonly<Record<string, ReadonlyMap<string, number>>>,
  colourOf: (actor: ActorFacts) => string,
  about: ExportAbout,
): ExportGraph {
  const indexOf = new Map([...records.actors.keys()].map((id, i) => [id, i]))
  const byLine = new Map<string, Statement[]>()
  for (const statement of records.statements) {
    const key = lineKey(statement.source, statement.target, statement.kind)
    const known = byLine.get(key)
    if (known) known.push(statement)
    else byLine.set(key, [statement])
  }
  const lines = [...byLine.values()].map(
    (joined): ExportLine => ({
      source: indexOf.get(joined[0]!.source)!,
      target: indexOf.get(joined[0]!.target)!,
      kind: joined[0]!.kind,
      status: joinedStatus(joined),
      weight: joined.length,
      uncertain: joined.every(({ holds }) => holds !== 'CERTAIN'),
      statements: joined.map(told),
    }),
  )
  const degree = degrees(indexOf.size, lines)
  const actors = [...records.actors.values()].map(
    (facts, i): ExportActor => ({
      ...facts,
      degree: degree[i]!,
      size: 1,
      colour: colourOf(facts),
      measures: Object.fromEntries(Object.entries(measures).map(([measure, values]) => [measure, values.get(facts.id)])),
    }),
  )
  return { about, measures: Object.keys(measures), actors, lines, sources: records.sources }
}

function degrees(count: number, lines: readonly ExportLine[]): number[] {
  const neighbours = Array.from({ length: count }, () => new Set<number>())
  for (const { source, target } of lines) {
    neighbours[source]!.add(target)
    neighbours[target]!.add(source)
  }
  return neighbours.map(({ size }) => size)
}
