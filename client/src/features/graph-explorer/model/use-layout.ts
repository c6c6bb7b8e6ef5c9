import { useMutation } from '@apollo/client/react'
import type { LayoutKind } from '@netzatlas/shared'
import { useEffect, useRef, useState } from 'react'
import { PrepareLayoutMutation } from '../jobs.operations.ts'
import { type JobTold, useJob } from './use-job.ts'

interface Asked {
  readonly layout: LayoutKind
  readonly attempt: number
  /** Absent where the server could not be asked: the picture itself tells why. */
  readonly begun: JobTold | undefined
}

/**
 * The layout to draw: the wanted one once the server has it, which takes some seconds in a large network, and until then
 * the one before.
 */
export function useLayout(wanted: LayoutKind) {
  const [prepare] = useMutation(PrepareLayoutMutation)
  const [asked, setAsked] = useState<Asked>()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (wanted === 'COMMUNITIES') return
    let isCurrent = true
    const tell = (begun: JobTold | undefined) => isCurrent && setAsked({ layout: wanted, attempt, begun })
    prepare({ variables: { layout: wanted }, context: { repeatable: true } }).then(
      ({ data }) => tell(data?.prepareLayout),
      () => tell(undefined),
    )
    return () => {
      isCurrent = false
    }
  }, [wanted, attempt, prepare])

  const answer = asked?.layout === wanted && asked.attempt === attempt ? asked : undefined
  const { job, open, cancel } = useJob(answer?.begun)
  const isReady = wanted === 'COMMUNITIES' || (answer !== undefined && (answer.begun === undefined || job?.state === 'DONE'))
  const standing = useRef<LayoutKind>(undefined)
  if (isReady) standing.current = wanted
  else if (answer) standing.current ??= 'COMMUNITIES'
  return {
    /** Undefined until it is known whether the wanted one is there, in a view that has just been opened. */
    layout: standing.current,
    /** What is told of the wanted one while it is not there. */
    pending:
      answer && !isReady && standing.current
        ? {
            wanted,
            standing: standing.current,
            failed: !open,
            share: job && job.total > 0 ? job.done / job.total : 0,
            cancel,
            again: () => setAttempt(attempt + 1),
          }
        : undefined,
  }
}

export type PendingLayout = NonNullable<ReturnType<typeof useLayout>['pending']>
