import { useApolloClient } from '@apollo/client/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { fetchRecords, MOST_NAMED } from './export/fetch-records.ts'
import { noRecords, type Statement } from './export/records.ts'
import { type DatesByLine, lineDates } from './line-dates.ts'
import type { Network } from './network.ts'
import { isActorKind } from './vertex-kinds.ts'

/** Of which lines the dates are wanted, and by which of their statements. */
export interface DatesQuestion {
  readonly network: Network
  readonly asOf: string | undefined
  readonly passes: (statement: Statement) => boolean
}

/** How far the dates are: nobody asked, since there are very many; on their way; there; or not to be had. */
export type Dating =
  | { readonly is: 'many' | 'failed' }
  | { readonly is: 'fetching'; readonly done: number; readonly total: number }
  | { readonly is: 'known'; readonly dates: DatesByLine }

const actorsIn = ({ vertices }: Network): string[] => vertices.flatMap(({ id, kind }) => (isActorKind(kind) ? [id] : []))

/**
 * The dates of lines, which a picture does not have: asked for once somebody looks at the lines, and of very many only when
 * somebody asks for them.
 *
 * @param question the same object as long as it is the same question
 */
export function useLineDates(question: DatesQuestion | undefined, wanted: boolean) {
  const client = useApolloClient()
  const [dating, setDating] = useState<{ readonly of: DatesQuestion; readonly now: Dating }>()
  const running = useRef<{ readonly of: DatesQuestion; readonly stop: AbortController; readonly dates: Promise<DatesByLine> }>(undefined)

  const load = useCallback((): Promise<DatesByLine> => {
    if (!question) return Promise.resolve(new Map())
    if (running.current?.of === question) return running.current.dates
    running.current?.stop.abort()
    const stop = new AbortController()
    const { signal } = stop
    const tell = (now: Dating) => {
      if (!signal.aborted) setDating({ of: question, now })
    }
    const fetched = async () => {
      const { network, asOf, passes } = question
      const actors = actorsIn(network)
      const progress = (done: number, total: number) => tell({ is: 'fetching', done, total })
      progress(0, 0)
      const named = actors.length > MOST_NAMED ? undefined : actors
      const records = actors.length === 0 ? noRecords() : await fetchRecords(client, named, { asOf, signal, progress })
      return lineDates(network, passes, records, { signal })
    }
    const dates = fetched()
    running.current = { of: question, stop, dates }
    dates.then(
      (known) => tell({ is: 'known', dates: known }),
      () => {
        if (running.current?.stop === stop) running.current = undefined
        tell({ is: 'failed' })
      },
    )
    return dates
  }, [client, question])

  const isMany = question !== undefined && actorsIn(question.network).length > MOST_NAMED
  useEffect(() => {
    // What fails here is told by its state.
    if (wanted && question && !isMany) load().catch(() => {})
  }, [wanted, question, isMany, load])
  useEffect(() => () => running.current?.stop.abort(), [])

  const now: Dating = dating?.of === question && dating ? dating.now : isMany ? { is: 'many' } : { is: 'fetching', done: 0, total: 0 }
  return { now, load }
}
