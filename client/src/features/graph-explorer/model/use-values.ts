import { useQuery } from '@apollo/client/react'
import { MEASURES, type Measure } from '@netzatlas/shared'
import { useMemo } from 'react'
import type { NetworkFilter } from '../../../api/__generated__/graphql.ts'
import { NetworkMeasuresQuery } from '../graph-explorer.operations.ts'
import type { NetworkState } from '../state.ts'
import { useExact } from './use-exact.ts'

/** Of each measure that was asked for, what ranks go by, of each actor that has a value, by id. */
export type Values = Readonly<Partial<Record<Measure, ReadonlyMap<string, number>>>>

/** The degree is counted in the picture; everything else the server computes over the network of filter and day. */
const asked = (word: string): word is Measure => word !== 'DEGREE' && (MEASURES as readonly string[]).includes(word)

/** What colour and size go by, exactly where that was asked for and has been computed. */
export function useValues({ farbe, groesse }: NetworkState, filter: NetworkFilter, asOf: string | undefined, waiting: boolean) {
  const measures = [...new Set<string>([farbe, groesse])].filter(asked)
  const variables = { filter, ...(asOf !== undefined && { asOf }) }
  const exact = useExact(filter, asOf)
  const analysis = useQuery(NetworkMeasuresQuery, {
    variables: { ...variables, measures, ...(exact.isDone && { exact: true }) },
    skip: waiting || measures.length === 0,
  })
  const values = useMemo((): Values => {
    const { ids = [], columns = [] } = (analysis.data ?? analysis.previousData)?.analysis ?? {}
    return Object.fromEntries(
      columns.map(({ measure, values, prominence }) => [
        measure,
        new Map(
          ids.flatMap((id, i) => {
            const value = (prominence ?? values)[i]
            return value == null ? [] : [[id, value] as const]
          }),
        ),
      ]),
    )
  }, [analysis.data, analysis.previousData])
  return { values, exact }
}
