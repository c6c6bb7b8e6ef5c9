import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import type { Column } from '../../ui/table-rows.ts'
import { AudienceName } from './audience-name.tsx'
import { SitePlace } from './meeting-planner.operations.ts'
import type { AudienceRow } from './model/audience.ts'
import type { Plan } from './planner-data.ts'

interface AudienceColumns {
  readonly columns: readonly Column<AudienceRow>[]
  /** Of the file, which also tells the kind. */
  readonly file: readonly Column<AudienceRow>[]
}

/** Columns of the lists of actors; with several sites also which one is meant. */
export function useAudienceColumns(plan: Plan, { phone, landShown }: { phone: boolean; landShown: boolean }): AudienceColumns {
  const { t } = useTranslation(['meeting-planner', 'vocabulary'])
  const format = useFormat()
  return useMemo((): AudienceColumns => {
    const attended = ({ lastAttended, attendedUndated }: AudienceRow) =>
      lastAttended ? format.date(lastAttended) : attendedUndated ? t('attended.undated') : t('attended.none')
    const siteName = ({ site }: AudienceRow) => {
      const place = site === undefined ? undefined : plan.sites[site]?.place
      return place ? readFragment(SitePlace, place).name : ''
    }
    const away = ({ km }: AudienceRow) => (km === undefined ? '' : format.km(km < 10 ? km : Math.round(km)))
    const several = plan.sites.length > 1
    const name: Column<AudienceRow> = {
      id: 'name',
      header: t('columns.name'),
      sortBy: (row) => row.name,
      cell: (row) => <AudienceName row={row} second={phone ? [row.place, away(row)].filter(Boolean).join(' · ') : undefined} />,
    }
    const last: Column<AudienceRow> = {
      id: 'teilnahme',
      header: t('columns.lastAttended'),
      width: '136px',
      descendingFirst: true,
      sortBy: (row) => row.lastAttended,
      csv: attended,
      cell: attended,
    }
    const kindOf = (row: AudienceRow) => t(`vocabulary:kind.${row.kind}`)
    const kind: Column<AudienceRow> = { id: 'art', header: t('columns.kind'), sortBy: kindOf, cell: kindOf }
    const wide: Column<AudienceRow>[] = [
      { id: 'ort', header: t('columns.place'), width: '15%', sortBy: (row) => row.place, cell: (row) => row.place },
      ...(landShown
        ? [
            {
              id: 'land',
              header: t('columns.land'),
              width: '134px',
              sortBy: (row: AudienceRow) => row.state,
              cell: (row: AudienceRow) => row.state ?? '',
            },
          ]
        : []),
      {
        id: 'km',
        header: t('columns.distance'),
        width: '88px',
        align: 'end',
        sortBy: (row) => row.km,
        csv: (row) => (row.km === undefined ? null : Math.round(row.km * 10) / 10),
        cell: away,
      },
      ...(several ? [{ id: 'treffen', header: t('columns.site'), width: '120px', sortBy: siteName, cell: siteName }] : []),
    ]
    // Beside the place of the meeting the Land says little, and names need its room.
    const shown = several ? wide.filter(({ id }) => id !== 'land') : wide
    return { columns: phone ? [name, last] : [name, ...shown, last], file: [name, kind, ...wide, last] }
  }, [t, format, plan, phone, landShown])
}
