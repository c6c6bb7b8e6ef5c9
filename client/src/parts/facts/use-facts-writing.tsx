import { useQuery } from '@apollo/client/react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { EditingQuery } from '../writing/writing.operations.ts'
import type { FactsOf, RecordedFact } from './facts-of.ts'

const FactsDialog = lazy(() => import('./facts-dialog.tsx').then((module) => ({ default: module.FactsDialog })))
const FactHoldsDialog = lazy(() => import('./fact-holds-dialog.tsx').then((module) => ({ default: module.FactHoldsDialog })))
const JustSaved = lazy(() => import('../writing/just-saved.tsx').then((module) => ({ default: module.JustSaved })))

/** Recording themes, countries and languages of an actor, and what became of one of them. It stands above what shows them, which is read anew once they are saved. */
export function useFactsWriting(): {
  /** Opens the window; undefined where this browser may not write. */
  readonly record: ((of: FactsOf) => void) | undefined
  /** Opens the window that asks whether one of them still holds; undefined as above. */
  readonly ask: ((fact: RecordedFact) => void) | undefined
  readonly dialog: ReactNode
  readonly saved: ReactNode
} {
  const { data, previousData } = useQuery(EditingQuery)
  const editing = (data ?? previousData)?.editing ?? false
  const [open, setOpen] = useState<FactsOf>()
  const [asked, setAsked] = useState<RecordedFact>()
  const [saved, setSaved] = useState<string>()
  return {
    record: editing ? setOpen : undefined,
    ask: editing ? setAsked : undefined,
    dialog: (
      <Suspense>
        {open && <FactsDialog of={open} onClose={() => setOpen(undefined)} onSaved={setSaved} />}
        {asked && <FactHoldsDialog fact={asked} onClose={() => setAsked(undefined)} onSaved={setSaved} />}
      </Suspense>
    ),
    saved: saved !== undefined && (
      <Suspense>
        <JustSaved command={saved} onClose={() => setSaved(undefined)} />
      </Suspense>
    ),
  }
}
