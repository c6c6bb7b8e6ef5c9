import type { ClaimStatus } from '@netzatlas/shared'
import { eachInTurns, type TurnOptions } from '../../../../ui/in-turns.ts'
import { lineKey, type Network, type NetworkLine, type NetworkVertex, neighboursOf } from '../network.ts'
import { type Ranks, ranksAt } from '../ranks.ts'
import type { ExportAbout, ExportActor, ExportGraph, ExportLine, ExportStatement } from './export-graph.ts'
import type { Records, Statement } from './records.ts'

export interface Shown {
  readonly network: Network
  readonly nameOf: (id: string) => string
  /** Of a group its own name, also where only a part of it is left. */
  readonly titleOf: (id: string) => string
  /** Where each vertex stands in the picture and in which colour ("#rrggbb"), by its index. */
  readonly at: (index: number) => { readonly x: number; readonly y: number; readonly colour: string }
  /** Values of the measures that colour or size tell. */
  readonly measures: Readonly<Record<string, ReadonlyMap<string, number>>>
  readonly ranks?: Ranks
  /** Statements of which evidence are drawn; all where empty. */
  readonly evidence: readonly ClaimStatus[]
  /** Statements that the day leaves open are drawn, too. */
  readonly possible: boolean
}

/** What is drawn, as it is drawn, with what is known of it. Put together in turns, since there may be very much. */
export async function shownGraph(shown: Shown, records: Records, about: ExportAbout, signal?: AbortSignal): Promise<ExportGraph> {
  const options = signal && { signal }
  const { network, nameOf, titleOf, at, measures, ranks } = shown
  const neighbours = neighboursOf(network)
  const actors: ExportActor[] = []
  const told = Object.entries(measures)
  const tell = (vertex: NetworkVertex) => {
    const facts = records.actors.get(vertex.id)
    const { x, y, colour } = at(actors.length)
    actors.push({
      place: vertex.place,
      state: vertex.state,
      country: vertex.country,
      themes: [],
      countries: [],
      sources: [],
      ...facts,
      id: vertex.id,
      kind: vertex.kind,
      name: nameOf(vertex.id),
      label: vertex.kind === 'GROUP' ? nameOf(vertex.id) : vertex.label,
      x,
      y,
      colour,
      degree: neighbours[actors.length]!.size,
      size: vertex.size,
      outside: vertex.outside,
      members: vertex.members,
      group: vertex.kind === 'GROUP' || vertex.group === undefined ? undefined : titleOf(vertex.group),
      measures: Object.fromEntries(told.map(([measure, values]) => [measure, values.get(vertex.id)])),
      ranks: ranks && ranksAt(ranks, vertex.id),
    })
  }
  await eachInTurns(network.vertices, tell, options)
  const statementsOf = await statementFinder(network, isDrawnIn(shown), records.statements, options)
  const lines: ExportLine[] = []
  const join = ({ source, target, kind, status, weight, uncertain, key }: NetworkLine) => {
    lines.push({ source, target, kind, status, weight, uncertain, statements: statementsOf({ source, target, kind, key }) })
  }
  await eachInTurns(network.lines, join, options)
  return { about, measures: Object.keys(measures), ranked: Object.keys(ranks ?? {}), actors, lines, sources: records.sources }
}

/** Whether a statement is drawn, by its evidence and the day. */
export const isDrawnIn =
  ({ evidence, possible }: Pick<Shown, 'evidence' | 'possible'>) =>
  ({ status, holds }: Statement): boolean =>
    (evidence.length === 0 || evidence.includes(status)) && (holds === 'CERTAIN' || (possible && holds === 'POSSIBLE'))

type Ends = Pick<NetworkLine, 'source' | 'target' | 'kind' | 'key'>

/**
 * The statements that a drawn line joins: those of its ends and kind that pass evidence and day; all of them where none
 * does, since the line was then drawn whatever the day. A participation in a cooperation that is a vertex of its own has one claim.
 */
export async function statementFinder(
  network: Network,
  passes: (statement: Statement) => boolean,
  statements: readonly Statement[],
  options: TurnOptions | undefined,
): Promise<(line: Ends) => ExportStatement[]> {
  const byLine = new Map<string, Statement[]>()
  const add = (key: string, statement: Statement) => {
    const known = byLine.get(key)
    if (known) known.push(statement)
    else byLine.set(key, [statement])
  }
  const withCooperations = network.vertices.some(({ kind }) => kind === 'COOPERATION')
  const sort = (statement: Statement) => {
    const { source, target, kind, claims, cooperationId } = statement
    add(lineKey(source, target, kind), statement)
    if (cooperationId === undefined || !withCooperations) return
    add(lineKey(source, cooperationId, kind), { ...statement, claims: claims.slice(0, 1) })
    add(lineKey(target, cooperationId, kind), { ...statement, claims: claims.slice(1) })
  }
  await eachInTurns(statements, sort, options)
  return ({ key, target }) => {
    const all = byLine.get(key) ?? []
    const passing = all.filter(passes)
    const joined = passing.length > 0 ? passing : all
    return (network.vertices[target]!.kind === 'COOPERATION' ? onceEach(joined) : joined).map(told)
  }
}

/** A participation stands in a statement with each of the others. */
const onceEach = (statements: readonly Statement[]): Statement[] => [
  ...new Map(statements.map((statement) => [statement.claims.join(' '), statement])).values(),
]

export const told = ({ status, from, until, endedBy, lastConfirmed, claims, cooperation, sources }: Statement): ExportStatement => ({
  status,
  from,
  until,
  endedBy,
  lastConfirmed,
  claims,
  cooperation,
  sources,
})
