import { useState } from 'react'
import { type Entry, keyOf, placesOf, restoredEntries, withoutEntries } from '../../parts/shortlist/entries.ts'
import { shortlist, useShortlist } from '../../parts/shortlist/use-shortlist.ts'

export type Removed = readonly [index: number, entry: Entry]

/** What was removed last and where it stood, until it is put back. */
export function useRemoval() {
  const { entries } = useShortlist()
  const [last, setLast] = useState<Removed>()
  const isBack = last && entries.some((entry) => keyOf(entry) === keyOf(last[1]))
  return {
    removed: isBack ? undefined : last,
    remove(key: string) {
      setLast(placesOf(shortlist.state.value.entries, [key])[0])
      shortlist.change((all) => withoutEntries(all, [key]))
    },
    restore(place: Removed) {
      setLast(undefined)
      shortlist.change((all) => restoredEntries(all, [place]))
    },
  }
}
export type Removal = ReturnType<typeof useRemoval>
