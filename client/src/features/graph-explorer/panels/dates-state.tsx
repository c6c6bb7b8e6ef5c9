import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { LinkButton } from '../../../ui/button.tsx'
import type { Dating } from '../model/use-line-dates.ts'
import styles from './dates-state.module.css'

/** While the dates of relations are not there: how far they are, or how to get them. */
export function DatesState({ now, onLoad }: { now: Dating; onLoad: () => void }) {
  const { t } = useTranslation(['network-dates', 'network-export'])
  const format = useFormat()
  const words = () => {
    if (now.is === 'known') return ''
    if (now.is !== 'fetching') return t(now.is)
    const { done, total } = now
    return [t('fetching'), total > 0 && t('network-export:saving.of', { done: format.number(done), total: format.number(total) })]
      .filter(Boolean)
      .join(': ')
  }
  return (
    <p className={styles.state} role="status">
      {words()} {(now.is === 'many' || now.is === 'failed') && <LinkButton onClick={onLoad}>{t(`act.${now.is}`)}</LinkButton>}
    </p>
  )
}
