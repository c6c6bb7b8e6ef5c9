import { CLAIM_STATUSES, type ClaimStatus } from '@netzatlas/shared'
import { eachInTurns } from '../../../../ui/in-turns.ts'
import { lineKey } from '../network.ts'
import { type Ranks, ranksAt } from '../ranks.ts'
import type { ExportAbout, ExportActor, ExportGraph, ExportLine } from './export-graph.ts'
import type { ActorFacts, Records, Statement } from './records.ts'
import { told } from './shown-graph.ts'

/** A contradiction shows whatever else is known; otherwise the best evidence counts. */
const joinedStatus = (statements: readonly Statement[]): ClaimStatus =>
  statements.some(({ status }) => status === 'DISPUTED')
    ? 'DISPUTED'
    : CLAIM_STATUSES.find((status) => statements.some((statement) => statement.status === status))!

/**
 * Everything that any relation of any time is known of: one line a pair and kind, as a picture without filters draws it. Put
 * together in turns, since there may be very many.
 */
export async function wholeGraph(
  records: Records,
  measures: Readonly<Record<string, ReadonlyMap<string, number>>>,
  ranksOf: (degreeOf: (id: string) => number) => Ranks,
  colourOf: (actor: ActorFacts) => string,
  about: ExportAbout,
  signal?: AbortSignal,
): Promise<ExportGraph> {
  const options = signal && { signal }
  const indexOf = new Map([...records.actors.keys()].map((id, i) => [id, i]))
  const neighbours = Array.from(indexOf, () => new Set<number>())
  const byLine = new Map<string, Statement[]>()
  const sort = (statement: Statement) => {
    const key = lineKey(statement.source, statement.target, statement.kind)
    const known = byLine.get(key)
    if (known) known.push(statement)
    else byLine.set(key, [statement])
  }
  await eachInTurns(records.statements, sort, options)
  const lines: ExportLine[] = []
  const join = (joined: readonly Statement[]) => {
    const [first] = joined
    const [source, target] = [indexOf.get(first!.source)!, indexOf.get(first!.target)!]
    neighbours[source]!.add(target)
    neighbours[target]!.add(source)
    lines.push({
      source,
      target,
      kind: first!.kind,
      status: joinedStatus(joined),
      weight: joined.length,
      uncertain: joined.every(({ holds }) => holds !== 'CERTAIN'),
      statements: joined.map(told),
    })
  }
  await eachInTurns(byLine.values(), join, options)
  const ranks = ranksOf((id) => neighbours[indexOf.get(id) ?? -1]?.size ?? 0)
  const actors: ExportActor[] = []
  const tell = (facts: ActorFacts) => {
    actors.push({
      ...facts,
      degree: neighbours[actors.length]!.size,
      size: 1,
      colour: colourOf(facts),
      measures: Object.fromEntries(Object.entries(measures).map(([measure, values]) => [measure, values.get(facts.id)])),
      ranks: ranksAt(ranks, facts.id),
    })
  }
  await eachInTurns(records.actors.values(), tell, options)
  return { about, measures: Object.keys(measures), ranked: Object.keys(ranks), actors, lines, sources: records.sources }
}
