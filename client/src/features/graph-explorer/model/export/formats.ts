import { type CsvWords, csvOfActors, csvOfLines } from './csv-files.ts'
import type { ExportGraph } from './export-graph.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { jsonFile } from './json-file.ts'

interface Format {
  readonly ending: string
  readonly type: string
  readonly pieces: (graph: ExportGraph, words: CsvWords) => Iterable<string>
}

/** The files that the network can be saved as. */
export const FORMATS = {
  gexf: { ending: 'gexf', type: 'application/gexf+xml', pieces: gexf },
  graphml: { ending: 'graphml', type: 'application/graphml+xml', pieces: graphml },
  actors: { ending: 'csv', type: 'text/csv;charset=utf-8', pieces: csvOfActors },
  lines: { ending: 'csv', type: 'text/csv;charset=utf-8', pieces: csvOfLines },
  json: { ending: 'json', type: 'application/json', pieces: jsonFile },
} as const satisfies Record<string, Format>

export type FormatName = keyof typeof FORMATS
