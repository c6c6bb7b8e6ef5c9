import {
  ACTOR_KINDS,
  type ActorKind,
  type Certainty,
  CLAIM_STATUSES,
  type ClaimStatus,
  type Day,
  LINE_KINDS,
  type LineKind,
  type PartialDate,
} from '@netzatlas/shared'
import { dateText } from '../../domain/day-numbers.ts'
import type { CountryRecord, Id, ThemeRecord } from '../../domain/records.ts'
import { ownTurn } from '../../domain/turns.ts'
import type { GraphStore } from '../../ports/store.ts'
import { stateNames } from '../regional-gaps/state-names.ts'
import { briefClaims, type Cited, onceEach, recordsById, sourcesOf } from './cited.ts'
import { certainty, lineState } from './filter.ts'
import { known, round } from './network.ts'
import { earliestOf, latestOf } from './path-sentence.ts'
import type { NetworkRecords } from './records.ts'
import type { Tags } from './snapshot.ts'

/** Equally long columns, one row an actor. */
export interface ActorPage extends Cited {
  readonly id: Id[]
  readonly kind: ActorKind[]
  readonly name: string[]
  readonly label: string[]
  /** Units of the layout. */
  readonly x: number[]
  readonly y: number[]
  /** WGS 84 degrees. */
  readonly lon: (number | null)[]
  readonly lat: (number | null)[]
  readonly place: (string | null)[]
  readonly district: (string | null)[]
  readonly state: (string | null)[]
  readonly country: (string | null)[]
  /** The official key of the lowest region that its seat is known for: two, five or eight digits. */
  readonly ags: (string | null)[]
  readonly themes: ThemeRecord[][]
  readonly countries: CountryRecord[][]
  /** Distinct neighbours over relations of any time. */
  readonly degree: number[]
}

const DISTRICT_DIGITS = 5

export async function actorPage(
  { placed, actors, cite }: NetworkRecords,
  from: number,
  first: number,
  store: GraphStore,
): Promise<ActorPage> {
  const { snapshot, positions } = placed
  const { vertices, graph } = snapshot
  const page = Array.from({ length: Math.max(0, Math.min(first, actors.length - from)) }, (_, i) => actors[from + i]!)
  const column = <T>(value: (vertex: number) => T): T[] => page.map(value)
  const id = column((v) => vertices.id[v]!)
  const region = column((v) => vertices.region[v] || null)
  const digits = region.map((key) => key?.slice('r-'.length) ?? null)
  const tagged = (of: Tags) => column((v) => Array.from(of.values.subarray(of.offsets[v]!, of.offsets[v + 1]!), (tag) => of.ids[tag]!))
  const [themes, countries] = [tagged(vertices.themes), tagged(vertices.countries)]
  const [themeOf, countryOf, districts, state, cited] = await Promise.all([
    recordsById(themes.flat(), 'theme', store),
    recordsById(countries.flat(), 'country', store),
    store.regions('DISTRICT').then((regions) => new Map(regions.map(({ ags, name }) => [ags, name]))),
    stateNames(region, store),
    sourcesOf(id, store).then((rows) => cite(rows, store)),
  ])
  await ownTurn()
  return {
    id,
    kind: column((v) => ACTOR_KINDS[vertices.kind[v]!]!),
    name: column((v) => vertices.name[v]!),
    label: column((v) => vertices.label[v]!),
    x: column((v) => round(positions.x[v]!)),
    y: column((v) => round(positions.y[v]!)),
    lon: column((v) => known(vertices.lon[v]!)),
    lat: column((v) => known(vertices.lat[v]!)),
    place: column((v) => vertices.place[v] || null),
    district: digits.map((key) => districts.get(key?.slice(0, DISTRICT_DIGITS) ?? '') ?? null),
    state,
    country: column((v) => vertices.country[v] || null),
    ags: digits,
    themes: themes.map((ids) => ids.flatMap((one) => themeOf.get(one) ?? [])),
    countries: countries.map((ids) => ids.flatMap((one) => countryOf.get(one) ?? [])),
    degree: column((v) => graph.offsets[v + 1]! - graph.offsets[v]!),
    ...cited,
  }
}

/** Equally long columns, one row a statement: two participations in a cooperation, or one membership, advice or funding. */
export interface StatementPage extends Cited {
  readonly source: Id[]
  readonly target: Id[]
  readonly kind: LineKind[]
  readonly status: ClaimStatus[]
  readonly holds: (Certainty | null)[]
  readonly from: (PartialDate | null)[]
  readonly until: (PartialDate | null)[]
  readonly endedBy: (Day | null)[]
  readonly lastConfirmed: (PartialDate | null)[]
  readonly claims: Id[][]
  readonly cooperation: (Id | null)[]
  readonly cooperationName: (string | null)[]
}

export async function statementPage(
  { placed, statements, chosen, cite, day }: NetworkRecords,
  from: number,
  first: number,
  store: GraphStore,
): Promise<StatementPage> {
  const { lines, lastConfirmed } = statements
  const { id } = placed.snapshot.vertices
  const page = Array.from(chosen.subarray(from, from + first))
  const named = page.map((row) => statements.claims.at(row).split(' '))
  const cooperation = page.map((row) => lines.cooperations[lines.cooperation[row]!] ?? null)
  const [claimOf, cooperationOf] = await Promise.all([
    briefClaims(named.flat(), store),
    recordsById(
      cooperation.flatMap((one) => one ?? []),
      'cooperation',
      store,
    ),
  ])
  await ownTurn()
  const claims = named.map((ids) => ids.flatMap((one) => claimOf.get(one) ?? []))
  const cited = await cite(
    claims.map((of) => onceEach(of.flatMap(({ sources }) => sources))),
    store,
  )
  await ownTurn()
  const stateOf = lineState(statements, {}, day)
  return {
    source: page.map((row) => id[lines.source[row]!]!),
    target: page.map((row) => id[lines.target[row]!]!),
    kind: page.map((row) => LINE_KINDS[lines.kind[row]!]!),
    status: page.map((row) => CLAIM_STATUSES[lines.status[row]!]!),
    holds: page.map((row) => certainty(stateOf(row))),
    from: claims.map((of) => latestOf(of.map(({ validFrom }) => validFrom)) ?? null),
    until: claims.map((of) => earliestOf(of.map(({ validUntil }) => validUntil)) ?? null),
    endedBy: claims.map((of) => earliestOf(of.map(({ endedBy }) => endedBy)) ?? null),
    lastConfirmed: page.map((row) => (lastConfirmed[row] ? dateText(lastConfirmed[row]) : null)),
    claims: named,
    cooperation,
    cooperationName: cooperation.map((one) => (one === null ? null : (cooperationOf.get(one)?.name ?? null))),
    ...cited,
  }
}
