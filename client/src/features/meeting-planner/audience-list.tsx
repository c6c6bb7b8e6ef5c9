import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { saveCsv } from '../../ui/csv.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { useMedia, usePhone } from '../../ui/media.ts'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { csvOf, parseSort, printSort, sortRows } from '../../ui/table-rows.ts'
import type { Address, SetAddress } from './address.ts'
import styles from './audience-list.module.css'
import { type AudienceRow, byDistance, type Outcome } from './model/audience.ts'
import type { Plan } from './planner-data.ts'
import { useAudienceColumns } from './use-audience-columns.tsx'

const OUTCOMES = { erreicht: 'REACHED', offen: 'NOT_REACHED', geplant: 'PLANNED' } as const satisfies Record<string, Outcome>
const NEAREST = 'km'
/** Where rows do not scroll within a frame, so many are shown at first, and so many more each time. */
const AT_ONCE = 60
const MOST_PRINTED = 1_000

interface Props {
  readonly state: Address
  readonly set: SetAddress
  readonly plan: Plan
  readonly rows: readonly AudienceRow[]
}

/** Who is within reach, who is not, and whom what is planned reaches. */
export function AudienceList({ state, set, plan, rows }: Props) {
  const { t } = useTranslation(['meeting-planner', 'common'])
  const format = useFormat()
  const navigate = useNavigate()
  const phone = usePhone()
  const printing = useMedia('print')
  const { columns, file } = useAudienceColumns(plan, { phone, landShown: state.land === undefined || state.umland })
  const wanted = OUTCOMES[state.liste]
  const chosen = useMemo(
    () => byDistance(rows.filter(({ outcome, spot }) => outcome === wanted && (state.ort === undefined || spot === state.ort))),
    [rows, wanted, state.ort],
  )
  const sort = parseSort(state.sort === '' ? NEAREST : state.sort)
  const [more, setMore] = useState(0)
  const limit = printing ? MOST_PRINTED : phone ? AT_ONCE + more : Number.POSITIVE_INFINITY
  const sorted = useMemo(() => sortRows(chosen, columns, sort, format.compare), [chosen, columns, sort, format])
  const shown = sorted.slice(0, limit)
  const place = state.ort === undefined ? undefined : rows.find(({ spot }) => spot === state.ort)?.place
  const lists = [
    { value: 'erreicht', label: t('lists.reached', { number: format.number(plan.reached) }) },
    { value: 'offen', label: t('lists.open', { number: format.number(plan.notReached) }) },
    ...(plan.reachedByPlanned > 0 || state.liste === 'geplant'
      ? ([{ value: 'geplant', label: t('lists.planned', { number: format.number(plan.reachedByPlanned) }) }] as const)
      : []),
  ] as const
  return (
    <section className={styles.list} aria-label={t('lists.label')}>
      <div className={styles.bar}>
        <SegmentedControl
          label={t('lists.label')}
          value={state.liste}
          options={lists}
          onChange={(liste) => set({ liste: liste === 'erreicht' ? undefined : liste, ort: undefined }, { replace: true })}
        />
        <span className={styles.acts}>
          {chosen.length > 0 && (
            <LinkButton onClick={() => saveCsv(`${t('csv')}-${t(`csvList.${state.liste}`)}.csv`, csvOf(file, sorted), format.language)}>
              {t('common:table.csv')}
            </LinkButton>
          )}
          <LinkButton onClick={() => window.print()}>{t('common:print')}</LinkButton>
        </span>
      </div>
      {state.ort !== undefined && (
        <p className={styles.only}>
          {t('onlyAt', { place: place ?? '' })}{' '}
          <LinkButton onClick={() => set({ ort: undefined }, { replace: true })}>{t('allPlaces')}</LinkButton>
        </p>
      )}
      {chosen.length === 0 ? (
        <p className={styles.none}>{t(`lists.none.${state.liste}`)}</p>
      ) : (
        <DataTable
          fill={!phone && !printing}
          label={lists.find(({ value }) => value === state.liste)?.label ?? ''}
          rows={shown}
          columns={columns}
          rowKey={(row) => row.id}
          rowHeight={phone ? 56 : 32}
          sort={sort}
          manualSort
          onSort={(next) => set({ sort: printSort(next) === NEAREST ? undefined : printSort(next) }, { replace: true })}
          onOpen={(row) => void navigate({ to: '/akteure/$id', params: { id: row.id } })}
          total={chosen.length}
        />
      )}
      {phone && shown.length < chosen.length && !printing && (
        <Button onClick={() => setMore(more + 200)}>{t('common:more', { count: chosen.length - shown.length })}</Button>
      )}
      {printing && shown.length < chosen.length && (
        <p className={styles.none}>{t('notPrinted', { number: format.number(chosen.length - shown.length) })}</p>
      )}
    </section>
  )
}
