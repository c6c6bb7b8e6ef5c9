import { useMutation, useQuery } from '@apollo/client/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { JobQuery as Told } from '../../../api/__generated__/graphql.ts'
import { CancelJobMutation, JobQuery } from '../jobs.operations.ts'
import { isOpen } from './measures.ts'

export type JobTold = NonNullable<Told['job']>

/** Milliseconds between two looks at how far it is. */
const LOOK = 700

/**
 * How far a job on the server is, once it was begun; undefined where the server does not know it any more. It is cancelled
 * when another one is looked at, or none.
 */
export function useJob(begun: JobTold | undefined) {
  const [left, setLeft] = useState<JobTold>()
  const [cancel] = useMutation(CancelJobMutation)
  // Others may want the same, and the server goes on for them.
  const isLeft = begun !== undefined && left === begun
  const { data, stopPolling, startPolling } = useQuery(JobQuery, {
    variables: { id: begun?.id ?? '' },
    skip: isLeft || !isOpen(begun?.state),
    fetchPolicy: 'cache-and-network',
  })
  const told = begun && (data ? (data.job ?? undefined) : begun)
  const job = isLeft ? { ...begun, state: 'CANCELLED' as const } : told
  const open = isOpen(job?.state)
  useEffect(() => {
    if (!open) return
    startPolling(LOOK)
    return stopPolling
  }, [open, startPolling, stopPolling])

  // As it was before what is begun next: another job ends the former one.
  const running = useRef<JobTold>(undefined)
  const end = useCallback(
    (ending: JobTold | undefined) => {
      if (ending === undefined || running.current !== ending) return
      running.current = undefined
      void cancel({ variables: { id: ending.id } }).catch(() => undefined)
    },
    [cancel],
  )
  useEffect(() => () => end(begun), [begun, end])
  useEffect(() => {
    running.current = open ? begun : undefined
  })
  return {
    job,
    open,
    cancel: () => {
      end(begun)
      setLeft(begun)
    },
  }
}
