import type { ActorRecord, Id } from '../../server/src/domain/records.ts'
import type { Day } from '../../shared/src/index.ts'
import { type Outcome, outcome } from './metrics.ts'
import {
  blindly,
  byAdamicAdar,
  byConfirmation,
  byDistance,
  byLeastKnown,
  byPoints,
  byPointsShown,
  byPopularity,
  byProduct,
  type Knowledge,
  knowledgeBefore,
  lexicographic,
  type Ranker,
  relations,
} from './rankers.ts'
import { isCandidate, type Network, pairsOf, type Split, splitAt } from './split.ts'

/** How far down the list somebody with two hours a week is thought to look. */
export const LOOKED_AT = 10
/** An organisation that at most so many relations were known of before the split. */
export const SMALL_UP_TO = 1

export const DISTANCE = 'nearest distance'
export const FINDER = 'partner finder as it is'
export const POINTS = 'partner finder by points'
export const POINTS_NEAR = 'distance, equally near ones by points'
export const POINTS_SHOWN = 'distance, equally near ones by points, what is not known counting nothing'
export const LEAST_KNOWN = 'distance, equally near ones: first of whom least was recorded'
export const CONFIRMED = 'distance, equally near ones by newest confirmation'
export const ADAMIC_ADAR = 'Adamic-Adar'
export const BLINDLY = 'blindly'

interface Method {
  readonly name: string
  readonly rank: Ranker
  /** Statements without any date count as known, which they may not have been. */
  readonly undated?: true
}

export const METHODS: readonly Method[] = [
  { name: DISTANCE, rank: byDistance },
  { name: FINDER, rank: byProduct },
  { name: POINTS, rank: byPoints },
  { name: `${POINTS}, undated statements too`, rank: byPoints, undated: true },
  { name: POINTS_SHOWN, rank: lexicographic(byDistance, byPointsShown) },
  { name: POINTS_NEAR, rank: lexicographic(byDistance, byPoints) },
  { name: LEAST_KNOWN, rank: lexicographic(byDistance, byLeastKnown) },
  { name: CONFIRMED, rank: lexicographic(byDistance, byConfirmation) },
  { name: 'distance, equally near ones by Adamic-Adar', rank: lexicographic(byDistance, byAdamicAdar) },
  { name: 'distance, equally near ones by popularity', rank: lexicographic(byDistance, byPopularity) },
  { name: 'popularity', rank: byPopularity },
  { name: 'popularity, undated statements too', rank: byPopularity, undated: true },
  { name: ADAMIC_ADAR, rank: byAdamicAdar },
  { name: 'Adamic-Adar, undated statements too', rank: byAdamicAdar, undated: true },
  { name: BLINDLY, rank: blindly },
]

export interface Question {
  readonly asker: ActorRecord
  readonly candidates: readonly ActorRecord[]
  readonly sought: ReadonlySet<Id>
}

export interface Evaluation {
  readonly day: Day
  readonly split: Split
  readonly questions: readonly Question[]
  /** What was known before the day, of dated statements. */
  readonly dated: Knowledge
  /** And what may have been, of statements without any date. */
  readonly withUndated: Knowledge
  /** One row a municipality, in the order of the questions. */
  readonly outcomes: ReadonlyMap<string, readonly Outcome[]>
}

/** One question for each municipality that began a cooperation after the day: who is not yet known as its partner? */
function questionsOf(network: Network, { before, after, undated }: Split): Question[] {
  const all = [...network.actors.values()].filter(isCandidate)
  const known = new Set([...before, ...undated].map(({ municipality, partner }) => `${municipality} ${partner}`))
  return [...Map.groupBy(after, ({ municipality }) => municipality)].map(([municipality, pairs]) => ({
    asker: network.actors.get(municipality)!,
    candidates: all.filter(({ id }) => !known.has(`${municipality} ${id}`)),
    sought: new Set(pairs.map(({ partner }) => partner)),
  }))
}

export function evaluate(network: Network, day: Day): Evaluation {
  const split = splitAt(pairsOf(network), day)
  const questions = questionsOf(network, split)
  const dated = knowledgeBefore(network, day)
  const withUndated = knowledgeBefore(network, day, true)
  const outcomes = new Map(
    METHODS.map(({ name, rank, undated }) => [
      name,
      questions.map(({ asker, candidates, sought }) =>
        outcome(
          candidates.map(({ id }) => ({ sought: sought.has(id), small: relations(dated, id) <= SMALL_UP_TO })),
          rank(asker, candidates, undated ? withUndated : dated),
          LOOKED_AT,
        ),
      ),
    ]),
  )
  return { day, split, questions, dated, withUndated, outcomes }
}
