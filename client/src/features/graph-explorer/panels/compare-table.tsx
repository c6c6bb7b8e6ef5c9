import { CLAIM_STATUSES } from '@netzatlas/shared'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { EvidenceMark } from '../../../parts/evidence-mark.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { saveCsv } from '../../../ui/csv.ts'
import { type Column, csvOf, DataTable, parseSort, printSort, sortRows } from '../../../ui/data-table.tsx'
import { usePhone } from '../../../ui/media.ts'
import { type Signal, useSignal } from '../../../ui/signal.ts'
import { type ChangeRow, changeRows } from '../model/compare.ts'
import { useChangeWords } from '../model/use-change-words.ts'
import type { Comparison } from '../model/use-compare.ts'
import type { Explorer } from '../model/use-explorer.ts'
import styles from './compare.module.css'
import { PictureSkeleton } from './skeleton.tsx'

/** The same as both pictures together: every relation that they show, to be sorted and taken away. */
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
  const { t } = useTranslation(['network-time', 'network-same', 'graph-explorer', 'vocabulary', 'common'])
  const format = useFormat()
  const phone = usePhone()
  const pointed = useSignal(lit)
  const wordOf = useChangeWords(grouped)
  const [before, after] = sides
  const [was, is] = [before.whole, after.whole]
  const [one, other] = titles
  const rows = useMemo(
    () => (was && is && changes ? changeRows(was, is, changes).filter(({ change }) => showsSame || change !== 'SAME') : undefined),
    [was, is, changes, showsSame],
  )
  const columns = useMemo((): Column<ChangeRow>[] => {
    const nameOf = (id: string) => after.names.nameOf(id) || before.names.nameOf(id)
    const whose = ({ weights: [first, second] }: ChangeRow) =>
      first > 0 && second > 0 ? t('network-same:both') : (first > 0 ? one : other)!
    const change = (row: ChangeRow) => (ofDays ? wordOf(row.change) : whose(row))
    const kind = ({ line }: ChangeRow) => t(`vocabulary:lineKind.${line.kind}`)
    const amount = (
      id: 'before' | 'after' | 'difference',
      header: string,
      of: (weights: ChangeRow['weights']) => number,
    ): Column<ChangeRow> => ({
      id,
      header,
      sortBy: ({ weights }) => of(weights),
      csv: ({ weights }) => String(of(weights)),
      cell: ({ weights }) => `${id === 'difference' && of(weights) > 0 ? '+' : ''}${format.number(of(weights))}`,
      align: 'end',
      width: '110px',
      descendingFirst: true,
    })
    return [
      {
        id: 'change',
        header: t(ofDays ? 'compare.changeHeader' : 'graph-explorer:filter.land'),
        sortBy: change,
        cell: change,
        width: ofDays ? '132px' : '190px',
      },
      {
        id: 'from',
        header: t('graph-explorer:table.from'),
        sortBy: ({ source }) => nameOf(source.id),
        cell: ({ source }) => nameOf(source.id),
      },
      { id: 'line', header: t('graph-explorer:table.line'), sortBy: kind, cell: kind, width: '150px' },
      {
        id: 'to',
        header: t('graph-explorer:table.to'),
        sortBy: ({ target }) => nameOf(target.id),
        cell: ({ target }) => nameOf(target.id),
      },
      {
        id: 'evidence',
        header: t('graph-explorer:table.evidence'),
        sortBy: ({ line }) => CLAIM_STATUSES.indexOf(line.status),
        csv: ({ line }) => t(`vocabulary:status.${line.status}`),
        cell: ({ line }) => <EvidenceMark status={line.status} />,
        width: '150px',
      },
      ...(grouped
        ? [
            amount('before', ofDays ? t('network-same:before') : one!, ([first]) => first),
            amount('after', ofDays ? t('network-same:after') : other!, ([, second]) => second),
            amount('difference', t('network-same:difference'), ([first, second]) => second - first),
          ]
        : []),
    ]
  }, [t, format, wordOf, grouped, ofDays, one, other, before.names, after.names])
  if (!rows) return <PictureSkeleton />
  const shown = phone ? columns.filter(({ id }) => [grouped ? 'difference' : 'change', 'from', 'to'].includes(id)) : columns
  const wanted = state.sort === '' ? undefined : parseSort(state.sort)
  const first = grouped ? { column: 'difference', descending: true } : { column: 'change', descending: false }
  const sort = columns.some(({ id }) => id === wanted?.column) ? wanted! : first
  return (
    <div className={styles.table}>
      <p className={styles.save}>
        <LinkButton
          onClick={() =>
            saveCsv(`${t('compare.file')}.csv`, csvOf(columns, sortRows(rows, columns, sort, format.compare)), format.language)
          }
        >
          {t('common:table.csv')}
        </LinkButton>
      </p>
      <DataTable
        label={t(ofDays ? 'compare.table' : 'compare.statesTitle')}
        rows={rows}
        columns={shown}
        rowKey={({ key }) => key}
        sort={sort}
        onSort={(next) => set({ sort: printSort(next) }, { replace: true })}
        onSelect={({ source }) => onPick(source.id)}
        hoveredKey={rows.find(({ source }) => source.id === pointed)?.key}
        onHover={(row) => onPoint(row?.source.id)}
        fill
        rowHeight={phone ? 44 : 32}
        minWidth={phone ? 0 : 900}
      />
    </div>
  )
}
