import { useQuery } from '@apollo/client/react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../ui/button.tsx'
import { EditingQuery } from '../writing/writing.operations.ts'
import type { Note, Tie } from './draft.ts'

const NewsDialog = lazy(() => import('./news-dialog.tsx').then((module) => ({ default: module.NewsDialog })))
const WithdrawDialog = lazy(() => import('./withdraw-dialog.tsx').then((module) => ({ default: module.WithdrawDialog })))
const JustSaved = lazy(() => import('../writing/just-saved.tsx').then((module) => ({ default: module.JustSaved })))

type Open = { readonly about: readonly Tie[] } | { readonly note: Note; readonly act: 'edit' | 'withdraw' }

/** Recording, changing and withdrawing notes, for who may: the window that is open, and what was just saved with its way back. */
export function useNewsWriting(): {
  readonly editing: boolean
  record(about: readonly Tie[]): void
  /** What can be done to a note; undefined for who may not. */
  readonly acts: ((note: Note) => ReactNode) | undefined
  readonly saved: ReactNode
  readonly dialog: ReactNode
} {
  const { data, previousData } = useQuery(EditingQuery)
  const editing = (data ?? previousData)?.editing ?? false
  const [open, setOpen] = useState<Open>()
  const [saved, setSaved] = useState<string>()
  const close = () => setOpen(undefined)
  const acts = (note: Note) => (
    <Acts note={note} onEdit={() => setOpen({ note, act: 'edit' })} onWithdraw={() => setOpen({ note, act: 'withdraw' })} />
  )
  return {
    editing,
    record: (about) => setOpen({ about }),
    acts: editing ? acts : undefined,
    saved: saved !== undefined && (
      <Suspense>
        <JustSaved command={saved} onClose={() => setSaved(undefined)} />
      </Suspense>
    ),
    dialog: open && (
      <Suspense>
        {'note' in open && open.act === 'withdraw' ? (
          <WithdrawDialog note={open.note} onClose={close} onSaved={setSaved} />
        ) : (
          <NewsDialog of={open} onClose={close} onSaved={setSaved} />
        )}
      </Suspense>
    ),
  }
}

function Acts({ note, onEdit, onWithdraw }: { note: Note; onEdit: () => void; onWithdraw: () => void }) {
  const { t } = useTranslation('news')
  return (
    <>
      <LinkButton onClick={onEdit} aria-label={t('acts.editOf', { title: note.title })}>
        {t('acts.edit')}
      </LinkButton>
      {!note.withheld && (
        <LinkButton onClick={onWithdraw} aria-label={t('acts.withdrawOf', { title: note.title })}>
          {t('acts.withdraw')}
        </LinkButton>
      )}
    </>
  )
}
