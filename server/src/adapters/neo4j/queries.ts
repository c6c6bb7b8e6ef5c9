import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One constant Cypher text: parameters are all that differs between two runs of it. */
export interface Query {
  /** The file below `queries/`, without its ending: "records/counts". Names the transaction in the server's lists. */
  readonly name: string
  readonly text: string
}

const known = new Map<string, Query>()

/** The query in `queries/<name>.cypher`, read once. */
export function query(name: string): Query {
  let found = known.get(name)
  if (!found) {
    found = { name, text: readFileSync(join(import.meta.dirname, 'queries', `${name}.cypher`), 'utf8') }
    known.set(name, found)
  }
  return found
}
