import type { ActorKind } from '@netzatlas/shared'
import { kindsLookedFor } from '../../../domain/coverage.ts'
import { dateNumber } from '../../../domain/day-numbers.ts'
import type { Id } from '../../../domain/records.ts'
import type { CoverageQuery } from '../../../ports/coverage.ts'
import { type CoverageFacts, kindBits, partnerKindNumber } from '../../coverage-states.ts'
import type { TopicKind } from '../../derived.ts'
import type { Executor } from '../executor.ts'
import { saying } from '../read/topics.ts'

/** What coverage is counted from, as held in memory. */
export interface HeldFacts extends CoverageFacts {
  readonly revision: number
  /** Numbers of the counted municipalities. */
  readonly indexOf: ReadonlyMap<Id, number>
  /** Of each row. */
  readonly cooperation: readonly Id[]
}

type PairRow = readonly [
  cooperation: Id,
  municipality: Id,
  partner: Id,
  partnerKind: ActorKind,
  scope: string | null,
  possibleFrom: number,
  possibleUntil: number,
  ownFrom: string | null,
  ownConfirmed: string | null,
  partnerFrom: string | null,
  partnerConfirmed: string | null,
]

/** Each line twice where both ends are counted municipalities, which are partners of each other when that is asked for. */
const PAIRS = (own: 'source' | 'target', partner: 'source' | 'target') => `
  SELECT line.cooperation, own.id, partner.id, partner.kind, partner.partner_scope, line.possible_from, line.possible_until,
    own_claim.valid_from, own_claim.last_confirmed, partner_claim.valid_from, partner_claim.last_confirmed
  FROM line
  JOIN actor AS own ON own.id = line.${own} AND own.counted_ags IS NOT NULL
  JOIN actor AS partner ON partner.id = line.${partner}
  JOIN claim AS own_claim ON own_claim.id = line.${own === 'source' ? 'claim' : 'other_claim'}
  JOIN claim AS partner_claim ON partner_claim.id = line.${own === 'source' ? 'other_claim' : 'claim'}
  WHERE line.kind = 'COOPERATES_WITH'`

type Pairs = Pick<
  HeldFacts,
  | 'cooperation'
  | 'municipality'
  | 'partner'
  | 'partnerKind'
  | 'possibleFrom'
  | 'possibleUntil'
  | 'ownFrom'
  | 'ownConfirmed'
  | 'partnerFrom'
  | 'partnerConfirmed'
>
type Assessed = Pick<CoverageFacts, 'assessedMunicipality' | 'assessedOn' | 'assessedKinds'>

function pairColumns(rows: readonly PairRow[], indexOf: ReadonlyMap<Id, number>): Pairs {
  return {
    cooperation: rows.map((row) => row[0]),
    municipality: Int32Array.from(rows, (row) => indexOf.get(row[1])!),
    partner: rows.map((row) => row[2]),
    partnerKind: Uint8Array.from(rows, (row) => partnerKindNumber(row[3], row[4])),
    possibleFrom: Int32Array.from(rows, (row) => row[5]),
    possibleUntil: Int32Array.from(rows, (row) => row[6]),
    ownFrom: Int32Array.from(rows, (row) => dateNumber(row[7])),
    ownConfirmed: Int32Array.from(rows, (row) => dateNumber(row[8])),
    partnerFrom: Int32Array.from(rows, (row) => dateNumber(row[9])),
    partnerConfirmed: Int32Array.from(rows, (row) => dateNumber(row[10])),
  }
}

function loadAssessed(db: Executor, indexOf: ReadonlyMap<Id, number>): Assessed {
  const assessed = db.rows<[municipality: Id, on: string, kinds: string | null]>(
    `SELECT claim.object, record.json ->> 'on', record.json ->> 'partnerKinds' FROM claim
     JOIN record ON record.id = claim.subject JOIN actor ON actor.id = claim.object AND actor.counted_ags IS NOT NULL
     WHERE claim.kind = 'ASSESSED'`,
  )
  return {
    assessedMunicipality: Int32Array.from(assessed, (row) => indexOf.get(row[0])!),
    assessedOn: Int32Array.from(assessed, (row) => dateNumber(row[1])),
    assessedKinds: Uint8Array.from(assessed, ([, , kinds]) =>
      kindBits(kindsLookedFor(kinds === null ? {} : { partnerKinds: JSON.parse(kinds) })),
    ),
  }
}

export function loadCoverageFacts(db: Executor, revision: number): HeldFacts {
  const counted = db.rows<[Id, string, number, number | null, number | null]>(
    'SELECT id, counted_ags, population, lat, lon FROM actor WHERE counted_ags IS NOT NULL ORDER BY id',
  )
  const indexOf = new Map(counted.map(([id], index) => [id, index]))
  const pairs = [...db.rows<PairRow>(PAIRS('source', 'target')), ...db.rows<PairRow>(PAIRS('target', 'source'))]
  return {
    revision,
    indexOf,
    municipalities: counted.map(([id]) => id),
    ags: counted.map(([, ags]) => ags),
    inhabitants: Float64Array.from(counted, ([, , inhabitants]) => inhabitants),
    lat: counted.map(([, , , lat]) => lat),
    lon: counted.map(([, , , , lon]) => lon),
    ...pairColumns(pairs, indexOf),
    ...loadAssessed(db, indexOf),
  }
}

/** The facts after a change to the lines of some cooperations, with the assessments read again where those changed: the same rows as `loadCoverageFacts` would read, in another order. */
export function patchedCoverageFacts(
  db: Executor,
  facts: HeldFacts,
  { cooperations, assessed }: { readonly cooperations: ReadonlySet<Id>; readonly assessed: boolean },
  revision: number,
): HeldFacts {
  const touched = JSON.stringify([...cooperations])
  const rows = (['source', 'target'] as const).flatMap((own) =>
    db.rows<PairRow>(
      `${PAIRS(own, own === 'source' ? 'target' : 'source')} AND line.cooperation IN (SELECT value FROM json_each(?))`,
      touched,
    ),
  )
  const added = pairColumns(rows, facts.indexOf)
  const kept = [...facts.cooperation.keys()].filter((i) => !cooperations.has(facts.cooperation[i]!))
  const numbers = (column: Exclude<keyof Pairs, 'cooperation' | 'partner' | 'partnerKind'>) => {
    const joined = new Int32Array(kept.length + rows.length)
    const from = facts[column]
    for (let i = 0; i < kept.length; i++) joined[i] = from[kept[i]!]!
    joined.set(added[column], kept.length)
    return joined
  }
  return {
    ...facts,
    revision,
    cooperation: [...kept.map((i) => facts.cooperation[i]!), ...added.cooperation],
    municipality: numbers('municipality'),
    partner: [...kept.map((i) => facts.partner[i]!), ...added.partner],
    partnerKind: Uint8Array.from([...kept.map((i) => facts.partnerKind[i]!), ...added.partnerKind]),
    possibleFrom: numbers('possibleFrom'),
    possibleUntil: numbers('possibleUntil'),
    ownFrom: numbers('ownFrom'),
    ownConfirmed: numbers('ownConfirmed'),
    partnerFrom: numbers('partnerFrom'),
    partnerConfirmed: numbers('partnerConfirmed'),
    ...(assessed ? loadAssessed(db, facts.indexOf) : {}),
  }
}

/** Actors that work on one of the themes and concern one of the countries on the day, where these are asked for. */
export function actorsAbout(
  db: Executor,
  { themes, countries, asOf }: Pick<CoverageQuery, 'themes' | 'countries' | 'asOf'>,
): ReadonlySet<Id> | undefined {
  const told = (kind: TopicKind, objects: readonly Id[]) => {
    const { sql, parameters } = saying(kind, objects, asOf)
    return new Set(db.column<Id>(sql, ...parameters))
  }
  const working = themes && told('WORKS_ON', themes)
  const concerned = countries && told('CONCERNS', countries)
  return working && concerned ? new Set([...working].filter((id) => concerned.has(id))) : (working ?? concerned)
}
