import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Check } from '../../ui/icons.tsx'
import { VisuallyHidden } from '../../ui/states.tsx'
import {
  type Entry,
  entriesOf,
  keyOf,
  lastSeeker,
  MOST_ENTRIES,
  newEntry,
  placesOf,
  restoredEntries,
  type Seeker,
  withEntry,
  withoutEntries,
} from './entries.ts'
import styles from './mark-button.module.css'
import { shortlist, useShortlist } from './use-shortlist.ts'

type Said = { readonly removed: readonly (readonly [number, Entry])[] } | 'full' | 'unkept'

/**
 * Puts an actor on the shortlist or takes it off. `seeker`: the municipality it is noted for; without one, as on its own
 * page, the one that somebody noted for last, and the button says which.
 */
export function MarkButton({ actor, seeker }: { actor: { readonly id: string; readonly name: string }; seeker?: Seeker | undefined }) {
  const { t } = useTranslation('shortlist')
  const { entries } = useShortlist()
  const [said, setSaid] = useState<Said>()
  const marked = entriesOf(entries, actor.id, seeker ?? null)
  const last = seeker ? null : lastSeeker(entries)
  const guess = last?.id === actor.id ? null : last

  const toggle = () => {
    if (marked.length > 0) {
      const keys = marked.map(keyOf)
      setSaid({ removed: placesOf(entries, keys) })
      shortlist.change((all) => withoutEntries(all, keys))
    } else if (entries.length >= MOST_ENTRIES) {
      setSaid('full')
    } else {
      shortlist.change((all) =>
        withEntry(all, newEntry({ id: actor.id, name: actor.name }, seeker ? { id: seeker.id, name: seeker.name } : guess)),
      )
      setSaid(shortlist.state.value.problem && 'unkept')
    }
  }
  const restore = (removed: readonly (readonly [number, Entry])[]) => {
    shortlist.change((all) => restoredEntries(all, removed))
    setSaid(undefined)
  }
  return (
    <span className={styles.mark}>
      <Button className={styles.button} aria-pressed={marked.length > 0} onClick={toggle}>
        {marked.length > 0 && <Check />}
        {marked.length > 0 ? t('mark.done') : guess ? t('mark.for', { name: guess.name }) : t('mark.do')}
        <VisuallyHidden> {actor.name}</VisuallyHidden>
      </Button>
      <span role="status">
        {said === 'full' && t('full', { count: MOST_ENTRIES })}
        {said === 'unkept' && t('unkept')}
        {typeof said === 'object' && (
          <>
            {t('mark.removed')} <LinkButton onClick={() => restore(said.removed)}>{t('undo')}</LinkButton>
          </>
        )}
      </span>
    </span>
  )
}

/** Leads to the list and says how many are on it. */
export function ShortlistLink() {
  const { t } = useTranslation('shortlist')
  const { entries } = useShortlist()
  return (
    <Link to="/merkliste" className={styles.link}>
      {entries.length === 0 ? t('title') : t('titleCount', { number: entries.length })}
    </Link>
  )
}
