import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { LinkButton } from '../../ui/button.tsx'
import { saveCsv } from '../../ui/csv.ts'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { VisuallyHidden } from '../../ui/states.tsx'
import type { Address, SetAddress } from './address.ts'
import { daysBetween, isUnknown, pastOf, type Row } from './model/rows.ts'
import styles from './page.module.css'

type Column = 'needs' | 'answered' | 'unanswered' | 'offers'
const COLUMNS: readonly Column[] = ['needs', 'answered', 'unanswered', 'offers']

/** Which entries a number counts. */
const FILTER_OF = {
  needs: { art: 'bedarf', antwort: undefined },
  answered: { art: 'bedarf', antwort: 'mit' },
  unanswered: { art: 'bedarf', antwort: 'ohne' },
  offers: { art: 'angebot', antwort: undefined },
} as const

const countOf = (row: Row, column: Column): number => (column === 'unanswered' ? row.needs - row.answered : row[column])

/** Whether anybody has ever recorded what the column counts: only then nothing is none. Of no need none is answered either. */
function isRecorded(row: Row, column: Column): boolean {
  if (column === 'offers') return row.offers + row.pastOffers > 0
  return column === 'needs' ? row.needs + row.pastNeeds > 0 : row.needs > 0
}

/** Needs and offers by Land or by theme; every number opens its list below. */
export function CountsTable({
  rows,
  total,
  state,
  set,
  day,
}: {
  rows: readonly Row[]
  total: Row
  state: Address
  set: SetAddress
  day: string
}) {
  const { t } = useTranslation(['needs', 'common'])
  const format = useFormat()
  const head = t(`by.${state.nach}`)
  const sentenceOf = (row: Row): string | undefined =>
    isUnknown(row) ? t('nobody') : row.needs + row.offers === 0 ? t('noneNow', { count: pastOf(row) }) : undefined
  const ageOf = ({ oldestNeed }: Row): string =>
    oldestNeed === undefined ? t('dash') : t('age', { date: format.date(oldestNeed), count: daysBetween(oldestNeed, day) })
  const save = () =>
    saveCsv(
      `${t('csv.counts')}.csv`,
      [
        [head, ...COLUMNS.map((column) => t(`columns.${column}`)), t('columns.oldest'), t('columns.past'), t('columns.note')],
        ...[...rows, { ...total, name: t('total') }].map((row) => [
          row.name,
          ...COLUMNS.map((column) => (isRecorded(row, column) ? countOf(row, column) : null)),
          row.oldestNeed ?? null,
          isUnknown(row) ? null : pastOf(row),
          sentenceOf(row) ?? null,
        ]),
      ],
      format.language,
    )
  const open = (row: Row, column: Column) => {
    set({ ...FILTER_OF[column], ...(row.id === '' ? {} : { [state.nach]: row.id }) })
    document.getElementById('notices')?.scrollIntoView({ block: 'start' })
    document.getElementById('notices')?.focus({ preventScroll: true })
  }
  const number = (row: Row, column: Column) => {
    const count = countOf(row, column)
    if (!isRecorded(row, column))
      return (
        <>
          <span aria-hidden="true">{t('dash')}</span>
          <VisuallyHidden>{t('neverRecorded')}</VisuallyHidden>
        </>
      )
    if (count === 0) return format.number(0)
    return (
      <LinkButton
        onClick={() => open(row, column)}
        aria-label={t('open', { count, what: t(`columns.${column}`), of: row.name || t('total') })}
      >
        {format.number(count)}
      </LinkButton>
    )
  }
  const cells = (row: Row) => {
    const sentence = sentenceOf(row)
    if (sentence !== undefined)
      return (
        <td colSpan={COLUMNS.length + 1} className={styles.nobody} data-unknown={isUnknown(row) ? '' : undefined}>
          {sentence}
        </td>
      )
    return (
      <>
        {COLUMNS.map((column) => (
          <td key={column} className={styles.number}>
            {number(row, column)}
          </td>
        ))}
        <td className={styles.age}>{ageOf(row)}</td>
      </>
    )
  }
  if (rows.length === 0) return null
  return (
    <div>
      <div className={styles.bar}>
        <h2 id="counts">{t(`counts.${state.nach}`)}</h2>
        <LinkButton onClick={save}>{t('common:table.csv')}</LinkButton>
      </div>
      <ScrollRegion label={t(`counts.${state.nach}`)}>
        <table className={styles.table} aria-labelledby="counts">
          <thead>
            <tr>
              <th scope="col">{head}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={styles.number}>
                  {t(`columns.${column}`)}
                </th>
              ))}
              <th scope="col">{t('columns.oldest')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" lang={state.nach === 'land' ? 'de' : undefined}>
                  {row.name}
                </th>
                {cells(row)}
              </tr>
            ))}
          </tbody>
          {rows.length > 1 && !isUnknown(total) && (
            <tfoot>
              <tr>
                <th scope="row">{t('total')}</th>
                {cells(total)}
              </tr>
            </tfoot>
          )}
        </table>
      </ScrollRegion>
    </div>
  )
}
