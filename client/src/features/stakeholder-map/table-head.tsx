import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../ui/button.tsx'
import styles from './page.module.css'

/** What the table below the map lists, and its way into a file. */
export function TableHead({
  title,
  note,
  lead,
  onCsv,
}: {
  title: string
  note?: string | undefined
  /** Before the title: what else the table can list. */
  lead?: ReactNode
  onCsv: () => void
}) {
  const { t } = useTranslation(['stakeholder-map', 'common'])
  return (
    <div className={styles.tableHead}>
      {lead}
      <h2 className={styles.tableTitle}>{title}</h2>
      <span className={styles.tableNote}>{note ?? t('sameSelection')}</span>
      <LinkButton onClick={onCsv}>{t('common:table.csv')}</LinkButton>
    </div>
  )
}
