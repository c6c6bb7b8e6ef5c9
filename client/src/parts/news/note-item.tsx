import { Fragment, type ReactNode } from 'react'
import type { NewsNoteFieldsFragment } from '../../api/__generated__/graphql.ts'
import { type FragmentType, readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { SourceLink } from '../source-link.tsx'
import { ViewLink } from '../view-link.tsx'
import { viewOf } from '../view-of.ts'
import styles from './happening-item.module.css'
import { NewsNoteFields } from './news.operations.ts'

/** One note: when, what happened, what it belongs to. `acts`: what can be done to it. */
export function NoteItem({
  note: reference,
  withSource = false,
  acts,
}: {
  note: FragmentType<typeof NewsNoteFields>
  withSource?: boolean
  acts?: (note: NewsNoteFieldsFragment) => ReactNode
}) {
  const format = useFormat()
  const note = readFragment(NewsNoteFields, reference)
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <p className={styles.date}>{format.date(note.on)}</p>
        <div className={styles.body}>
          <p className={styles.name} lang={note.language}>
            {note.title}
          </p>
          <p className={styles.facts}>
            {note.about.map(({ __typename, id, name }, i) => (
              <Fragment key={id}>
                {i > 0 && ', '}
                <ViewLink view={viewOf(__typename, id)} lang="de">
                  {name}
                </ViewLink>
              </Fragment>
            ))}
            {withSource && (
              <>
                {' · '}
                <SourceLink source={note.source} />
              </>
            )}
            {acts && <span className={styles.acts}>{acts(note)}</span>}
          </p>
        </div>
      </div>
    </li>
  )
}
