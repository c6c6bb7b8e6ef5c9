import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { ActorLink } from '../../parts/actor-link.tsx'
import { SupportFields } from '../../parts/claim.operations.ts'
import { EvidenceMark } from '../../parts/evidence-mark.tsx'
import { KindMark } from '../../parts/kind-mark.tsx'
import { Sources } from '../../parts/source-link.tsx'
import { saveCsv } from '../../ui/csv.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { type Column, csvOf, parseSort, printSort, sortRows } from '../../ui/table-rows.ts'
import type { Address, SetAddress } from './address.ts'
import type { MapData } from './map-data.ts'
import type { PlacedActor } from './model/places.ts'
import { possibleOn } from './model/relations.ts'
import { NobodyFits } from './nobody-fits.tsx'
import styles from './page.module.css'
import { TableHead } from './table-head.tsx'

type Relation = MapData['relations'][number]

/** The same selection as a table: the relations of the selected actor. */
export function RelationTable({
  data,
  name,
  state,
  set,
  onHover,
}: {
  data: MapData
  name: string
  state: Address
  set: SetAddress
  onHover: (place: string | undefined) => void
}) {
  const { t } = useTranslation(['stakeholder-map', 'common', 'vocabulary'])
  const format = useFormat()
  const relationName = (row: Relation) =>
    row.cooperation ? t(`vocabulary:cooperationKind.${row.cooperation}`) : t(`vocabulary:lineKind.${row.line}`)
  const columns: Column<Relation>[] = [
    {
      id: 'actor',
      header: t('column.actor'),
      cell: ({ other }) => <ActorLink actor={other.label} short />,
      sortBy: ({ other }) => other.name,
      width: '20%',
    },
    {
      id: 'relation',
      header: t('column.relation'),
      cell: (row) => relationName(row),
      sortBy: (row) => relationName(row),
      width: '16%',
    },
    { id: 'place', header: t('column.place'), cell: ({ other }) => other.place ?? t('noPlace'), sortBy: ({ other }) => other.place },
    {
      id: 'state',
      header: t('column.state'),
      cell: ({ other }) => other.land ?? (other.abroad ? t('abroad') : ''),
      sortBy: ({ other }) => other.land,
    },
    {
      id: 'since',
      header: t('column.since'),
      cell: (row) => (row.validFrom && !row.validUntil && !row.endedBy ? format.date(row.validFrom) : format.period(row)),
      sortBy: ({ validFrom }) => validFrom,
      width: '10%',
    },
    {
      id: 'evidence',
      header: t('common:evidence'),
      cell: ({ status }) => <EvidenceMark status={status} />,
      sortBy: ({ status }) => t(`vocabulary:status.${status}`),
      width: '14%',
    },
    {
      id: 'source',
      header: t('common:source.one'),
      cell: ({ support }) => <Sources support={support} label="site" />,
      csv: ({ support }) =>
        readFragment(SupportFields, support)
          .map(({ source }) => source.url ?? source.title)
          .join(' | '),
      width: '13%',
    },
  ]
  /** What the table says in the words of one column. */
  const inFile: Column<Relation>[] = (['validUntil', 'endedBy', 'lastConfirmed'] as const).map((date) => ({
    id: date,
    header: t(`column.${date}`),
    cell: (row) => row[date],
    csv: (row) => row[date],
  }))
  const sort = parseSort(state.sortierung ?? 'since')
  const rows = sortRows(data.relations, columns, sort, format.compare)
  return (
    <>
      <TableHead
        title={t('relationsOf', { count: rows.length, number: format.number(rows.length), name })}
        note={
          data.moreRelations === 'loading'
            ? t('loadingRest')
            : data.moreRelations === 'failed'
              ? t('restFailed')
              : homeNote(data, state.stand, t)
        }
        onCsv={() => saveCsv(`${name}.csv`, csvOf([...columns, ...inFile], rows), format.language)}
      />
      <DataTable
        label={t('relationsOf', { count: rows.length, number: format.number(rows.length), name })}
        rows={data.relations}
        columns={columns}
        rowKey={({ id }) => id}
        sort={sort}
        onSort={(next) => set({ sortierung: printSort(next) }, { replace: true })}
        onSelect={({ other }) => set({ akteur: other.id, ort: undefined })}
        onHover={(row) => onHover(row?.other.placeId)}
        fill
        minWidth={880}
      />
    </>
  )
}

/** Relations that the day leaves open, and those that no line shows: within one place, or with somebody whose place is not on the map. */
function homeNote(
  { lines, relations, today }: MapData,
  stand: string | undefined,
  t: (key: string, values: Record<string, unknown>) => string,
): string | undefined {
  const open = possibleOn(relations, stand ?? today)
  const parts = [
    open > 0 && t(stand === undefined ? 'openToday' : 'openThen', { count: open }),
    lines.samePlace > 0 && t('samePlace', { count: lines.samePlace }),
    lines.off > 0 && t('offMap', { count: lines.off }),
  ].filter((part) => part !== false)
  return parts.length > 0 ? parts.join(' · ') : undefined
}

interface ActorRowsProps {
  readonly actors: readonly PlacedActor[]
  readonly sortedBy: string | undefined
  readonly selected: string | undefined
  readonly set: SetAddress
  readonly onHover: (place: string | undefined) => void
}

/** Everybody on the map, as a table. */
export function ActorTable({
  layerOff,
  lead,
  ...table
}: ActorRowsProps & {
  /** The map does not show them at the moment. */
  readonly layerOff: boolean
  readonly lead: ReactNode
}) {
  const { t } = useTranslation(['stakeholder-map', 'common'])
  const format = useFormat()
  const columns = useActorColumns()
  const { actors, sortedBy, set } = table
  if (actors.length === 0) {
    return (
      <div className={styles.inset}>
        {lead}
        <NobodyFits set={set} />
      </div>
    )
  }
  return (
    <>
      <TableHead
        title={t('actorsOnMap', { count: actors.length, number: format.number(actors.length) })}
        note={layerOff ? t('layerOff') : undefined}
        lead={lead}
        onCsv={() =>
          saveCsv('netzatlas-karte.csv', csvOf(columns, sortRows(actors, columns, sortOf(sortedBy), format.compare)), format.language)
        }
      />
      <ActorRows {...table} />
    </>
  )
}

/** Drawn again only when what it lists changes: to sort 25,000 rows takes longer than a frame. */
const ActorRows = memo(function ActorRows({ actors, sortedBy, selected, set, onHover }: ActorRowsProps) {
  const { t } = useTranslation('stakeholder-map')
  const format = useFormat()
  const columns = useActorColumns()
  return (
    <DataTable
      label={t('actorsOnMap', { count: actors.length, number: format.number(actors.length) })}
      rows={actors}
      columns={columns}
      rowKey={({ id }) => id}
      sort={sortOf(sortedBy)}
      onSort={(next) => set({ sortierung: printSort(next) }, { replace: true })}
      selectedKey={selected}
      onSelect={({ id }) => set({ akteur: id, ort: undefined })}
      onHover={(actor) => onHover(actor?.placeId)}
      fill
      minWidth={560}
    />
  )
})

const sortOf = (sortedBy: string | undefined) => parseSort(sortedBy ?? '-degree')

function useActorColumns(): readonly Column<PlacedActor>[] {
  const { t } = useTranslation(['stakeholder-map', 'common', 'vocabulary'])
  const format = useFormat()
  return [
    {
      id: 'actor',
      header: t('column.actor'),
      cell: ({ kind, name, country }) => (
        <span className={styles.actor}>
          <KindMark kind={kind} abroad={kind === 'MUNICIPALITY' && country !== 'DE'} size={12} />
          <span className={styles.actorName} title={name}>
            {name}
          </span>
        </span>
      ),
      sortBy: ({ name }) => name,
      width: '36%',
    },
    {
      id: 'kind',
      header: t('common:kindLabel'),
      cell: ({ kind }) => t(`vocabulary:kind.${kind}`),
      sortBy: ({ kind }) => t(`vocabulary:kind.${kind}`),
    },
    {
      id: 'place',
      header: t('column.place'),
      cell: ({ place, country }) => (country === 'DE' ? place : `${place}, ${format.country(country)}`),
      sortBy: ({ place }) => place,
    },
    {
      id: 'state',
      header: t('column.state'),
      cell: ({ state: land, country }) => land ?? (country === 'DE' ? '' : t('abroad')),
      sortBy: ({ state: land }) => land,
    },
    {
      id: 'degree',
      header: t('column.degree'),
      cell: ({ degree }) => (degree > 0 ? format.number(degree) : t('noRelation')),
      sortBy: ({ degree }) => degree,
      align: 'end',
      descendingFirst: true,
      width: '14%',
    },
  ]
}
