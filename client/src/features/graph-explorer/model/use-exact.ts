import { useMutation, useQuery } from '@apollo/client/react'
import { useEffect, useRef, useState } from 'react'
import type { NetworkFilter } from '../../../api/__generated__/graphql.ts'
import { CancelExactMutation, ExactJobQuery, StartExactMutation } from '../measures.operations.ts'
import { isOpen } from './measures.ts'

/** Milliseconds between two looks at how far the computation is. */
const LOOK = 700

/**
 * Betweenness counted from every actor of the network that is shown, as a job on the server. It is cancelled when another
 * network is shown, or none.
 */
export function useExact(filter: NetworkFilter, asOf: string | undefined) {
  const question = JSON.stringify([filter, asOf])
  const [begun, setBegun] = useState<{ readonly id: string; readonly question: string; readonly left?: boolean }>()
  const [start, starting] = useMutation(StartExactMutation)
  const [cancel] = useMutation(CancelExactMutation)
  const id = begun?.question === question ? begun.id : undefined
  // Others may have asked for the same, and the server goes on for them.
  const left = begun?.left ?? false
  const { data, stopPolling, startPolling } = useQuery(ExactJobQuery, {
    variables: { id: id ?? '' },
    skip: id === undefined || left,
    fetchPolicy: 'cache-and-network',
  })
  const told = id === undefined ? undefined : (data?.job ?? undefined)
  const job = left && id !== undefined ? { state: 'CANCELLED' as const, done: 0, total: 0 } : told
  const open = isOpen(job?.state)
  useEffect(() => {
    if (!open) return
    startPolling(LOOK)
    return stopPolling
  }, [open, startPolling, stopPolling])

  const running = useRef<string>(undefined)
  running.current = open ? id : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question ends what the former one began
  useEffect(
    () => () => {
      if (running.current !== undefined) void cancel({ variables: { id: running.current } })
    },
    [question, cancel],
  )
  return {
    job,
    open,
    isDone: job?.state === 'DONE',
    error: starting.error,
    start: () =>
      void start({ variables: { filter, ...(asOf !== undefined && { asOf }) } })
        .then(({ data }) => data && setBegun({ id: data.startExactBetweenness.id, question }))
        .catch(() => undefined),
    cancel: () => {
      if (id === undefined) return
      void cancel({ variables: { id } })
      setBegun({ id, question, left: true })
    },
  }
}

export type Exact = ReturnType<typeof useExact>
