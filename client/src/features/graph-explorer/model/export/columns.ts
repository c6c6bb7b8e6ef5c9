import { ACTOR_KINDS } from '@netzatlas/shared'
import type { RankOf } from '../ranks.ts'
import { type ExportActor, type ExportGraph, type ExportLine, isDirected } from './export-graph.ts'

export type CellValue = string | number | boolean | undefined

export interface Column<T> {
  readonly key: string
  readonly type: 'string' | 'integer' | 'double' | 'boolean'
  readonly of: (row: T, graph: ExportGraph) => CellValue
}

/** Addresses that a cell names, at most; the count beside says how many there are, and the JSON file names all. */
const ADDRESSES = 20
const BETWEEN = ' | '

/** Each once; most cells have one value, and large networks millions of cells. */
const text = (values: readonly (string | undefined)[]): string | undefined =>
  values.length < 2
    ? values[0] || undefined
    : [...new Set(values.filter((value) => value !== undefined && value !== ''))].join(BETWEEN) || undefined

/** Of names, keys and places of German municipalities, which come from the official list. */
const OFFICIAL = 'Datenlizenz Deutschland – Namensnennung – Version 2.0 (© Statistisches Bundesamt)'

const sourceColumns = <T>(
  sourcesOf: (row: T) => readonly number[],
  ownLicence: (row: T) => string | undefined = () => undefined,
): readonly Column<T>[] => [
  { key: 'source_count', type: 'integer', of: (row) => sourcesOf(row).length },
  {
    key: 'sources',
    type: 'string',
    of: (row, { sources }) =>
      text(
        sourcesOf(row)
          .slice(0, ADDRESSES)
          .map((i) => sources[i]!.url ?? sources[i]!.title),
      ),
  },
  {
    key: 'licence',
    type: 'string',
    of: (row, { sources }) => text([ownLicence(row), ...sourcesOf(row).map((i) => sources[i]!.licence)]),
  },
]

const actorColumns: readonly Column<ExportActor>[] = [
  { key: 'name', type: 'string', of: ({ name }) => name },
  { key: 'kind', type: 'string', of: ({ kind }) => kind },
  { key: 'actors', type: 'integer', of: ({ size }) => size },
  { key: 'outside', type: 'integer', of: ({ outside }) => outside },
  { key: 'degree', type: 'integer', of: ({ degree }) => degree },
  { key: 'place', type: 'string', of: ({ place }) => place },
  { key: 'district', type: 'string', of: ({ district }) => district },
  { key: 'state', type: 'string', of: ({ state }) => state },
  { key: 'country', type: 'string', of: ({ country }) => country },
  { key: 'ags', type: 'string', of: ({ ags }) => ags },
  { key: 'lon', type: 'double', of: ({ lon }) => lon },
  { key: 'lat', type: 'double', of: ({ lat }) => lat },
  { key: 'themes', type: 'string', of: ({ themes }) => text(themes) },
  { key: 'countries', type: 'string', of: ({ countries }) => text(countries) },
  { key: 'group', type: 'string', of: ({ group }) => group },
  ...sourceColumns<ExportActor>(
    ({ sources }) => sources,
    ({ kind, ags }) => (kind === 'MUNICIPALITY' && ags !== undefined ? OFFICIAL : undefined),
  ),
]

/** How many of each kind that is in some group; nothing of who stands alone. */
const memberColumns = (actors: readonly ExportActor[]): readonly Column<ExportActor>[] =>
  ACTOR_KINDS.filter((kind) => actors.some(({ members }) => members?.some((of) => of.kind === kind))).map((kind) => ({
    key: `actors_${kind.toLowerCase()}`,
    type: 'integer',
    of: ({ members }) => members && (members.find((of) => of.kind === kind)?.count ?? 0),
  }))

/** All that a file says of an actor but its id and its place in the picture. */
export const columnsOfActors = ({ actors, measures, ranked = [] }: ExportGraph): readonly Column<ExportActor>[] => [
  ...actorColumns,
  ...memberColumns(actors),
  ...measures.map(
    (measure): Column<ExportActor> => ({ key: measure.toLowerCase(), type: 'double', of: (actor) => actor.measures[measure] }),
  ),
  ...ranked.flatMap((measure) => rankColumns<ExportActor>(measure.toLowerCase(), ({ ranks }) => ranks?.[measure])),
]

/** The rank, between which ranks it lies when a tenth of the actors is missing, and whether it rests on thin data. */
function rankColumns<T>(key: string, at: (row: T) => RankOf | undefined): readonly Column<T>[] {
  return [
    { key: `${key}_rank`, type: 'integer', of: (row) => at(row)?.rank },
    { key: `${key}_rank_from`, type: 'integer', of: (row) => at(row)?.from },
    { key: `${key}_rank_to`, type: 'integer', of: (row) => at(row)?.to },
    { key: `${key}_rank_thin`, type: 'boolean', of: (row) => at(row)?.thin },
  ]
}

const distinct = ({ statements }: ExportLine, of: (statement: ExportLine['statements'][number]) => readonly (string | undefined)[]) =>
  text(statements.length === 1 ? of(statements[0]!) : statements.flatMap(of))

export const sourcesOfLine = ({ statements }: ExportLine): readonly number[] =>
  statements.length === 1 ? statements[0]!.sources : [...new Set(statements.flatMap(({ sources }) => sources))]

/** All that a file says of a line but its ends. Several statements stand in one cell, each value once. */
export const columnsOfLines = ({ bridged = false }: ExportGraph): readonly Column<ExportLine>[] =>
  bridged ? [...lineColumns, ...bridgeColumns] : lineColumns

/** How many hang on a relation, and its rank among all. */
const bridgeColumns: readonly Column<ExportLine>[] = [
  { key: 'bridge_separated', type: 'integer', of: ({ bridge }) => bridge?.separated },
  ...rankColumns<ExportLine>('bridge', ({ bridge }) => bridge),
]

const lineColumns: readonly Column<ExportLine>[] = [
  { key: 'line', type: 'string', of: ({ kind }) => kind },
  { key: 'directed', type: 'boolean', of: isDirected },
  { key: 'status', type: 'string', of: ({ status }) => status },
  { key: 'statements', type: 'integer', of: ({ weight }) => weight },
  { key: 'certain', type: 'boolean', of: ({ uncertain }) => !uncertain },
  { key: 'from', type: 'string', of: (line) => distinct(line, ({ from }) => [from]) },
  { key: 'until', type: 'string', of: (line) => distinct(line, ({ until }) => [until]) },
  { key: 'ended_by', type: 'string', of: (line) => distinct(line, ({ endedBy }) => [endedBy]) },
  { key: 'last_confirmed', type: 'string', of: (line) => distinct(line, ({ lastConfirmed }) => [lastConfirmed]) },
  { key: 'cooperation', type: 'string', of: (line) => distinct(line, ({ cooperation }) => [cooperation]) },
  { key: 'claims', type: 'string', of: (line) => distinct(line, ({ claims }) => claims) },
  ...sourceColumns<ExportLine>(sourcesOfLine),
]
