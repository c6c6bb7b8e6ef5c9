import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { QueryError } from '../../parts/query-error.tsx'
import { RegionPicker } from '../../parts/region-picker.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { saveCsv } from '../../ui/csv.ts'
import plain from '../../ui/plain-table.module.css'
import { SkeletonRows } from '../../ui/states.tsx'
import type { Address, SetAddress } from './address.ts'
import { ChangedDistricts } from './changed-districts.tsx'
import styles from './compare.module.css'
import { ComparedDistricts, type ComparedLand } from './compared-districts.tsx'
import { CoverageRows } from './gaps.operations.ts'
import { type GapsData, rowsOf } from './gaps-data.ts'
import { amountOf, COMPARED, type Compared, differenceOf, type Side, shareOf, surelyDiffer } from './model/compare.ts'
import { hasShare, intervalOf, intervalText, type Listed, sumOf } from './model/coverage.ts'
import { searchOf } from './question.ts'

interface Props {
  readonly data: GapsData
  readonly state: Address
  readonly set: SetAddress
}

/** What is shown beside another Land, another day, or both. */
export function Compare({ data, state, set, onEnd }: Props & { onEnd: () => void }) {
  const { t } = useTranslation(['regional-gaps', 'common'])
  const other = useQuery(CoverageRows, {
    variables: { ...data.question, asOf: state.vstand ?? data.question.asOf, level: 'STATE', within: state.vland ?? null },
  })
  const rows = other.data && rowsOf(other.data.coverage, data.by)
  const otherLand = state.vland === undefined ? t('germany') : (other.data?.coverage[0]?.region.name ?? '')
  return (
    <section className={styles.compare} aria-labelledby="gaps-compare">
      <header className={styles.head}>
        <h2 id="gaps-compare" className={styles.title}>
          {t('compare.title')}
        </h2>
        <LinkButton
          onClick={() => {
            set({ vergleich: undefined })
            onEnd()
          }}
        >
          {t('compare.end')}
        </LinkButton>
      </header>
      <div className={styles.choice}>
        <span>{t('compare.with')}</span>
        <RegionPicker value={state.vland} onChange={(vland) => set({ vland })} />
        <label className={styles.day}>
          {t('compare.day')}
          <input type="date" value={state.vstand ?? ''} onChange={(event) => set({ vstand: event.target.value || undefined })} />
        </label>
      </div>
      {other.error ? (
        <QueryError error={other.error} onRetry={() => void other.refetch()} />
      ) : rows && data.ready ? (
        <>
          <CompareTable
            data={data}
            state={state}
            set={set}
            a={{ counts: data.totals, places: data.places }}
            b={{ counts: sumOf(rows), places: sumOf(rows.map(({ places }) => places)) }}
            otherLand={otherLand}
          />
          <ByDistrict data={data} state={state} set={set} otherLand={otherLand} />
        </>
      ) : (
        <SkeletonRows label={t('common:loading')} rows={12} height={30} />
      )}
    </section>
  )
}

const LISTED_AS: Readonly<Record<Compared, Listed>> = {
  COVERED: 'COVERED',
  STALE: 'STALE',
  CONFIRMED_GAP: 'CONFIRMED_GAP',
  UNKNOWN: 'UNKNOWN',
  total: 'ALL',
  assessed: 'ASSESSED',
}

/** As precisely as percentage points are written. */
const LEAST_POINTS = 0.1

/** The same Kreis by Kreis: what changed between two days, or the Kreise of two Länder. */
function ByDistrict({ data, state, set, otherLand }: Props & { otherLand: string }) {
  const { t } = useTranslation('gaps-compare')
  const otherDay = state.vstand ?? data.day
  if (state.land === state.vland) {
    if (otherDay === undefined || otherDay === data.day) return <p className={styles.note}>{t('choose')}</p>
    return <ChangedDistricts data={data} state={state} set={set} otherDay={otherDay} />
  }
  const lands: ComparedLand[] = [
    ...(state.land === undefined ? [] : [{ id: state.land, name: data.landName ?? '', day: state.stand }]),
    ...(state.vland === undefined ? [] : [{ id: state.vland, name: otherLand, day: state.vstand ?? state.stand }]),
  ]
  return <ComparedDistricts key={lands.map(({ id }) => id).join()} data={data} state={state} set={set} lands={lands} />
}

function CompareTable({ data, state, set, a, b, otherLand }: Props & { a: Side; b: Side; otherLand: string }) {
  const { t } = useTranslation(['regional-gaps', 'common', 'vocabulary'])
  const format = useFormat()
  const sameRegion = state.land === state.vland
  const dayOf = (day: string | undefined) => (day === undefined ? t('common:date.today') : format.date(day))
  const names = [
    `${state.land === undefined ? t('germany') : (data.landName ?? '')}, ${dayOf(state.stand)}`,
    `${otherLand}, ${dayOf(state.vstand ?? state.stand)}`,
  ] as const
  const there = {
    ...searchOf({ ...state, stand: state.vstand ?? state.stand }),
    ...(state.vland === undefined ? {} : { land: state.vland }),
  }
  const signed = (value: number) => (value > 0 ? `+${format.number(value)}` : `−${format.number(-value)}`)
  const cell = (side: Side, what: Compared) => {
    const value = amountOf(side.counts, what)
    const share = what === 'total' ? undefined : shareOf(side, what)
    if (value === 0 && what !== 'total') return t('dash')
    return share === undefined ? format.number(value) : `${format.number(value)} (${format.percent(share)})`
  }
  const difference = (what: Compared) => {
    const between = differenceOf(a, b, what, sameRegion)
    if (!between) return t('dash')
    const value = 'by' in between ? between.by : between.points
    if (value === 0) return t('compare.same')
    if ('by' in between) return signed(value)
    return Math.abs(value) < LEAST_POINTS / 2
      ? t('compare.fewerPoints', { number: format.number(LEAST_POINTS) })
      : t('compare.points', { number: signed(value) })
  }
  const interval = (side: Side) =>
    hasShare(side.places) ? intervalText(intervalOf(side.counts), (share) => format.percent(share), t('to')) : t('tooFew.short')
  const label = (what: Compared) =>
    what === 'total' ? t(`compare.all.${data.by}`) : what === 'assessed' ? t('csv.assessed') : t(`vocabulary:coverage.${what}`)
  const lines: readonly { readonly what?: Compared; readonly cells: readonly [string, string, string, string] }[] = [
    ...COMPARED.map((what) => ({ what, cells: [label(what), cell(a, what), cell(b, what), difference(what)] as const })),
    { cells: [t('compare.interval'), interval(a), interval(b), t('dash')] },
  ]
  /** The number of one side opens its list. */
  const opening = (what: Compared | undefined, text: string, side: 0 | 1): ReactNode => {
    const { places } = [a, b][side]!
    if (what === undefined || amountOf(places, what) === 0) return text
    const day = side === 1 && state.vstand !== undefined ? [state.vstand] : []
    const region = [state.land, state.vland][side] ?? 'alle'
    return (
      <button
        type="button"
        className={plain.number}
        aria-label={`${names[side]}: ${text}, ${label(what)}`}
        onClick={() => set({ liste: [region, LISTED_AS[what], ...day].join('~') })}
      >
        {text}
      </button>
    )
  }
  return (
    <>
      <table className={classes(plain.table, styles.sides)}>
        <thead>
          <tr>
            <th scope="col">{t('compare.state')}</th>
            <th scope="col">{names[0]}</th>
            <th scope="col">
              <Link to="/luecken" search={there}>
                {names[1]}
              </Link>
            </th>
            <th scope="col">{t('compare.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ what, cells: [name, first, second, change] }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{opening(what, first, 0)}</td>
              <td>{opening(what, second, 1)}</td>
              <td>{change}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>
        {t(surelyDiffer(a, b) ? 'compare.sure' : 'compare.open')} {!sameRegion || t('compare.past')}{' '}
        <LinkButton
          onClick={() =>
            saveCsv(
              'netzatlas-vergleich.csv',
              [[t('compare.state'), ...names, t('compare.difference')], ...lines.map(({ cells }) => cells)],
              format.language,
            )
          }
        >
          {t('common:table.csv')}
        </LinkButton>
      </p>
    </>
  )
}
