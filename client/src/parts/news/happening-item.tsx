import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FragmentType, readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { LinkButton } from '../../ui/button.tsx'
import { ActorLink } from '../actor-link.tsx'
import { Sources } from '../source-link.tsx'
import type { Note } from './draft.ts'
import styles from './happening-item.module.css'
import { type Happening, pageOf, useHappeningWords } from './happening-words.ts'
import { HappeningFields, NewsNoteFields } from './news.operations.ts'

const FIRST_SHOWN = 4

/** One dated thing: when, what it is, who had a part in it and who says so. `about`: whose page it stands on, who is not named again. */
export function HappeningItem({
  happening: reference,
  about,
  acts,
}: {
  happening: FragmentType<typeof HappeningFields>
  about?: string
  acts?: ((note: Note) => ReactNode) | undefined
}) {
  const format = useFormat()
  const words = useHappeningWords()
  const happening = readFragment(HappeningFields, reference)
  const { date, support } = happening
  const note = happening.about.__typename === 'NewsNote' ? readFragment(NewsNoteFields, happening.about) : undefined
  const until = happening.about.__typename === 'Event' ? happening.about.until : undefined
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <p className={styles.date}>{until && until !== date ? format.period({ validFrom: date, validUntil: until }) : format.date(date)}</p>
        <div className={styles.body}>
          <p className={styles.name}>{note ? <span lang={note.language}>{note.title}</span> : <Name happening={happening} />}</p>
          {note?.text && (
            <p className={styles.text} lang={note.language}>
              {note.text}
            </p>
          )}
          <Actors happening={happening} about={about} />
          <p className={styles.facts}>
            {words.kind(happening)} · <Sources support={support} label="site" />
            {note && acts && <span className={styles.acts}>{acts(note)}</span>}
          </p>
        </div>
      </div>
    </li>
  )
}

function Name({ happening }: { happening: Happening }) {
  const words = useHappeningWords()
  const page = pageOf(happening)
  const name = words.name(happening)
  // What things are called is German; what kind of cooperation it is stands in the language of the page.
  const language = happening.about.__typename === 'Cooperation' ? undefined : 'de'
  if (!page) return <span lang={language}>{name}</span>
  return (
    <Link to={page} search={{ offen: happening.about.id }} lang={language}>
      {name}
    </Link>
  )
}

function Actors({ happening, about }: { happening: Happening; about: string | undefined }) {
  const { t } = useTranslation('news')
  const [all, setAll] = useState(false)
  const others = happening.actors.filter(({ id }) => id !== about)
  const occasions = happening.occasions.filter(({ id }) => id !== about)
  if (others.length + occasions.length === 0) return null
  const shown = all ? others : others.slice(0, FIRST_SHOWN)
  const hidden = happening.actorCount - (happening.actors.length - others.length) - shown.length
  return (
    <p className={styles.actors}>
      <span className={styles.role}>{t(others.length < happening.actors.length ? `with.${happening.kind}` : `by.${happening.kind}`)}</span>
      {shown.map((actor) => (
        <ActorLink key={actor.id} actor={actor} short />
      ))}
      {occasions.map(({ __typename, id, name }) => (
        <Link key={id} to={__typename === 'Event' ? '/veranstaltungen' : '/angebote'} search={{ offen: id }} lang="de">
          {name}
        </Link>
      ))}
      {hidden > 0 &&
        (all ? (
          <span className={styles.role}>{t('moreActors', { count: hidden })}</span>
        ) : (
          <LinkButton onClick={() => setAll(true)} aria-expanded={false}>
            {t('moreActors', { count: hidden })}
          </LinkButton>
        ))}
    </p>
  )
}
