import { table } from '../lib/report.ts'
import {
  ADAMIC_ADAR,
  BLINDLY,
  CONFIRMED,
  DISTANCE,
  type Evaluation,
  FINDER,
  LEAST_KNOWN,
  LOOKED_AT,
  METHODS,
  POINTS,
  POINTS_NEAR,
  POINTS_SHOWN,
  type Question,
  SMALL_UP_TO,
} from './evaluate.ts'
import { bootstrap, type Estimate, mean, type Outcome, share } from './metrics.ts'
import { adamicAdar, type Knowledge, kmBetween, relations } from './rankers.ts'
import type { Network } from './split.ts'

const SEED = 42
/** Places are centres of municipalities: whoever sits in the same one is at the very same place. */
const SAME_PLACE_KM = 0.5

const decimals = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3).replace(/^-0\.000$/, '0.000'))
const interval = ({ value, low, high }: Estimate): string => `${decimals(value)} (${decimals(low)} to ${decimals(high)})`
const percent = (value: number): string => (Number.isNaN(value) ? '–' : `${Math.round(100 * value)} %`)
const percentInterval = ({ value, low, high }: Estimate): string =>
  Number.isNaN(value) ? '–' : `${percent(value)} (${percent(low)} to ${percent(high)})`

const precision = ({ precision }: Outcome): number => precision
const recall = ({ recall }: Outcome): number => recall
const meanOf = (figure: (row: Outcome) => number) => (rows: readonly Outcome[]) => mean(rows.map(figure))

/** Of the method minus distance, municipality by municipality. */
function difference({ outcomes }: Evaluation, method: string, figure: (row: Outcome) => number): Estimate {
  const distance = outcomes.get(DISTANCE)!
  const differences = outcomes.get(method)!.map((row, index) => figure(row) - figure(distance[index]!))
  return bootstrap(differences, mean, SEED)
}

function figuresTable({ outcomes }: Evaluation): string {
  const rows = METHODS.map(({ name }) => {
    const of = outcomes.get(name)!
    return [
      name,
      interval(bootstrap(of, meanOf(precision), SEED)),
      interval(bootstrap(of, meanOf(recall), SEED)),
      percentInterval(
        bootstrap(
          of,
          share(
            (row: Outcome) => row.smallListed,
            (row) => row.listed,
          ),
          SEED,
        ),
      ),
      percentInterval(
        bootstrap(
          of,
          share(
            (row: Outcome) => row.smallFound,
            (row) => row.found,
          ),
          SEED,
        ),
      ),
    ]
  })
  return table(
    ['order', `precision@${LOOKED_AT}`, `recall@${LOOKED_AT}`, `small among the first ${LOOKED_AT}`, 'small among those found'],
    rows,
  )
}

const compared = METHODS.filter(({ name }) => name !== DISTANCE)

const differencesTable = (evaluation: Evaluation): string =>
  table(
    [`order, minus ${DISTANCE}`, `precision@${LOOKED_AT}`, `recall@${LOOKED_AT}`],
    compared.map(({ name }) => [name, interval(difference(evaluation, name, precision)), interval(difference(evaluation, name, recall))]),
  )

const otherDaysTable = (evaluations: readonly Evaluation[]): string =>
  table(
    [`recall@${LOOKED_AT}`, ...evaluations.map(({ day }) => day)],
    [
      ['municipalities / cooperations sought', ...evaluations.map(({ questions, split }) => `${questions.length} / ${split.after.length}`)],
      ...METHODS.map(({ name }) => [
        name,
        ...evaluations.map((evaluation) =>
          name === DISTANCE
            ? interval(bootstrap(evaluation.outcomes.get(name)!, meanOf(recall), SEED))
            : `${decimals(meanOf(recall)(evaluation.outcomes.get(name)!))}, difference ${interval(difference(evaluation, name, recall))}`,
        ),
      ]),
    ],
  )

/** Sentences that say which orders differ from distance in what was found, by whether the interval leaves out zero. */
function verdict(evaluation: Evaluation): string {
  const differing = (sign: (estimate: Estimate) => boolean) =>
    compared.filter(({ name }) => sign(difference(evaluation, name, recall))).map(({ name }) => name)
  const better = differing(({ low }) => low > 0)
  const worse = differing(({ high }) => high < 0)
  const say = (names: readonly string[], what: string) => `${what}: ${names.length > 0 ? names.join('; ') : 'none'}.`
  return `${say(better, 'Orders that found more than distance, the interval of the difference leaving out zero')} ${say(worse, 'Orders that found less')}`
}

function facts(network: Network, { day, split, questions, dated, withUndated }: Evaluation) {
  const sought = questions.flatMap(({ asker, candidates, sought }) =>
    candidates.filter(({ id }) => sought.has(id)).map((partner) => ({ asker, partner, km: kmBetween(asker, partner) })),
  )
  const atPlace = ({ asker, candidates }: Question) =>
    candidates.filter((candidate) => (kmBetween(asker, candidate) ?? Number.POSITIVE_INFINITY) <= SAME_PLACE_KM).length
  const onlyThis = sought.filter(({ asker, partner }) =>
    network.lines.every(({ source, target }) => ![source, target].includes(partner.id) || [source, target].includes(asker.id)),
  )
  const tiedIn = (knowledge: Knowledge) =>
    questions.filter(({ asker, candidates }) => candidates.some(({ id }) => adamicAdar(asker.id, id, knowledge) > 0)).length
  const all = questions[0]!.candidates
  return {
    day,
    before: split.before.length,
    after: split.after.length,
    undated: split.undated.length,
    onlyConfirmed: split.after.filter(({ onlyConfirmed }) => onlyConfirmed).length,
    placeless: sought.filter(({ km }) => km === undefined).length,
    here: sought.filter(({ km }) => km !== undefined && km <= SAME_PLACE_KM).length,
    most: Math.max(...questions.map(({ sought }) => sought.size)),
    one: questions.filter(({ sought }) => sought.size === 1).length,
    few: questions.filter((question) => atPlace(question) <= LOOKED_AT).length,
    many: questions.filter((question) => atPlace(question) > LOOKED_AT).length,
    onlyThis: onlyThis.length,
    small: mean(all.map(({ id }) => (relations(dated, id) <= SMALL_UP_TO ? 1 : 0))),
    tied: tiedIn(dated),
    tiedUndated: tiedIn(withUndated),
    best: mean(questions.map(({ sought }) => Math.min(sought.size, LOOKED_AT) / LOOKED_AT)),
    candidates: [Math.min, Math.max].map((bound) => bound(...questions.map(({ candidates }) => candidates.length))),
  }
}

export function report(network: Network, evaluation: Evaluation, others: readonly Evaluation[], measured: string): string {
  const { questions } = evaluation
  const of = facts(network, evaluation)
  const n = questions.length
  return `# Would the partner finder have found the cooperations that came later?

Computed ${measured}, on the real network in \`server/seeds\`. Again: \`pnpm exec node bench/partners/run.ts --write\`.

## In plain words

Most work with somebody of their own town: ${of.here} of ${of.after} later partners sit in the municipality itself. So whoever lists the nearest first finds most of them, and in ${of.few} of ${n} municipalities no more than ${LOOKED_AT} candidates sit there, so that every order that begins with them finds the same of them. How to order those of one town is a question only the other ${of.many} can answer, too few to prefer one.

${verdict(evaluation)}

The partner finder lists by distance; where it differs from it in the tables, it is by how it orders those who are equally near. By newest confirmation alone the difference in recall is ${interval(difference(evaluation, CONFIRMED, recall))}; with the ids, which come last and say nothing about anybody, it is ${interval(difference(evaluation, FINDER, recall))}.

By points, the other order of the finder, the difference is ${interval(difference(evaluation, POINTS, recall))}. That comes from what is not known counting half, not from what is: with the same points and what is not known counting nothing, the difference among equally near ones is ${interval(difference(evaluation, POINTS_SHOWN, recall))} instead of ${interval(difference(evaluation, POINTS_NEAR, recall))}. Who is sought has little on record by the way this network was gathered (see the end), so an order that does not hold that against anybody finds more of them; putting first whoever has least on record does not (${interval(difference(evaluation, LEAST_KNOWN, recall))}). It rests on the ${of.many} municipalities with more than ${LOOKED_AT} candidates of their own and is no reason to prefer points to distance.

What follows for the product: [adr/0014-partners-come-nearest-first.md](../adr/0014-partners-come-nearest-first.md), [adr/0015-a-score-of-named-parts.md](../adr/0015-a-score-of-named-parts.md).

## How

- **What counts.** A pair of a municipality in Germany (Kreise, Bezirke and Verbandsgemeinden too) and a migrant organisation, a local umbrella or a civil society organisation that take part in one cooperation.
- **When.** A participation is first told on the first day that its \`validFrom\` or its \`lastConfirmed\` can mean, whichever is earlier; a pair on the day from which both participations of one of its cooperations are told. "2018" is the first of January. The day a page was read is no evidence and is not used.
- **Split** on ${of.day}, the first of January that comes closest to halving the dated pairs: ${of.before} pairs before, ${of.after} on or after it, which are sought. ${of.undated} pairs have no date; they are neither learnt from nor sought nor offered.
- **Asked** are the ${n} municipalities with a sought pair; ${of.one} of them have one, the most has ${of.most}.
- **Candidates** are all actors of the three kinds except partners known before the split and undated ones: ${of.candidates[0]} to ${of.candidates[1]} a municipality.
- **Known** to the orders is what is first told before the split. Events count from their own day where the claim has none. "Undated statements too" adds memberships, themes and attendances without any date, which favours that order; undated cooperations are never added.
- **Orders.** *Partner finder as it is*: its own comparison, within its 50 km, by distance, then newest confirmation, then id. *${POINTS[0]!.toUpperCase()}${POINTS.slice(1)}*: its other order, the points of [adr/0015](../adr/0015-a-score-of-named-parts.md) with their usual weights, what is not known counting half. *Least recorded*: fewest relations, ties, themes, countries and confirmations. *Popularity*: distinct actors related by cooperation, membership, funding or advice. *${ADAMIC_ADAR}*: the sum of 1 / ln(actors that have it) over common events, programmes, umbrellas and themes. *${BLINDLY[0]!.toUpperCase()}${BLINDLY.slice(1)}*: all alike.
- **Ties** come in random order; figures are exact expected values over it. Who has no place stands in no list by distance and counts as not found (${of.placeless} of ${of.after} sought).
- **Small** is an organisation with at most ${SMALL_UP_TO} related actor known before the split: ${percent(of.small)} of all candidates.
- **Intervals**: 95 %, percentile bootstrap over municipalities, 10,000 resamples, seed ${SEED}; differences are paired. Nothing is corrected for comparing ${compared.length} orders with distance.

## What was found

n = ${n} municipalities, ${of.after} cooperations sought. Precision cannot exceed ${decimals(of.best)}, because most municipalities have one partner to be found.

${figuresTable(evaluation)}

${differencesTable(evaluation)}

Split on other days, none of them chosen by its result:

${otherDaysTable(others)}

## What it cannot say

- **Whether a cooperation was any good**, or whether somebody farther away would have been a better partner. It asks who did work together.
- **Much about the order within a town**: it rests on ${of.many} municipalities.
- **Anything about actors nobody wrote down.** The network was gathered from pages about such cooperations: ${of.onlyThis} of the ${of.after} sought partners have no relation in it but with this municipality. They are in the list of candidates because of what is sought, next to few others of their town, which makes every order by distance look better than it would be in a complete directory.
- **That the cooperation was new.** ${of.onlyConfirmed} of the ${of.after} sought are dated by a confirmation only and may have begun before the split.
- **What was in the directory on ${of.day}.** Who existed, its kind, its place and that of the municipality are those of today; there is no date for them.
- **That common ties are useless.** By what was told before the split, ${of.tied} of the ${n} municipalities share an event, programme, umbrella or theme with any candidate; with undated statements ${of.tiedUndated} do. Nearly nobody has recorded themes of a municipality or who came to an event, so ${ADAMIC_ADAR} had nothing to go by.
- **Much about the reach of small organisations**: nearly all are small by what is recorded, so an order can hardly miss them; only popularity does.
`
}
