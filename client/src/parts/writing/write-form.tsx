import { type ReactNode, useEffect, useRef } from 'react'
import { hasBadDate } from './bad-date.ts'
import { Faults } from './field-help.tsx'
import type { Attempt } from './use-write.ts'

interface Props {
  /** By which a button outside of it names it. */
  readonly id?: string
  readonly className: string | undefined
  readonly writing: Pick<Attempt, 'problems'>
  /** Only called where every date is one. */
  readonly onSave: () => Promise<void>
  /** The `data-field` that shows a path of the input. */
  readonly fieldOf?: (path: string) => string
  readonly children: ReactNode
}

/** What is to be written, sent by Enter too; whoever is refused stands in the field that is at fault. */
export function WriteForm({ id, className, writing: { problems }, onSave, fieldOf = pathItself, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [firstAtFault] = problems
  useEffect(() => {
    if (firstAtFault?.field) form.current?.querySelector<HTMLElement>(`[data-field="${fieldOf(firstAtFault.field)}"]`)?.focus()
  }, [firstAtFault, fieldOf])
  return (
    <form
      ref={form}
      id={id}
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!hasBadDate(form.current)) void onSave()
      }}
    >
      <Faults value={problems}>{children}</Faults>
    </form>
  )
}

const pathItself = (path: string): string => path
