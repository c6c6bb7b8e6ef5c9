import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { saveCsv } from '../../../ui/csv.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { usePhone } from '../../../ui/media.ts'
import { type Signal, useSignal } from '../../../ui/signal.ts'
import { csvOf, parseSort, printSort, sortRows } from '../../../ui/table-rows.ts'
import { Tabs } from '../../../ui/tabs.tsx'
import { changeRows } from '../model/compare.ts'
import { actorRows } from '../model/rows.ts'
import { rowsWith } from '../model/table-rows.ts'
import { widthOf } from '../model/table-width.ts'
import { useChangeDates } from '../model/use-change-dates.ts'
import type { Comparison } from '../model/use-compare.ts'
import type { Explorer } from '../model/use-explorer.ts'
import styles from './compare.module.css'
import { type PicturedActor, useChangeColumns, usePicturedActorColumns } from './compare-columns.tsx'
import { DatesState } from './dates-state.tsx'
import { PictureSkeleton } from './skeleton.tsx'
import tables from './table.module.css'
import { TableTools } from './table-tools.tsx'

/** The same as both pictures together: every relation that they show, and of two Länder every actor, to be sorted and taken away. */
export function CompareTable({
  explorer: { state, set },
  comparison: { sides, changes, showsSame, grouped, ofDays },
  titles,
  onPick,
  lit,
  onPoint,
}: {
  explorer: Explorer
  comparison: Comparison
  /** Of both pictures: two Länder are told apart by their names. */
  titles: readonly string[]
  onPick: (id: string) => void
  lit: Signal<string | undefined>
  onPoint: (id: string | undefined) => void
}) {
  const { t } = useTranslation(['network-time', 'graph-explorer', 'vocabulary'])
  const format = useFormat()
  const phone = usePhone()
  const pointed = useSignal(lit)
  const { ohne, suche } = state
  const [before, after] = sides
  const [was, is] = [before.whole, after.whole]
  const [nameBefore, nameAfter] = [before.names.nameOf, after.names.nameOf]
  const nameOf = useCallback((id: string) => nameAfter(id) || nameBefore(id), [nameBefore, nameAfter])
  const all = useMemo(
    () => (was && is && changes ? changeRows(was, is, changes).filter(({ change }) => showsSame || change !== 'SAME') : []),
    [was, is, changes, showsSame],
  )
  const [one, other] = titles
  const both = useMemo(
    () =>
      ofDays || !was || !is
        ? []
        : [
            ...actorRows(was, before.data.values).map((row): PicturedActor => ({ ...row, picture: one! })),
            ...actorRows(is, after.data.values).map((row): PicturedActor => ({ ...row, picture: other! })),
          ],
    [ofDays, was, is, before.data.values, after.data.values, one, other],
  )
  const rows = useMemo(
    () => rowsWith(all, suche, ({ source, target, line }) => [nameOf(source.id), nameOf(target.id), t(`vocabulary:lineKind.${line.kind}`)]),
    [all, suche, nameOf, t],
  )
  const actors = useMemo(
    () =>
      rowsWith(both, suche, ({ vertex: { id, name, place, state: land, kind } }) => [
        nameOf(id),
        name,
        place,
        land,
        t(`vocabulary:vertexKind.${kind}`),
      ]),
    [both, suche, nameOf, t],
  )
  const ofActors = !ofDays && state.tabelle === 'akteure'
  const { now, load } = useChangeDates(all, state, !ofActors)
  const columnsWith = useChangeColumns({ nameOf, titles, ofDays, grouped }, all)
  const dates = now.is === 'known' ? now.dates : undefined
  const columns = useMemo(() => columnsWith(dates), [columnsWith, dates])
  const actorColumns = usePicturedActorColumns(nameOf, both)
  if (!was || !is || !changes) return <PictureSkeleton />

  const isIn = ({ id }: { readonly id: string }) => !ohne.includes(id)
  const onPhone = [grouped ? 'difference' : 'change', 'from', 'to', 'picture', 'name', 'degree']
  const isShown = phone ? ({ id }: { readonly id: string }) => onPhone.includes(id) : isIn
  const [shown, shownActors] = [columns.filter(isShown), actorColumns.filter(isShown)]
  const wanted = state.sort === '' ? undefined : parseSort(state.sort)
  const first = grouped ? { column: 'difference', descending: true } : { column: 'change', descending: false }
  const sort = columns.some(({ id }) => id === wanted?.column) ? wanted! : first
  const actorSort = actorColumns.some(({ id }) => id === wanted?.column) ? wanted! : { column: 'degree', descending: true }
  const onSort = (next: typeof sort) => set({ sort: printSort(next) }, { replace: true })
  const saveActors = () => {
    const sorted = sortRows(actors, actorColumns, actorSort, format.compare)
    saveCsv(
      `${t('compare.file')}-${t('graph-explorer:table.actors')}.csv`.toLowerCase(),
      csvOf(actorColumns.filter(isIn), sorted),
      format.language,
    )
  }
  /** With the dates of all of them, whether they are there already or not. */
  const saveLines = async () => {
    const dated = columnsWith(await load())
    saveCsv(`${t('compare.file')}.csv`, csvOf(dated.filter(isIn), sortRows(rows, dated, sort, format.compare)), format.language)
  }
  const tools = (
    <TableTools
      state={state}
      set={set}
      columns={ofActors ? actorColumns.filter(({ id }) => id !== 'name') : columns}
      // That the dates are not to be had is told above the lines.
      onSave={() => (ofActors ? saveActors() : void saveLines().catch(() => {}))}
    />
  )
  const hovered = actors.find(({ vertex }) => vertex.id === pointed)
  const relations = (
    <>
      <DatesState now={now} onLoad={() => void load().catch(() => {})} />
      <DataTable
        label={t(ofDays ? 'compare.table' : 'compare.statesTitle')}
        rows={rows}
        columns={shown}
        rowKey={({ key }) => key}
        sort={sort}
        onSort={onSort}
        onSelect={({ source }) => onPick(source.id)}
        hoveredKey={rows.find(({ source }) => source.id === pointed)?.key}
        onHover={(row) => onPoint(row?.source.id)}
        fill
        rowHeight={phone ? 44 : 32}
        minWidth={phone ? 0 : widthOf(shown)}
      />
    </>
  )
  if (ofDays)
    return (
      <div className={styles.table}>
        <div className={styles.tools}>{tools}</div>
        {relations}
      </div>
    )
  return (
    <div className={tables.tables}>
      {tools}
      <Tabs
        label={t('compare.statesTitle')}
        value={state.tabelle}
        onChange={(tabelle) => set({ tabelle: tabelle === 'akteure' ? undefined : tabelle, sort: undefined })}
        tabs={[
          {
            value: 'akteure',
            label: `${t('graph-explorer:table.actors')} (${format.number(actors.length)})`,
            content: (
              <DataTable
                label={t('graph-explorer:table.actors')}
                rows={actors}
                columns={shownActors}
                rowKey={keyOf}
                sort={actorSort}
                onSort={onSort}
                onSelect={({ vertex }) => onPick(vertex.id)}
                hoveredKey={hovered && keyOf(hovered)}
                onHover={(row) => onPoint(row?.vertex.id)}
                fill
                rowHeight={phone ? 44 : 32}
                minWidth={phone ? 0 : widthOf(shownActors)}
              />
            ),
          },
          {
            value: 'beziehungen',
            label: `${t('graph-explorer:table.lines')} (${format.number(rows.length)})`,
            content: relations,
          },
        ]}
      />
    </div>
  )
}

const keyOf = ({ picture, vertex }: PicturedActor): string => `${picture} ${vertex.id}`
