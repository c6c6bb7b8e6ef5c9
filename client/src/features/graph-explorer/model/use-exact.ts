import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import type { NetworkFilter } from '../../../api/__generated__/graphql.ts'
import { StartExactMutation } from '../jobs.operations.ts'
import { type JobTold, useJob } from './use-job.ts'

/**
 * Betweenness counted from every actor of the network that is shown, as a job on the server. It is cancelled when another
 * network is shown, or none.
 */
export function useExact(filter: NetworkFilter, asOf: string | undefined) {
  const question = JSON.stringify([filter, asOf])
  const [begun, setBegun] = useState<{ readonly job: JobTold; readonly question: string }>()
  const [start, starting] = useMutation(StartExactMutation)
  const { job, open, cancel } = useJob(begun?.question === question ? begun.job : undefined)
  return {
    job,
    open,
    isDone: job?.state === 'DONE',
    error: starting.error,
    start: () =>
      void start({ variables: { filter, ...(asOf !== undefined && { asOf }) } })
        .then(({ data }) => data && setBegun({ job: data.startExactBetweenness, question }))
        .catch(() => undefined),
    cancel,
  }
}

export type Exact = ReturnType<typeof useExact>
