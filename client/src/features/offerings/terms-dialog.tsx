import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../api/__generated__/index.ts'
import { QueryError } from '../../parts/query-error.tsx'
import fields from '../../parts/writing/fields.module.css'
import { SourceFields } from '../../parts/writing/source-fields.tsx'
import { useKeptDraft } from '../../parts/writing/use-kept-draft.ts'
import { useSaving } from '../../parts/writing/use-saving.ts'
import { WritingDialog } from '../../parts/writing/writing-dialog.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import type { Entry } from './model/entries.ts'
import { draftOf, inputOf, rowAt, type TermsDraft, toldRows } from './model/terms-draft.ts'
import { OfferingStatementFields, OfferingStatementsQuery, RecordTermsMutation } from './offerings.operations.ts'
import { type Statement, TermFields } from './term-fields.tsx'

interface Props {
  readonly entry: Entry
  readonly onClose: () => void
  readonly onSaved: (command: string) => void
}

/** Every statement about the terms of an offering or a programme, to be changed, added to or contradicted. */
export function TermsDialog(props: Props) {
  const { t } = useTranslation(['offerings', 'common'])
  const { data, error, refetch } = useQuery(OfferingStatementsQuery, { variables: { id: props.entry.id }, fetchPolicy: 'network-only' })
  // What the form began with: it stays until it is closed, whatever is read anew behind it.
  const [begun, setBegun] = useState<readonly Statement[]>()
  const node = data?.node
  const statements = begun ?? (node && 'statements' in node ? readFragment(OfferingStatementFields, node.statements) : undefined)
  if (statements && !begun) setBegun(statements)
  if (statements) return <TermsForm {...props} statements={statements} />
  return (
    <Dialog open onClose={props.onClose} title={t('form.title', { name: props.entry.name })}>
      {error ? (
        <QueryError error={error} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows label={t('common:loading')} rows={6} height={64} />
      )}
    </Dialog>
  )
}

function TermsForm({ entry, onClose, onSaved, statements }: Props & { statements: readonly Statement[] }) {
  const { t } = useTranslation('offerings')
  const { draft, restored, id, change, forget } = useKeptDraft<TermsDraft>(`terms ${entry.id}`, () => draftOf(statements))
  const { writing, save } = useSaving({ id, forget, onSaved, onClose })
  const [sent, setSent] = useState<readonly string[]>([])
  const problems = writing.problems.map((problem) => ({ ...problem, field: problem.field ? rowAt(sent, problem.field) : problem.field }))
  const send = () => {
    setSent(toldRows(draft.rows).map(({ key }) => key))
    return save(RecordTermsMutation, { offering: entry.id, input: inputOf(draft) })
  }
  return (
    <WritingDialog
      title={t('form.title', { name: entry.name })}
      writing={{ ...writing, problems }}
      restored={restored}
      onForget={forget}
      onSave={send}
      onClose={onClose}
    >
      <p className={fields.help}>{t('form.help')}</p>
      <TermFields key={String(restored)} entry={entry.id} rows={draft.rows} statements={statements} onChange={(rows) => change({ rows })} />
      <SourceFields source={draft.source} onChange={(source) => change({ source })} />
    </WritingDialog>
  )
}
