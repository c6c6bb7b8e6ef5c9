import { CLAIM_STATUSES } from '@netzatlas/shared'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { EvidenceMark } from '../../../parts/evidence-mark.tsx'
import { usePhone } from '../../../ui/media.ts'
import type { Column } from '../../../ui/table-rows.ts'
import type { ChangeRow } from '../model/compare.ts'
import type { DatesByLine } from '../model/line-dates.ts'
import { type ActorRow, isDated } from '../model/rows.ts'
import { useChangeWords } from '../model/use-change-words.ts'
import { useActorColumns } from './actor-columns.tsx'
import { useDateColumns } from './date-columns.tsx'

interface Compared {
  readonly nameOf: (id: string) => string
  /** Of both pictures: two Länder are told apart by their names. */
  readonly titles: readonly string[]
  /** Two days, and not two Länder. */
  readonly ofDays: boolean
  /** Lines stand for several relations each. */
  readonly grouped: boolean
}

/** What the table says of a relation of two pictures; `dates`: nothing until they are known. */
export function useChangeColumns(
  { nameOf, titles: [one, other], ofDays, grouped }: Compared,
  rows: readonly ChangeRow[],
): (dates: DatesByLine | undefined) => readonly Column<ChangeRow>[] {
  const { t } = useTranslation(['network-time', 'network-same', 'graph-explorer', 'vocabulary'])
  const format = useFormat()
  const wordOf = useChangeWords(grouped)
  const dateColumns = useDateColumns()
  const dated = isDated(rows)
  return useCallback(
    (dates) => {
      const whose = ({ weights: [first, second] }: ChangeRow) =>
        first > 0 && second > 0 ? t('network-same:both') : (first > 0 ? one : other)!
      const change = (row: ChangeRow) => (ofDays ? wordOf(row.change) : whose(row))
      const kind = ({ line }: ChangeRow) => t(`vocabulary:lineKind.${line.kind}`)
      const certainty = ({ line }: ChangeRow) => t(line.uncertain ? 'graph-explorer:legend.faint' : 'graph-explorer:table.certain')
      const [from, to] = [({ source }: ChangeRow) => nameOf(source.id), ({ target }: ChangeRow) => nameOf(target.id)]
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
        { id: 'from', header: t('graph-explorer:table.from'), sortBy: from, cell: from },
        { id: 'line', header: t('graph-explorer:table.line'), sortBy: kind, cell: kind, width: '150px' },
        { id: 'to', header: t('graph-explorer:table.to'), sortBy: to, cell: to },
        {
          id: 'evidence',
          header: t('graph-explorer:table.evidence'),
          sortBy: ({ line }) => CLAIM_STATUSES.indexOf(line.status),
          csv: ({ line }) => t(`vocabulary:status.${line.status}`),
          cell: ({ line }) => <EvidenceMark status={line.status} />,
          width: '150px',
        },
        // Between days a line that differs is not certain on one of them by nature: there the first column tells.
        ...(ofDays
          ? []
          : [{ id: 'certainty', header: t('graph-explorer:table.certainty'), sortBy: certainty, cell: certainty, width: '190px' }]),
        ...(dated ? dateColumns<ChangeRow>(dates) : []),
        ...(grouped
          ? [
              amount('before', ofDays ? t('network-same:before') : one!, ([first]) => first),
              amount('after', ofDays ? t('network-same:after') : other!, ([, second]) => second),
              amount('difference', t('network-same:difference'), ([first, second]) => second - first),
            ]
          : []),
      ]
    },
    [t, format, wordOf, nameOf, one, other, ofDays, grouped, dated, dateColumns],
  )
}

/** An actor or a group in one of two pictures, which are told apart by their titles. */
export interface PicturedActor extends ActorRow {
  readonly picture: string
}

/** In which picture, and all that the table of one picture says. */
export function usePicturedActorColumns(nameOf: (id: string) => string, rows: readonly PicturedActor[]): readonly Column<PicturedActor>[] {
  const { t } = useTranslation('network-same')
  const phone = usePhone()
  const own = useActorColumns(nameOf, rows)
  return useMemo(() => {
    const picture = (row: PicturedActor) => row.picture
    return [{ id: 'picture', header: t('picture'), sortBy: picture, cell: picture, width: phone ? '116px' : '170px' }, ...own]
  }, [t, own, phone])
}
