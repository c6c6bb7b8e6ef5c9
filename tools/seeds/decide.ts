import { readCsv } from './csv.ts'
import type { Fact } from './facts.ts'
import type { Treatment } from './weave.ts'

/** What single rows are decided to say: another relation or target than the one they were noted with. */
export interface SingleDecision {
  readonly relation: string
  readonly target: string
}

export function readTreatments(): ReadonlyMap<string, Treatment> {
  const rows = readCsv('decisions/relations.csv', ['relation', 'shape', 'claim', 'role', 'property', 'kind', 'dates', 'reason'])
  return new Map(rows.map((row) => [row.relation, row]))
}

export function readSingleDecisions(): ReadonlyMap<string, SingleDecision> {
  const rows = readCsv('decisions/single-facts.csv', ['fact', 'relation', 'target', 'reason'])
  return new Map(rows.map((row) => [row.fact, row]))
}

/** The row as it is to be read. */
export function asDecided(fact: Fact, decisions: ReadonlyMap<string, SingleDecision>): Fact {
  const decided = decisions.get(fact.id)
  return decided ? { ...fact, relation: decided.relation || fact.relation, target: decided.target || fact.target } : fact
}

export const readLeftOut = (): ReadonlyMap<string, string> =>
  new Map(readCsv('decisions/left-out.csv', ['fact', 'reason']).map((row) => [row.fact, row.reason]))

/**
 * Rows that contradict one another, by group. `as` empty: the claims the rows became contradict. `as` a property: the
 * dates that the rows give for one and the same claim contradict and are kept as attributes of that name. `against`:
 * the row's page speaks against the other claims of the group.
 */
export interface Contradiction {
  readonly group: string
  readonly fact: string
  readonly as: string
  /** The thing whose date is disputed, where it is not the row's own subject or cooperation. */
  readonly of: string
}

export const readContradictions = (): Contradiction[] => readCsv('decisions/contradictions.csv', ['group', 'fact', 'as', 'of', 'reason'])
