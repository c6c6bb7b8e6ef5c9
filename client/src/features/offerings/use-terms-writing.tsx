import { useQuery } from '@apollo/client/react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { EditingQuery } from '../../parts/writing/writing.operations.ts'
import type { TermsWriting } from './details.tsx'
import type { Entry } from './model/entries.ts'

const TermsDialog = lazy(() => import('./terms-dialog.tsx').then((module) => ({ default: module.TermsDialog })))
const JustSaved = lazy(() => import('../../parts/writing/just-saved.tsx').then((module) => ({ default: module.JustSaved })))

/**
 * Recording terms, for who may. It stands above the list: an entry that is open or over from now on moves to another
 * group, and what was saved moves with it. `onSaved`: of which entry.
 */
export function useTermsWriting(onSaved: (id: string) => void): {
  readonly writing: TermsWriting | undefined
  readonly dialog: ReactNode
} {
  const { data, previousData } = useQuery(EditingQuery)
  const editing = (data ?? previousData)?.editing ?? false
  const [open, setOpen] = useState<Entry>()
  const [saved, setSaved] = useState<{ readonly id: string; readonly command: string }>()
  const writing: TermsWriting = {
    record: setOpen,
    savedOf: ({ id }) =>
      saved?.id === id && (
        <Suspense>
          <JustSaved command={saved.command} onClose={() => setSaved(undefined)} />
        </Suspense>
      ),
  }
  return {
    writing: editing ? writing : undefined,
    dialog: open && (
      <Suspense>
        <TermsDialog
          entry={open}
          onClose={() => setOpen(undefined)}
          onSaved={(command) => {
            setSaved({ id: open.id, command })
            onSaved(open.id)
          }}
        />
      </Suspense>
    ),
  }
}
