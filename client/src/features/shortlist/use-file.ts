import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { saveCsv } from '../../ui/csv.ts'
import { type Column, csvOf } from '../../ui/table-rows.ts'
import { contactFor } from './model/contact-for.ts'
import type { Listed } from './shortlist-data.ts'
import { useFacts } from './use-facts.ts'

/** Saves the list as a table for spreadsheets: what is not recorded is an empty cell. */
export function useFile(): (listed: readonly Listed[]) => void {
  const { t } = useTranslation(['shortlist', 'common', 'partner-score'])
  const format = useFormat()
  const facts = useFacts()
  const column = (id: string, header: string, csv: NonNullable<Column<Listed>['csv']>): Column<Listed> => ({
    id,
    header,
    csv,
    cell: () => null,
  })
  const columns: readonly Column<Listed>[] = [
    column('name', t('file.name'), ({ actor, entry }) => actor?.name ?? entry.name),
    column('kind', t('common:kindLabel'), ({ actor }) => actor && facts.kind(actor)),
    column('place', t('file.place'), ({ actor }) => actor?.place?.label),
    column('district', t('file.district'), ({ actor }) => actor?.district?.name),
    column('state', t('file.state'), ({ actor }) => actor?.state?.name),
    column('seeker', t('file.seeker'), ({ entry }) => entry.seeker?.name),
    column('km', t('file.km'), ({ km }) => (km === undefined ? undefined : Math.round(km * 10) / 10)),
    column('themes', t('partner-score:factor.THEMES'), ({ actor }) => actor && facts.themes(actor)),
    column('countries', t('partner-score:factor.COUNTRIES'), ({ actor }) => actor && facts.countries(actor)),
    column('languages', t('partner-score:factor.LANGUAGES'), ({ actor }) => actor && facts.languages(actor)),
    column('memberOf', t('file.memberOf'), ({ actor }) => actor && facts.memberOf(actor)),
    column('confirmed', t('partner-score:factor.CONFIRMED'), ({ actor }) => actor?.lastConfirmed && format.date(actor.lastConfirmed)),
    column('contact', t('fact.contact'), ({ actor }) => actor && contactFor(actor)?.address),
    column('status', t('status.label'), ({ entry, gone }) => (gone ? t('gone') : t(`status.${entry.status}`))),
    column('note', t('note.label'), ({ entry }) => entry.note),
    column('page', t('file.page'), ({ entry }) => `${location.origin}/akteure/${entry.actor}`),
  ]
  return (listed) => saveCsv('netzatlas-merkliste.csv', csvOf(columns, listed), format.language)
}
