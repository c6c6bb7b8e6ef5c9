import { useQuery } from '@apollo/client/react'
import { ACTOR_KINDS } from '@netzatlas/shared'
import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActorFilter, DirectoryQuery as DirectoryResult } from '../../api/__generated__/graphql.ts'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { ActorLabel } from '../../parts/actor-label.operations.ts'
import { isAbroad, nameLanguage } from '../../parts/actor-link.tsx'
import { KindMark } from '../../parts/kind-mark.tsx'
import { LIST_PAGE, ListPage } from '../../parts/list-page.tsx'
import { RegionPicker } from '../../parts/region-picker.tsx'
import { usePagedList } from '../../parts/use-paged-list.ts'
import { Button } from '../../ui/button.tsx'
import { useMedia, usePhone } from '../../ui/media.ts'
import { EmptyState } from '../../ui/states.tsx'
import { type Column, parseSort, printSort } from '../../ui/table-rows.ts'
import { ToolbarMultiSelect, ToolbarSelect } from '../../ui/toolbar-select.tsx'
import { joined, knownSort } from '../../url-state/codecs.ts'
import { type UrlPatch, useUrlState } from '../../url-state/index.ts'
import { DirectoryFiltersQuery, DirectoryQuery } from './actor-directory.operations.ts'
import { isFiltered, ORDERS, type State, schema } from './address.ts'
import styles from './page.module.css'

const NOTHING = { q: undefined, art: undefined, land: undefined, thema: undefined, partnerland: undefined, verbunden: undefined }
/** What kind of city it is stands in the same place as a district's name, but is no place. */
const CITY_KIND = /^(kreisfreie Stadt|independent city|Stadtstaat|city state)\b/
type Row = DirectoryResult['actors']['edges'][number]

const filterOf = ({ q, art, land, thema, partnerland, verbunden }: State): ActorFilter => ({
  ...(q !== '' && { text: q }),
  ...(art.length > 0 && { kinds: art }),
  ...(land && { within: land }),
  ...(thema && { themes: [thema] }),
  ...(partnerland && { countries: [partnerland] }),
  ...(verbunden && { hasLines: true }),
})

/** On a phone name and relations, in a narrow window also when they were last confirmed; kind and place stand below the name. */
function useColumns(room: 'phone' | 'narrow' | 'wide'): Column<Row>[] {
  const { t } = useTranslation(['actor-directory', 'vocabulary'])
  const format = useFormat()
  return useMemo(() => {
    const kindOf = (row: Row) => {
      const label = readFragment(ActorLabel, row.node)
      return isAbroad(label) ? t('vocabulary:vertexKind.ABROAD') : t(`vocabulary:kind.${label.kind}`)
    }
    const placeOf = (row: Row) => {
      const { disambiguation } = readFragment(ActorLabel, row.node)
      const country =
        row.node.place && row.node.place.country.code !== 'DE' ? format.country(row.node.place.country.code) : row.node.state?.name
      if (disambiguation && CITY_KIND.test(disambiguation)) return row.node.state?.name ?? disambiguation
      return disambiguation ?? [...new Set([row.node.place?.label, country].filter(Boolean))].join(', ')
    }
    const name: Column<Row> = {
      id: 'name',
      header: t('columns.name'),
      sortBy: (row) => readFragment(ActorLabel, row.node).name,
      cell: (row) => {
        const label = readFragment(ActorLabel, row.node)
        return (
          <span className={styles.name}>
            <KindMark kind={label.kind} abroad={isAbroad(label)} size={13} labelled />
            <span className={styles.lines}>
              <Link to="/akteure/$id" params={{ id: label.id }} className={styles.link} title={label.name} lang={nameLanguage(label)}>
                {label.name}
              </Link>
              {room !== 'wide' && <span className={styles.second}>{[kindOf(row), placeOf(row)].filter(Boolean).join(' · ')}</span>}
            </span>
          </span>
        )
      },
    }
    const relations: Column<Row> = {
      id: 'beziehungen',
      header: t('columns.relations'),
      width: room === 'phone' ? '100px' : '120px',
      align: 'end',
      descendingFirst: true,
      sortBy: (row) => row.node.degree,
      cell: (row) => (row.node.degree > 0 ? format.number(row.node.degree) : t('none')),
    }
    if (room === 'phone') return [name, relations]
    const confirmed: Column<Row> = {
      id: 'bestaetigt',
      header: t('columns.confirmed'),
      width: '160px',
      align: 'end',
      descendingFirst: true,
      sortBy: (row) => row.node.lastConfirmed ?? null,
      cell: (row) => (
        <span className={styles.quiet}>
          {row.node.lastConfirmed ? format.date(row.node.lastConfirmed) : row.node.degree > 0 ? t('undated') : t('none')}
        </span>
      ),
    }
    if (room === 'narrow') return [name, relations, confirmed]
    return [
      { ...name, width: '38%' },
      {
        id: 'kind',
        header: t('columns.kind'),
        width: '190px',
        csv: kindOf,
        cell: (row) => <span className={styles.quiet}>{kindOf(row)}</span>,
      },
      { id: 'place', header: t('columns.place'), csv: placeOf, cell: (row) => <span title={placeOf(row)}>{placeOf(row)}</span> },
      relations,
      confirmed,
    ]
  }, [t, format, room])
}

function Empty({ state, set }: { state: State; set: (patch: UrlPatch<typeof schema>) => void }) {
  const { t } = useTranslation('actor-directory')
  return (
    <EmptyState
      title={t('empty.title')}
      actions={
        <>
          {state.q !== '' && <Button onClick={() => set({ q: undefined })}>{t('empty.dropText')}</Button>}
          <Button onClick={() => set(NOTHING)}>{t('empty.dropFilters')}</Button>
        </>
      }
    >
      {state.q !== '' && <p>{t('empty.searchAll')}</p>}
    </EmptyState>
  )
}

/** Everybody, to look one up: filtered and sorted by the server, read on as one scrolls. */
export function Page() {
  const { t } = useTranslation(['actor-directory', 'vocabulary', 'common'])
  const format = useFormat()
  const navigate = useNavigate()
  const phone = usePhone()
  const narrow = useMedia('(width < 1024px)')
  const [state, set] = useUrlState(schema)
  const sort = useMemo(() => parseSort(state.sort), [state.sort])
  const result = useQuery(DirectoryQuery, {
    variables: { filter: filterOf(state), orderBy: ORDERS[state.sort], first: LIST_PAGE },
  })
  const list = usePagedList(result, (data) => data.actors)
  const filters = useQuery(DirectoryFiltersQuery).data
  const filtered = isFiltered(state)
  const all = filters?.everybody.totalCount
  const count = (total: number) =>
    filtered && all !== undefined
      ? t('some', { total: format.number(total), all: format.number(all) })
      : t('all', { total: format.number(total) })

  return (
    <ListPage
      title={t('title')}
      description={t('description')}
      search={{ label: t('search'), text: state.q, onChange: (q) => set({ q }, { replace: true }) }}
      filters={
        <>
          <ToolbarMultiSelect
            label={t('kind')}
            none={t('common:all')}
            values={state.art}
            options={ACTOR_KINDS.map((kind) => ({
              value: kind,
              label: t(`vocabulary:kind.${kind}`),
              mark: <KindMark kind={kind} size={13} />,
            }))}
            onChange={(art) => set({ art: joined(art) })}
          />
          <RegionPicker value={state.land} onChange={(land) => set({ land })} />
          <ToolbarSelect
            label={t('theme')}
            value={state.thema ?? ''}
            options={[
              { value: '', label: t('common:any') },
              ...(filters?.themes ?? []).map(({ id, name, actorCount }) => ({ value: id, label: name, count: format.number(actorCount) })),
            ]}
            onChange={(thema) => set({ thema })}
          />
          <ToolbarSelect
            label={t('country')}
            value={state.partnerland ?? ''}
            options={[
              { value: '', label: t('common:any') },
              ...(filters?.countries ?? []).map(({ id, code, actorCount }) => ({
                value: id,
                label: format.country(code),
                count: format.number(actorCount),
              })),
            ]}
            onChange={(partnerland) => set({ partnerland })}
          />
          <ToolbarSelect
            label={t('relations')}
            value={state.verbunden ? '1' : ''}
            options={[
              { value: '', label: t('relationsAny') },
              { value: '1', label: t('relationsOnly') },
            ]}
            onChange={(verbunden) => set({ verbunden })}
          />
        </>
      }
      count={list.total === undefined ? undefined : count(list.total)}
      filtered={filtered}
      onReset={() => set(NOTHING)}
      note={t('unknownNote')}
      list={list}
      columns={useColumns(phone ? 'phone' : narrow ? 'narrow' : 'wide')}
      fileColumns={useColumns('wide')}
      narrow={narrow}
      rowKey={({ node }) => node.id}
      phoneRowHeight={52}
      sort={sort}
      onSort={(next) => set({ sort: knownSort(ORDERS, printSort(next)) })}
      onOpen={({ node }) => void navigate({ to: '/akteure/$id', params: { id: node.id } })}
      csvName={t('csv')}
      empty={<Empty state={state} set={set} />}
    />
  )
}
