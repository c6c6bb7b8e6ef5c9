import { useTranslation } from 'react-i18next'
import type { Explorer } from '../model/use-explorer.ts'
import { ActorName } from './actor-name.tsx'
import styles from './note-list.module.css'

/** The notes of this view, so that whoever gets its link sees that there are some. */
export function NoteList({ explorer, onPick }: { explorer: Explorer; onPick: (actor: string) => void }) {
  const { t } = useTranslation('exploring')
  const { state, nameOf } = explorer
  if (state.notizen.size === 0) return null
  return (
    <section>
      <h3 className={styles.title}>{t('note.all')}</h3>
      <ul className={styles.list}>
        {[...state.notizen].map(([id, text]) => (
          <li key={id} className={styles.note}>
            <button type="button" className={styles.name} data-actor={id} onClick={() => onPick(id)}>
              {nameOf(id) || <ActorName id={id} />}
            </button>
            <p className={styles.text}>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
