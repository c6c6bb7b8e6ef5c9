import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { LinkButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { type CsvValue, saveCsv } from '../../ui/csv.ts'
import { ArrowDown, ArrowUp, ChevronRight } from '../../ui/icons.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { Skeleton } from '../../ui/states.tsx'
import { parseSort, printSort } from '../../ui/table-rows.ts'
import { joined, toggled } from '../../url-state/codecs.ts'
import type { Address, SetAddress } from './address.ts'
import { AssessmentNote } from './beside.tsx'
import { Numbers, SingleState, Squares } from './gap-cells.tsx'
import type { GapsData } from './gaps-data.ts'
import styles from './gaps-table.module.css'
import { type SortKey, sortRegions } from './model/coverage.ts'
import { csvRows } from './model/csv.ts'
import { type Depth, type Line, linesOf } from './model/tree.ts'
import { searchOf } from './question.ts'

const toggleIn = (list: readonly string[], id: string): string | undefined => joined(toggled(list, id))

/** Letters of the id of a Kreis. */
const DISTRICT = 'r-05315'.length

interface Props {
  readonly data: GapsData
  readonly state: Address
  readonly set: SetAddress
  readonly lit: string | undefined
  readonly onLit: (ags: string | undefined) => void
}

/** Länder that open to Kreise and municipalities, with the four states, what is known as squares, and the interval. */
export function GapsTable({ data, state, set, lit, onLit }: Props) {
  const { t } = useTranslation(['regional-gaps', 'common', 'vocabulary'])
  const format = useFormat()
  const sort = parseSort(state.sortierung ?? '-known')
  const topDepth: Depth = state.land === undefined ? 0 : 1
  const lines = linesOf({
    top: data.rows,
    topDepth,
    childrenOf: data.childrenOf,
    open: new Set(state.offen),
    whole: new Set(state.alle),
    sort: (rows) => sortRegions(rows, sort.column as SortKey, sort.descending, format.compare),
  })
  const total = { name: state.land === undefined ? t('germany') : (data.landName ?? ''), counts: data.totals, places: data.places }
  const partner = state.partner.length > 0 ? state.partner.map((kind) => t(`vocabulary:kind.${kind}`)).join(', ') : t('withDefault')

  const themes = (data.topics?.themes ?? []).flatMap(({ id, name }) => (state.thema.includes(id) ? [name] : []))

  const save = () => {
    const rows: CsvValue[][] = csvRows(total, lines, {
      headers: ['region', 'ags', 'covered', 'stale', 'gap', 'unknown', 'all', 'from', 'to', 'assessedShare', 'remark'].map((key) =>
        t(`csv.${key}`),
      ),
      rest: (count, depth) => t(depth === 1 ? 'restDistricts' : 'restMunicipalities', { count, number: format.number(count) }),
      question: [
        t(`csv.counted.${data.by}`),
        t('csv.day', { day: data.day ? format.date(data.day) : '' }),
        t('csv.with', { partner }),
        ...(state.thema.length > 0 ? [t('csv.theme', { themes: themes.join(', ') })] : []),
        ...(state.partnerland.length > 0
          ? [t('csv.country', { countries: state.partnerland.map((id) => format.country(id.slice(2))).join(', ') })]
          : []),
        t('limit', { months: data.months }),
        t('municipalities', { number: format.number(data.places.total), date: format.date(data.boundaryDate) }),
        ...(data.by === 'inhabitants'
          ? [
              t('inhabitantsOf', {
                number: format.number(data.totals.total),
                date: data.populationDate ? format.date(data.populationDate) : t('common:date.none'),
              }),
            ]
          : []),
      ].join('; '),
      tooFew: t('tooFew.reason'),
    })
    saveCsv('netzatlas-abdeckung.csv', rows, format.language)
  }
  const header = (key: SortKey, label: ReactNode, className?: string) => (
    <th
      scope="col"
      className={classes(styles.head, className)}
      aria-sort={sort.column === key ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className={styles.sort}
        onClick={() =>
          set(
            { sortierung: printSort({ column: key, descending: sort.column === key ? !sort.descending : key !== 'name' }) },
            { replace: true },
          )
        }
      >
        {label}
        {sort.column === key && (sort.descending ? <ArrowDown /> : <ArrowUp />)}
      </button>
    </th>
  )

  return (
    <>
      <ScrollRegion label={t('tableLabel')}>
        <table className={styles.table}>
          <caption className={styles.caption}>{t('tableLabel')}</caption>
          <thead>
            <tr>
              {header('name', t(state.land === undefined ? 'column.land' : 'column.district'), styles.nameHead)}
              {header('known', t('column.known'))}
              {header('covered', t('column.covered'), styles.end)}
              {header('stale', t('column.stale'), styles.end)}
              {header('confirmedGap', t('column.gap'), styles.end)}
              {header('unknown', t('column.unknown'), styles.end)}
              {header('total', t('column.all'), styles.end)}
              {header('assessed', t('column.assessed'), styles.end)}
              {header('lower', t('column.interval'), styles.interval)}
            </tr>
          </thead>
          <tbody>
            <tr className={styles.total}>
              <th scope="row" className={styles.name}>
                {total.name}
              </th>
              <td />
              <Numbers
                counts={data.totals}
                places={data.places}
                onList={(one) => set({ liste: `${state.land ?? 'alle'}~${one}` })}
                strong
              />
            </tr>
            {lines.map((line) => (
              <TableLine key={keyOf(line)} line={line} state={state} set={set} lit={lit} onLit={onLit} data={data} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <footer className={styles.foot}>
        <div>
          <AssessmentNote data={data} />
          <p className={styles.quiet}>{t('tooFew.note')}</p>
        </div>
        <LinkButton onClick={save}>{t('common:table.csv')}</LinkButton>
      </footer>
    </>
  )
}

const keyOf = (line: Line) => (line.type === 'region' ? line.row.id : `${line.type}:${line.parent}`)

function TableLine({ line, state, set, lit, onLit, data }: Props & { line: Line }) {
  const { t } = useTranslation(['regional-gaps', 'common', 'vocabulary'])
  const format = useFormat()
  if (line.type === 'loading') {
    return (
      <tr className={styles.inner} data-depth={line.depth}>
        <td className={styles.name} colSpan={9}>
          <Skeleton width="40%" height={12} />
        </td>
      </tr>
    )
  }
  if (line.type === 'rest') {
    return (
      <tr className={styles.inner} data-depth={line.depth}>
        <th scope="row" className={styles.name}>
          <LinkButton onClick={() => set({ alle: toggleIn(state.alle, line.parent) })}>
            {t(line.depth === 1 ? 'restDistricts' : 'restMunicipalities', { count: line.regions, number: format.number(line.regions) })}
          </LinkButton>
        </th>
        <td className={styles.nothing}>{t('nothingYet')}</td>
        <Numbers counts={line.counts} places={line.places} />
      </tr>
    )
  }
  const { row, depth, open, canOpen } = line
  const single = row.places.total === 1 && depth === 2
  const toggle = () =>
    set({
      offen: toggleIn(state.offen, row.id),
      alle: state.alle.includes(row.id) ? toggleIn(state.alle, row.id) : state.alle.join('.') || undefined,
    })
  return (
    <tr
      className={depth === 0 ? styles.row : styles.inner}
      data-depth={depth}
      data-lit={lit === row.ags ? '' : undefined}
      onMouseEnter={() => onLit(row.ags)}
      onMouseLeave={() => onLit(undefined)}
    >
      <th scope="row" className={styles.name}>
        {row.id.length === DISTRICT ? (
          <span className={styles.district}>
            {canOpen ? (
              <button
                type="button"
                className={styles.chevron}
                aria-expanded={open}
                aria-label={t('towns', { name: row.name })}
                onClick={toggle}
              >
                <ChevronRight />
              </button>
            ) : (
              <span className={styles.chevron} />
            )}
            <Link to="/luecken/$kreis" params={{ kreis: row.id }} search={searchOf(state)} className={styles.toDistrict}>
              {row.name} {row.kind && <span className={styles.kind}>{row.kind}</span>}
            </Link>
          </span>
        ) : canOpen ? (
          <button type="button" className={styles.opener} aria-expanded={open} onClick={toggle}>
            <ChevronRight />
            <span>{row.name}</span>
          </button>
        ) : (
          <span className={styles.closed}>{row.name}</span>
        )}
      </th>
      <td>
        <span className={styles.known}>
          {single ? <SingleState counts={row.places} /> : <Squares counts={row.places} names={data.namesIn(row.ags)} />}
          {row.id.length === DISTRICT && (
            <Link to="/daten" search={{ kreis: row.id }} aria-label={t('recordIn', { name: row.name })}>
              {t('recordShort')}
            </Link>
          )}
        </span>
      </td>
      <Numbers counts={row} places={row.places} onList={(one) => set({ liste: `${row.id}~${one}` })} />
    </tr>
  )
}
