import { useQuery } from '@apollo/client/react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { QueryError } from '../../parts/query-error.tsx'
import { useNameSearch } from '../../parts/use-name-search.ts'
import fields from '../../parts/writing/fields.module.css'
import { LinkButton } from '../../ui/button.tsx'
import { Combobox, type ComboboxOption } from '../../ui/combobox.tsx'
import { InGerman } from '../../ui/in-german.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import styles from './form.module.css'
import { type ChosenMunicipality, type Draft, withMunicipalities, withOnlyTown, withoutMunicipalities } from './model/draft.ts'
import { DistrictMunicipalities, DistrictsQuery, FindPlace } from './recording.operations.ts'

interface Props {
  readonly draft: Draft
  readonly change: (next: (draft: Draft) => Draft) => void
}

const MOST_OPTIONS = 12

/** Where somebody looked: the municipalities of a Kreis to tick, and single ones by name. */
export function PlacesField({
  draft,
  change,
  kreis,
  onKreis,
}: Props & { kreis: string | undefined; onKreis: (id: string | undefined) => void }) {
  const { t } = useTranslation(['recording', 'common'])
  const format = useFormat()
  return (
    <fieldset className={styles.section} data-field="municipalities" tabIndex={-1}>
      <legend className={styles.legend}>{t('where.title')}</legend>
      <div className={fields.two}>
        <DistrictField value={kreis} onChange={onKreis} />
        <SingleField onAdd={(one) => change((before) => withMunicipalities(before, [one]))} />
      </div>
      {kreis && <DistrictList kreis={kreis} draft={draft} change={change} />}
      <p className={styles.count} role="status">
        {draft.municipalities.length === 0
          ? t('where.noneYet')
          : t('where.chosen', { count: draft.municipalities.length, number: format.number(draft.municipalities.length) })}
      </p>
      {draft.municipalities.length > 0 && (
        <details className={styles.chosen}>
          <summary>{t('where.list')}</summary>
          <ul>
            {draft.municipalities.map(({ id, name, place }) => (
              <li key={id}>
                <InGerman>{[name, place].filter(Boolean).join(', ')}</InGerman>{' '}
                <LinkButton
                  onClick={() => change((before) => withoutMunicipalities(before, [id]))}
                  aria-label={t('where.removeOf', { name })}
                >
                  {t('where.remove')}
                </LinkButton>
              </li>
            ))}
          </ul>
        </details>
      )}
    </fieldset>
  )
}

function DistrictField({ value, onChange }: { value: string | undefined; onChange: (id: string | undefined) => void }) {
  const { t } = useTranslation(['recording', 'common'])
  const format = useFormat()
  const { data } = useQuery(DistrictsQuery)
  const [typed, setTyped] = useState('')
  const all = useMemo(
    () =>
      (data?.regions ?? [])
        .map(
          ({ id, name, kind, parent }): ComboboxOption => ({
            value: id,
            label: name,
            detail: [kind, parent?.name].filter(Boolean).join(', '),
          }),
        )
        .toSorted((a, b) => format.compare(a.label, b.label)),
    [data, format],
  )
  const words = typed.trim().toLocaleLowerCase('de')
  const fitting = all.filter(({ label }) => label.toLocaleLowerCase('de').includes(words))
  const begins = ({ label }: ComboboxOption) => Number(!label.toLocaleLowerCase('de').startsWith(words))
  const options = fitting.toSorted((a, b) => begins(a) - begins(b)).slice(0, MOST_OPTIONS)
  return (
    <div>
      <Combobox
        key={`${value ?? ''} ${all.length > 0}`}
        label={t('where.district')}
        placeholder={t('where.districtPlaceholder')}
        value={all.find((option) => option.value === value) ?? null}
        options={options}
        onType={setTyped}
        onChange={(option) => onChange(option?.value)}
        emptyText={t('common:search.nothing', { text: typed })}
        clearLabel={t('common:clear')}
      />
    </div>
  )
}

function SingleField({ onAdd }: { onAdd: (one: ChosenMunicipality) => void }) {
  const { t } = useTranslation(['recording', 'common'])
  const [added, setAdded] = useState(0)
  const search = useNameSearch(
    FindPlace,
    (node) =>
      node.__typename === 'Actor' && node.id.startsWith('m-')
        ? { value: node.id, label: node.name, detail: node.disambiguation ?? undefined }
        : undefined,
    { short: t('where.typeTwo') },
  )
  return (
    <div>
      <Combobox
        key={added}
        label={t('where.single')}
        placeholder={t('where.singlePlaceholder')}
        value={null}
        {...search}
        onChange={(option) => {
          if (!option) return
          onAdd({ id: option.value, name: option.label, ...(option.detail ? { place: option.detail } : {}) })
          search.onType('')
          setAdded(added + 1)
        }}
        clearLabel={t('common:clear')}
      />
    </div>
  )
}

/** Every municipality of the Kreis with what is known of it so far. */
function DistrictList({ kreis, draft, change }: Props & { kreis: string }) {
  const { t } = useTranslation(['recording', 'vocabulary', 'common'])
  const format = useFormat()
  const { data, previousData, error, refetch } = useQuery(DistrictMunicipalities, { variables: { within: kreis } })
  const columns = (data ?? previousData)?.municipalityCoverage
  const read = data !== undefined
  const only = data?.municipalityCoverage.id.length === 1
  const [id, name] = only ? [data.municipalityCoverage.id[0], data.municipalityCoverage.name[0]] : []
  useEffect(() => {
    if (read) change((before) => withOnlyTown(before, id !== undefined && name !== undefined ? { id, name } : undefined))
  }, [read, id, name, change])
  if (error && !columns) return <QueryError error={error} onRetry={() => void refetch()} />
  if (!columns) return <SkeletonRows label={t('common:loading')} rows={5} />
  const rows = columns.id
    .map((id, i) => ({ id, name: columns.name[i]!, state: columns.state[i]!, lastLooked: columns.lastLooked[i] }))
    .toSorted((a, b) => format.compare(a.name, b.name))
  const chosen = new Set(draft.municipalities.map(({ id }) => id))
  const every = rows.every(({ id }) => chosen.has(id))
  return (
    <div className={styles.district}>
      <p className={styles.tools}>
        <LinkButton onClick={() => change((before) => withMunicipalities(before, rows))} disabled={every}>
          {t('where.all', { count: rows.length, number: format.number(rows.length) })}
        </LinkButton>
        <LinkButton
          onClick={() =>
            change((before) =>
              withoutMunicipalities(
                before,
                rows.map(({ id }) => id),
              ),
            )
          }
        >
          {t('where.none')}
        </LinkButton>
      </p>
      <ul className={styles.boxes} aria-label={t('where.listOf')}>
        {rows.map((row) => (
          <li key={row.id}>
            <label className={styles.box}>
              <input
                type="checkbox"
                checked={chosen.has(row.id)}
                onChange={({ target }) =>
                  change((before) =>
                    target.checked ? withMunicipalities(before, [{ id: row.id, name: row.name }]) : withoutMunicipalities(before, [row.id]),
                  )
                }
              />
              <span>
                <InGerman>{row.name}</InGerman>
                <span className={styles.state}>
                  {t(`vocabulary:coverage.${row.state}`)}
                  {row.lastLooked && ` · ${format.date(row.lastLooked)}`}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  )
}
