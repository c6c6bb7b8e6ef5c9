import { useQuery } from '@apollo/client/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from './draft.ts'
import styles from './happening-item.module.css'
import { NoteItem } from './note-item.tsx'
import { WithheldNewsQuery } from './writing.operations.ts'

/** For who may write: notes that are kept back or withdrawn, to be told again. */
export function WithheldNews({ acts }: { acts: (note: Note) => ReactNode }) {
  const { t } = useTranslation('news')
  const { data } = useQuery(WithheldNewsQuery)
  const notes = data?.withheldNews ?? []
  if (notes.length === 0) return null
  return (
    <details className={styles.withheld}>
      <summary>{t('withheld', { count: notes.length })}</summary>
      <ul>
        {notes.map((note) => (
          <NoteItem key={note.id} note={note} withSource acts={acts} />
        ))}
      </ul>
    </details>
  )
}
