import { MEASURES } from '@netzatlas/shared'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { saveCsv } from '../../../ui/csv.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { usePhone } from '../../../ui/media.ts'
import { type Signal, useSignal } from '../../../ui/signal.ts'
import { type Column, csvOf, parseSort, printSort, sortRows } from '../../../ui/table-rows.ts'
import { Tabs } from '../../../ui/tabs.tsx'
import { mark } from '../model/acts.ts'
import { isDrawnIn } from '../model/export/shown-graph.ts'
import type { Network } from '../model/network.ts'
import { rankedAmong } from '../model/ranks.ts'
import { type ActorRow, actorRows, lineRows } from '../model/rows.ts'
import { rowsWith } from '../model/table-rows.ts'
import { widthOf } from '../model/table-width.ts'
import { useBridges } from '../model/use-bridges.ts'
import { useLineDates } from '../model/use-line-dates.ts'
import type { NetworkData } from '../model/use-network.ts'
import { usePrinted } from '../model/use-printed.ts'
import { useRanks } from '../model/use-ranks.ts'
import type { NetworkState } from '../state.ts'
import { useActorColumns } from './actor-columns.tsx'
import { useAttributeColumns } from './attribute-columns.tsx'
import { useBridgeColumns } from './bridge-columns.tsx'
import { DatesState } from './dates-state.tsx'
import { useLineColumns } from './line-columns.tsx'
import { useRankColumns } from './rank-columns.tsx'
import type { SetState } from './set-state.ts'
import styles from './table.module.css'
import { TableTools } from './table-tools.tsx'

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
  const { t } = useTranslation(['graph-explorer', 'vocabulary', 'exploring'])
  const format = useFormat()
  const phone = usePhone()
  const printed = usePrinted()
  const pointed = useSignal(lit)
  const { suche, wahl, ohne } = state
  const rankColumns = useRankColumns(useRanks(state, data, network))
  const attributeColumns = useAttributeColumns(data)
  const bridgeColumns = useBridgeColumns(useBridges(state, data, state.tabelle === 'beziehungen'))
  const question = useMemo(
    () => ({ network, asOf: data.day, passes: isDrawnIn({ evidence: state.beleg, possible: state.moegliche }) }),
    [network, data.day, state.beleg, state.moegliche],
  )
  const { now, load } = useLineDates(question, state.tabelle === 'beziehungen')
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

  const ownColumns = useActorColumns(nameOf, allActors)
  const actorColumns = useMemo(
    (): Column<ActorRow>[] => [
      ...ownColumns,
      ...MEASURES.filter((measure) => data.values[measure] !== undefined).flatMap((measure): Column<ActorRow>[] => [
        {
          id: measure,
          header: t(`table.measure.${measure}`),
          sortBy: (row) => row.values[measure] ?? 0,
          align: 'end',
          width: '140px',
          descendingFirst: true,
          cell: (row) => (data.values[measure]?.has(row.vertex.id) ? printed(measure, row.values[measure]!) : '–'),
        },
        ...(ranked.includes(measure) ? rankColumns(measure) : []),
      ]),
      ...attributeColumns,
    ],
    [t, ownColumns, data.values, ranked, rankColumns, attributeColumns, printed],
  )

  const lineColumnsWith = useLineColumns(nameOf, allLines, bridgeColumns)
  const dates = now.is === 'known' ? now.dates : undefined
  const lineColumns = useMemo(() => lineColumnsWith(dates), [lineColumnsWith, dates])

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
  const saveActors = () => {
    const columns = actorColumns.filter(({ id }) => !ohne.includes(id))
    saveCsv(`${t('table.fileActors')}.csv`, csvOf(columns, sortRows(actors, actorColumns, actorSort, format.compare)), format.language)
  }
  /** With the dates of all of them, whether they are there already or not. */
  const saveLines = async () => {
    const all = lineColumnsWith(await load())
    const columns = all.filter(({ id }) => !ohne.includes(id))
    saveCsv(`${t('table.fileLines')}.csv`, csvOf(columns, sortRows(lines, all, lineSort, format.compare)), format.language)
  }
  // That they are not to be had is told above the lines.
  const save = () => (state.tabelle === 'akteure' ? saveActors() : void saveLines().catch(() => {}))
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
              <>
                <DatesState now={now} onLoad={() => void load().catch(() => {})} />
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
              </>
            ),
          },
        ]}
      />
    </div>
  )
}
