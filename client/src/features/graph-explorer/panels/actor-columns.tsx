import { ACTOR_KINDS, type ActorKind, CLAIM_STATUSES } from '@netzatlas/shared'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { KindMark } from '../../../parts/kind-mark.tsx'
import { usePhone } from '../../../ui/media.ts'
import type { Column } from '../../../ui/table-rows.ts'
import { isOutside } from '../model/network.ts'
import { type ActorRow, countOfKind, kindsInGroups } from '../model/rows.ts'
import { isActorKind } from '../model/scene.ts'
import { MemberKinds } from './member-kinds.tsx'
import styles from './table.module.css'

/** What the table says of an actor or a group, whatever is measured. `rows`: all that there are, which decide what is worth a column. */
export function useActorColumns(nameOf: (id: string) => string, rows: readonly ActorRow[]): readonly Column<ActorRow>[] {
  const { t } = useTranslation(['graph-explorer', 'vocabulary', 'network-look'])
  const format = useFormat()
  const phone = usePhone()
  const around = rows.some(({ vertex: { outside = 0 } }) => outside > 0)
  const placed = rows.some(({ vertex }) => vertex.place !== undefined)
  const located = rows.some(({ vertex }) => (vertex.state ?? vertex.country) !== undefined)
  const grouped = rows.some(({ vertex }) => vertex.kind === 'GROUP')
  const inGroups = kindsInGroups(rows).join()
  return useMemo(() => {
    const kind = (row: ActorRow) => (row.abroad ? t('vocabulary:vertexKind.ABROAD') : t(`vocabulary:vertexKind.${row.vertex.kind}`))
    const landOf = ({ vertex: { state, country } }: ActorRow) =>
      state ?? (country !== undefined && country !== 'DE' ? format.country(country) : undefined)
    const where = ({ vertex }: ActorRow) => t(isOutside(vertex) ? 'network-look:around.outside' : 'network-look:around.inside')
    const number = (id: string, header: string, of: (row: ActorRow) => number, width = '88px'): Column<ActorRow> => ({
      id,
      header,
      sortBy: of,
      cell: (row) => format.number(of(row), 0),
      align: 'end',
      width,
      descendingFirst: true,
    })
    const outside: Column<ActorRow> = {
      id: 'outside',
      header: t('network-look:around.column'),
      sortBy: ({ vertex }) => Number(isOutside(vertex)),
      cell: where,
      csv: where,
      width: '104px',
    }
    const place: Column<ActorRow> = {
      id: 'place',
      header: t('table.place'),
      sortBy: ({ vertex }) => vertex.place,
      cell: ({ vertex }) => vertex.place ?? '–',
      width: '140px',
    }
    const country: Column<ActorRow> = {
      id: 'country',
      header: t('table.country'),
      sortBy: landOf,
      cell: (row) => landOf(row) ?? '–',
      width: '150px',
    }
    return [
      {
        id: 'name',
        header: t('table.name'),
        sortBy: ({ vertex }) => nameOf(vertex.id),
        cell: ({ vertex, abroad }) => (
          <span className={styles.name}>
            {isActorKind(vertex.kind) && <KindMark kind={vertex.kind} abroad={abroad} size={12} labelled={phone} />}
            <span title={nameOf(vertex.id)}>
              {nameOf(vertex.id)}
              {phone && vertex.members && <MemberKinds members={vertex.members} />}
            </span>
          </span>
        ),
      },
      { id: 'kind', header: t('table.kind'), sortBy: kind, cell: kind, width: '160px' },
      ...(placed ? [place] : []),
      ...(located ? [country] : []),
      ...(around ? [outside] : []),
      ...(grouped ? [number('size', t('table.size'), ({ vertex }) => vertex.size, '100px')] : []),
      number('degree', t('table.degree'), ({ degree }) => degree, '116px'),
      ...ACTOR_KINDS.filter((kind) => inGroups.split(',').includes(kind)).map((kind) =>
        number(`of-${kind}`, t(`vocabulary:kindPlural.${kind}`), (row) => countOfKind(row, kind), KIND_WIDTHS[kind] ?? '124px'),
      ),
      ...CLAIM_STATUSES.map((status) =>
        number(status, t(`vocabulary:status.${status}`), ({ byStatus }) => byStatus[status], status === 'DISPUTED' ? '116px' : '92px'),
      ),
    ]
  }, [t, format, nameOf, around, placed, located, grouped, inGroups, phone])
}

/** Of columns with a long heading. */
const KIND_WIDTHS: Readonly<Partial<Record<ActorKind, string>>> = { MIGRANT_ORGANISATION: '200px', UMBRELLA: '210px', AGENCY: '144px' }
