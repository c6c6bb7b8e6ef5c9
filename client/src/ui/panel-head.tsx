import { useTranslation } from 'react-i18next'
import { LinkButton } from './button.tsx'
import styles from './panel-head.module.css'

/** What a panel tells of, in the words of a German source, and the way out. */
export function PanelHead({ title, onClose }: { title: string; onClose: () => void }) {
  const { t } = useTranslation('common')
  return (
    <header className={styles.head}>
      <h2 className={styles.title} lang="de">
        {title}
      </h2>
      <LinkButton onClick={onClose}>{t('close')}</LinkButton>
    </header>
  )
}
