import { CSV_MARK, type CsvValue, csvLine } from '../../../../ui/csv.ts'
import { type Column, columnsOfActors, columnsOfLines } from './columns.ts'
import type { ExportGraph } from './export-graph.ts'

export interface CsvWords {
  readonly language: 'de' | 'en'
  readonly heading: (key: string) => string
  /** What a code is called: a kind, a relation, an evidence. */
  readonly word: (key: string, value: string) => string
  readonly yes: string
  readonly no: string
}

/** One row an actor, as a spreadsheet of the reader's language opens it. */
export function* csvOfActors(graph: ExportGraph, words: CsvWords): Generator<string> {
  const columns = columnsOfActors(graph)
  yield CSV_MARK + csvLine(['id', ...columns.map(({ key }) => key), 'x', 'y'].map(words.heading), words.language)
  for (const actor of graph.actors) yield csvLine([actor.id, ...cells(columns, actor, graph, words), actor.x, actor.y], words.language)
}

/** One row a line; its ends by name and by id. */
export function* csvOfLines(graph: ExportGraph, words: CsvWords): Generator<string> {
  const lineColumns = columnsOfLines(graph)
  const ends = ['source', 'source_id', 'target', 'target_id']
  yield CSV_MARK + csvLine([...ends, ...lineColumns.map(({ key }) => key)].map(words.heading), words.language)
  for (const line of graph.lines) {
    const [from, to] = [graph.actors[line.source]!, graph.actors[line.target]!]
    yield csvLine([from.name, from.id, to.name, to.id, ...cells(lineColumns, line, graph, words)], words.language)
  }
}

const CODED: readonly string[] = ['kind', 'line', 'status']

const cells = <T>(columns: readonly Column<T>[], row: T, graph: ExportGraph, words: CsvWords): CsvValue[] =>
  columns.map(({ key, of }) => {
    const value = of(row, graph)
    if (typeof value === 'boolean') return value ? words.yes : words.no
    return typeof value === 'string' && CODED.includes(key) ? words.word(key, value) : value
  })
