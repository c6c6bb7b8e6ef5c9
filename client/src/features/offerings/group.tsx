import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { classes } from '../../ui/classes.ts'
import base from '../../ui/text-table.module.css'
import type { TermsWriting } from './details.tsx'
import styles from './group.module.css'
import type { Entry, GroupName } from './model/entries.ts'
import { Row } from './row.tsx'

/** Entries that stand alike, under a heading that says how. */
export function Group({
  group,
  entries,
  today,
  town,
  openedId,
  writing,
}: {
  group: GroupName
  entries: readonly Entry[]
  today: string
  town: string
  openedId: string | undefined
  writing: TermsWriting | undefined
}) {
  const { t } = useTranslation('offerings')
  const format = useFormat()
  return (
    <section className={styles.group} aria-labelledby={`group-${group}`}>
      <h2 id={`group-${group}`}>
        {t(`groups.${group}`, { town })} <span className={styles.count}>{format.number(entries.length)}</span>
      </h2>
      <p className={styles.quiet}>{t(`groups.${group}Note`, { date: format.date(today), town })}</p>
      <table className={classes(base.table, styles.table)} aria-labelledby={`group-${group}`}>
        <thead>
          <tr>
            <th scope="col">{t('columns.name')}</th>
            <th scope="col" className={styles.kind}>
              {t('columns.kind')}
            </th>
            <th scope="col" className={styles.provider}>
              {t('columns.by')}
            </th>
            <th scope="col" className={styles.period}>
              {t('columns.period')}
            </th>
            <th scope="col" className={styles.source}>
              {t('columns.source')}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.id} entry={entry} today={today} opened={entry.id === openedId} writing={writing} />
          ))}
        </tbody>
      </table>
    </section>
  )
}
