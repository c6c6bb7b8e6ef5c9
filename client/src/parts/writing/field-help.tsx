import { createContext, type ReactNode, useContext } from 'react'
import fields from './fields.module.css'
import type { InputProblem } from './use-write.ts'

/** What keeps the form from being written. */
export const Faults = createContext<readonly InputProblem[]>([])

/** What is wrong with one field; undefined where nothing is. */
export const useFault = (field: string | undefined): string | undefined => {
  const problems = useContext(Faults)
  return field === undefined ? undefined : problems.find((problem) => problem.field === field)?.message
}

/** Below a field: what is wrong with it, or else how it is filled. */
export function FieldHelp({ field, children }: { field: string; children?: ReactNode }) {
  const fault = useFault(field)
  if (fault !== undefined) return <span className={fields.fault}>{fault}</span>
  return children === undefined ? null : <span className={fields.help}>{children}</span>
}
