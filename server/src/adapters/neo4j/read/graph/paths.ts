import { compareIds } from '../../../../domain/ids.ts'
import { compareLines } from '../../../../domain/lines.ts'
import type { Id } from '../../../../domain/records.ts'
import type { Line, LineFilter, PathAnswer } from '../../../../ports/lines.ts'
import { linesOfTexts } from '../../../line-row.ts'
import type { Executor, Parameters } from '../../executor.ts'
import { query } from '../../queries.ts'
import { lineParameters, passesAll } from './filter.ts'

const LINKED = query('graph/linked')
const SHORTEST = query('graph/shortest')
const SHORTEST_UNDER_FILTER = query('graph/shortest-under-filter')
const NEARER = query('graph/nearer')
const LINES_OF_STEPS = query('graph/lines-of-steps')

/** So many shortest ways are put in order by the server; of more, each step is looked for by itself. */
const MOST_WAYS = 2_000

interface PathQuery extends LineFilter {
  readonly from: Id
  readonly to: Id
  readonly maxLength: number
  readonly limit: number
}

export async function shortestPaths(db: Executor, asked: PathQuery, most = MOST_WAYS): Promise<readonly PathAnswer[]> {
  const { from, to, limit, ...filter } = asked
  if (limit <= 0) return []
  // Neo4j refuses to look for a path from something to itself.
  if (from === to) return (await isLinked(db, from)) ? [{ vertices: [from], steps: [] }] : []
  const parameters = lineParameters(filter)
  return withLines(db, await pathsBetween(db, asked, parameters, most), parameters)
}

async function isLinked(db: Executor, id: Id): Promise<boolean> {
  const [row] = await db.read<[linked: boolean]>(LINKED, { id })
  return row?.[0] === true
}

async function pathsBetween(db: Executor, asked: PathQuery, parameters: Parameters, most: number): Promise<readonly Id[][]> {
  const { from, to, maxLength, limit } = asked
  const shortest = passesAll(parameters) ? SHORTEST : SHORTEST_UNDER_FILTER
  const [row] = await db.read<[paths: Id[][], length: number | null, ways: number]>(shortest, {
    ...parameters,
    from,
    to,
    limit,
    most: most + 1,
  })
  const [paths, length, ways] = row!
  if (length === null || length > maxLength) return []
  return ways <= most ? paths : stepByStep(db, asked, parameters, length)
}

/**
 * The first paths in the order of ids where there are very many: every beginning that comes nearer with each step leads to
 * the end, so only the first `limit` beginnings of each length are kept.
 */
async function stepByStep(db: Executor, { from, to, limit }: PathQuery, parameters: Parameters, length: number): Promise<Id[][]> {
  let beginnings: Id[][] = [[from]]
  for (let distance = length - 1; distance > 0; distance--) {
    const tips = [...new Set(beginnings.map((path) => path.at(-1)!))]
    const nearer = new Map(await db.read<[tip: Id, next: Id[]]>(NEARER, { ...parameters, to, distance, tips, limit }))
    beginnings = beginnings.flatMap((path) => (nearer.get(path.at(-1)!) ?? []).map((next) => [...path, next])).slice(0, limit)
  }
  return beginnings.map((path) => [...path, to])
}

const stepKey = (a: Id, b: Id): string => (compareIds(a, b) < 0 ? `${a} ${b}` : `${b} ${a}`)

async function withLines(db: Executor, paths: readonly Id[][], parameters: Parameters): Promise<PathAnswer[]> {
  if (paths.length === 0) return []
  const steps = new Map<string, readonly [Id, Id]>()
  for (const path of paths) {
    for (let i = 1; i < path.length; i++) steps.set(stepKey(path[i - 1]!, path[i]!), [path[i - 1]!, path[i]!])
  }
  const ends = [...steps.values()]
  const [row] = await db.read<[lines: string[]]>(LINES_OF_STEPS, {
    ...parameters,
    from: ends.map(([from]) => from),
    to: ends.map(([, to]) => to),
  })
  const lines = linesOfTexts(row![0]).sort(compareLines)
  const ofStep: ReadonlyMap<string, readonly Line[]> = Map.groupBy(lines, ({ source, target }) => stepKey(source, target))
  return paths.map((vertices) => ({
    vertices,
    steps: vertices.slice(1).map((to, i) => ofStep.get(stepKey(vertices[i]!, to)) ?? []),
  }))
}
