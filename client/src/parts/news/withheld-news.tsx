import { useQuery } from '@apollo/client/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { SourceLink } from '../source-link.tsx'
import type { Note } from './draft.ts'
import styles from './happening-item.module.css'
import { NewsNoteFields } from './news.operations.ts'
import { WithheldNewsQuery } from './writing.operations.ts'

/** For who may write: notes that are kept back or withdrawn, to be told again. */
export function WithheldNews({ acts }: { acts: (note: Note) => ReactNode }) {
  const { t } = useTranslation('news')
  const format = useFormat()
  const { data } = useQuery(WithheldNewsQuery)
  const notes = readFragment(NewsNoteFields, data?.withheldNews ?? [])
  if (notes.length === 0) return null
  return (
    <details className={styles.withheld}>
      <summary>{t('withheld', { count: notes.length })}</summary>
      <ul>
        {notes.map((note) => (
          <li key={note.id} className={styles.item}>
            <div className={styles.row}>
              <p className={styles.date}>{format.date(note.on)}</p>
              <div className={styles.body}>
                <p className={styles.name} lang={note.language}>
                  {note.title}
                </p>
                <p className={styles.facts}>
                  <span lang="de">{format.list(note.about.map(({ name }) => name))}</span> · <SourceLink source={note.source} />
                  <span className={styles.acts}>{acts(note)}</span>
                </p>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
