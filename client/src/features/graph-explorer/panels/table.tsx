import { type ClaimStatus, MEASURES } from '@netzatlas/shared'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { EvidenceMark } from '../../../parts/evidence-mark.tsx'
import { KindMark } from '../../../parts/kind-mark.tsx'
import { saveCsv } from '../../../ui/csv.ts'
import { type Column, csvOf, DataTable, parseSort, printSort, sortRows } from '../../../ui/data-table.tsx'
import { usePhone } from '../../../ui/media.ts'
import { type Signal, useSignal } from '../../../ui/signal.ts'
import { Tabs } from '../../../ui/tabs.tsx'
import { mark } from '../model/acts.ts'
import { isOutside, type Network, outsideIn } from '../model/network.ts'
import { rankedAmong } from '../model/ranks.ts'
import { type ActorRow, actorRows, type LineRow, lineRows } from '../model/rows.ts'
import { isActorKind } from '../model/scene.ts'
import { rowsWith } from '../model/table-rows.ts'
import { useBridges } from '../model/use-bridges.ts'
import type { NetworkData } from '../model/use-network.ts'
import { usePrinted } from '../model/use-printed.ts'
import { useRanks } from '../model/use-ranks.ts'
import type { NetworkState } from '../state.ts'
import { useAttributeColumns } from './attribute-columns.tsx'
import { useBridgeColumns } from './bridge-columns.tsx'
import { useRankColumns } from './rank-columns.tsx'
import type { SetState } from './set-state.ts'
import styles from './table.module.css'
import { TableTools } from './table-tools.tsx'

const STATUSES: readonly ClaimStatus[] = ['CONFIRMED', 'STATED', 'INFERRED', 'DISPUTED']

/** The same as the picture, to be read, sorted and taken away. */
export function NetworkTable({
  state,
  set,
  data,
  network,
  nameOf,
  onPick,
  onOpen,
  lit,
  onPoint,
}: {
  state: NetworkState
  set: SetState
  data: NetworkData
  network: Network
  nameOf: (id: string) => string
  onPick: (id: string) => void
  onOpen: (id: string) => void
  /** What the panel points at, and what the table does. */
  lit: Signal<string | undefined>
  onPoint: (id: string | undefined) => void
}) {
  const { t } = useTranslation(['graph-explorer', 'vocabulary', 'common', 'exploring', 'network-look'])
  const format = useFormat()
  const phone = usePhone()
  const printed = usePrinted()
  const pointed = useSignal(lit)
  const { suche, wahl, ohne } = state
  const rankColumns = useRankColumns(useRanks(state, data, network))
  const attributeColumns = useAttributeColumns(data)
  const bridgeColumns = useBridgeColumns(useBridges(state, data, state.tabelle === 'beziehungen'))
  const ranked = useMemo(() => rankedAmong(data.values), [data.values])
  const allActors = useMemo(() => actorRows(network, data.values), [network, data.values])
  const allLines = useMemo(() => lineRows(network), [network])
  const actors = useMemo(
    () =>
      rowsWith(allActors, suche, ({ vertex }) => [
        nameOf(vertex.id),
        vertex.name,
        vertex.place,
        vertex.state,
        t(`vocabulary:vertexKind.${vertex.kind}`),
      ]),
    [allActors, suche, nameOf, t],
  )
  const lines = useMemo(
    () =>
      rowsWith(allLines, suche, ({ source, target, line }) => [
        nameOf(source.id),
        nameOf(target.id),
        t(`vocabulary:lineKind.${line.kind}`),
      ]),
    [allLines, suche, nameOf, t],
  )
  const marked = useMemo(() => new Set(wahl), [wahl])
  const toggle = ({ vertex: { id } }: ActorRow) => set(mark(state, [id], marked.has(id) ? 'remove' : 'add'))

  const actorColumns = useMemo((): Column<ActorRow>[] => {
    const kind = (row: ActorRow) => (row.abroad ? t('vocabulary:vertexKind.ABROAD') : t(`vocabulary:vertexKind.${row.vertex.kind}`))
    const landOf = ({ vertex: { state, country } }: ActorRow) =>
      state ?? (country !== undefined && country !== 'DE' ? format.country(country) : undefined)
    const number = (id: string, header: string, of: (row: ActorRow) => number, width = '88px'): Column<ActorRow> => ({
      id,
      header,
      sortBy: of,
      cell: (row) => format.number(of(row), 0),
      align: 'end',
      width,
      descendingFirst: true,
    })
    return [
      {
        id: 'name',
        header: t('table.name'),
        sortBy: ({ vertex }) => nameOf(vertex.id),
        cell: ({ vertex, abroad }) => (
          <span className={styles.name}>
            {isActorKind(vertex.kind) && <KindMark kind={vertex.kind} abroad={abroad} size={12} labelled={phone} />}
            <span title={nameOf(vertex.id)}>{nameOf(vertex.id)}</span>
          </span>
        ),
      },
      { id: 'kind', header: t('table.kind'), sortBy: kind, cell: kind, width: '160px' },
      {
        id: 'place',
        header: t('table.place'),
        sortBy: ({ vertex }) => vertex.place,
        cell: ({ vertex }) => vertex.place ?? '–',
        width: '140px',
      },
      {
        id: 'country',
        header: t('table.country'),
        sortBy: landOf,
        cell: (row) => landOf(row) ?? '–',
        width: '150px',
      },
      ...(outsideIn(network) > 0
        ? [
            {
              id: 'outside',
              header: t('network-look:around.column'),
              sortBy: ({ vertex }: ActorRow) => Number(isOutside(vertex)),
              cell: ({ vertex }: ActorRow) => t(isOutside(vertex) ? 'network-look:around.outside' : 'network-look:around.inside'),
              csv: ({ vertex }: ActorRow) => t(isOutside(vertex) ? 'network-look:around.outside' : 'network-look:around.inside'),
              width: '104px',
            },
          ]
        : []),
      number('degree', t('table.degree'), ({ degree }) => degree, '116px'),
      ...STATUSES.map((status) =>
        number(status, t(`vocabulary:status.${status}`), ({ byStatus }) => byStatus[status], status === 'DISPUTED' ? '116px' : '92px'),
      ),
      ...MEASURES.filter((measure) => data.values[measure] !== undefined).flatMap((measure): Column<ActorRow>[] => [
        {
          ...number(measure, t(`table.measure.${measure}`), (row) => row.values[measure] ?? 0, '140px'),
          cell: (row) => (data.values[measure]?.has(row.vertex.id) ? printed(measure, row.values[measure]!) : '–'),
        },
        ...(ranked.includes(measure) ? rankColumns(measure) : []),
      ]),
      ...attributeColumns,
    ]
  }, [t, format, nameOf, network, data.values, ranked, rankColumns, attributeColumns, phone, printed])

  const lineColumns = useMemo((): Column<LineRow>[] => {
    const kind = ({ line }: LineRow) => t(`vocabulary:lineKind.${line.kind}`)
    const end = (id: string) => nameOf(id)
    return [
      { id: 'from', header: t('table.from'), sortBy: (row) => end(row.source.id), cell: (row) => end(row.source.id) },
      { id: 'line', header: t('table.line'), sortBy: kind, cell: kind, width: phone ? '128px' : '150px' },
      { id: 'to', header: t('table.to'), sortBy: (row) => end(row.target.id), cell: (row) => end(row.target.id) },
      {
        id: 'evidence',
        header: t('table.evidence'),
        sortBy: ({ line }) => STATUSES.indexOf(line.status),
        csv: ({ line }) => t(`vocabulary:status.${line.status}`),
        cell: ({ line }) => <EvidenceMark status={line.status} />,
        width: '150px',
      },
      {
        id: 'certainty',
        header: t('table.certainty'),
        sortBy: ({ line }) => t(line.uncertain ? 'legend.faint' : 'table.certain'),
        cell: ({ line }) => t(line.uncertain ? 'legend.faint' : 'table.certain'),
        width: '190px',
      },
      {
        id: 'weight',
        header: t('table.weight'),
        sortBy: ({ line }) => line.weight,
        cell: ({ line }) => format.number(line.weight),
        align: 'end',
        width: '100px',
        descendingFirst: true,
      },
      ...bridgeColumns,
    ]
  }, [t, format, nameOf, phone, bridgeColumns])

  const markColumn: Column<ActorRow> = {
    id: 'mark',
    header: t('exploring:table.mark'),
    sortBy: ({ vertex }) => Number(marked.has(vertex.id)),
    cell: (row) => (
      <input
        type="checkbox"
        className={styles.mark}
        tabIndex={-1}
        aria-label={t('exploring:table.markNamed', { name: nameOf(row.vertex.id) })}
        checked={marked.has(row.vertex.id)}
        onChange={() => toggle(row)}
      />
    ),
    width: phone ? '76px' : '88px',
    descendingFirst: true,
  }
  const shownActorColumns = [
    markColumn,
    ...actorColumns.filter(({ id }) => (phone ? id === 'name' || id === 'degree' : id === 'name' || !ohne.includes(id))),
  ]
  const shownLineColumns = lineColumns.filter(({ id }) => (phone ? id === 'from' || id === 'line' || id === 'to' : !ohne.includes(id)))
  const sort = state.sort === '' ? undefined : parseSort(state.sort)
  const actorSort = shownActorColumns.some(({ id }) => id === sort?.column) ? sort : { column: 'degree', descending: true }
  const lineSort = lineColumns.some(({ id }) => id === sort?.column) ? sort : { column: 'from', descending: false }
  const save = () => {
    if (state.tabelle === 'akteure') {
      const columns = actorColumns.filter(({ id }) => !ohne.includes(id))
      saveCsv(`${t('table.fileActors')}.csv`, csvOf(columns, sortRows(actors, actorColumns, actorSort, format.compare)), format.language)
    } else {
      const columns = lineColumns.filter(({ id }) => !ohne.includes(id))
      saveCsv(`${t('table.fileLines')}.csv`, csvOf(columns, sortRows(lines, lineColumns, lineSort, format.compare)), format.language)
    }
  }
  const columns = state.tabelle === 'akteure' ? actorColumns.filter(({ id }) => id !== 'name') : lineColumns
  return (
    <div className={styles.tables}>
      <TableTools state={state} set={set} columns={columns} onSave={save} />
      <Tabs
        label={t('table.label')}
        value={state.tabelle}
        onChange={(tabelle) => set({ tabelle: tabelle === 'akteure' ? undefined : tabelle, sort: undefined })}
        tabs={[
          {
            value: 'akteure',
            label: `${t('table.actors')} (${format.number(actors.length)})`,
            content: (
              <DataTable
                label={t('table.actors')}
                rows={actors}
                columns={shownActorColumns}
                rowKey={({ vertex }) => vertex.id}
                sort={actorSort}
                onSort={(next) => set({ sort: printSort(next) }, { replace: true })}
                selectedKey={state.akteur}
                onSelect={({ vertex }) => onPick(vertex.id)}
                onOpen={({ vertex }) => onOpen(vertex.id)}
                onMark={toggle}
                isMarked={({ vertex }) => marked.has(vertex.id)}
                hoveredKey={pointed}
                onHover={(row) => onPoint(row?.vertex.id)}
                fill
                rowHeight={phone ? 44 : 32}
                minWidth={phone ? 0 : widthOf(shownActorColumns)}
              />
            ),
          },
          {
            value: 'beziehungen',
            label: `${t('table.lines')} (${format.number(lines.length)})`,
            content: (
              <DataTable
                label={t('table.lines')}
                rows={lines}
                columns={shownLineColumns}
                rowKey={({ line }) => line.key}
                sort={lineSort}
                onSort={(next) => set({ sort: printSort(next) }, { replace: true })}
                onSelect={(row) => onPick(row.source.id)}
                fill
                rowHeight={phone ? 44 : 32}
                minWidth={phone ? 0 : widthOf(shownLineColumns)}
              />
            ),
          },
        ]}
      />
    </div>
  )
}

/** Pixels of columns that have a width, and of the others as many as a name needs. */
const widthOf = (columns: readonly { readonly width?: string }[]): number =>
  columns.reduce((sum, { width }) => sum + (width === undefined ? 220 : Number.parseInt(width, 10)), 0)
