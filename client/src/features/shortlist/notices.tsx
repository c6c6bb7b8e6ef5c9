import { useTranslation } from 'react-i18next'
import { InGerman } from '../../ui/in-german.tsx'
import styles from './compare.module.css'
import type { ComparedActor } from './shortlist-data.ts'

const MOST_SHOWN = 3

/** What an actor wishes for and offers today; nothing today is not the same as nothing ever recorded. */
export function Notices({ actor }: { actor: ComparedActor }) {
  const { t } = useTranslation(['shortlist', 'common'])
  const { needs, offers, otherNotices } = actor
  const open = [...needs.map((one) => ({ ...one, kind: 'need' as const })), ...offers.map((one) => ({ ...one, kind: 'offer' as const }))]
  if (open.length === 0) return <span className={styles.unknown}>{t(otherNotices.length > 0 ? 'notice.noneNow' : 'notice.unknown')}</span>
  return (
    <ul className={styles.items}>
      {open.slice(0, MOST_SHOWN).map(({ id, kind, theme, text }) => (
        <li key={id}>
          {t(`notice.${kind}`)}: {theme.name}
          <span className={styles.second}>
            <InGerman>{text}</InGerman>
          </span>
        </li>
      ))}
      {open.length > MOST_SHOWN && <li>{t('common:more', { count: open.length - MOST_SHOWN })}</li>}
    </ul>
  )
}
