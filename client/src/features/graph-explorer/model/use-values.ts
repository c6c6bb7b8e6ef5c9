import { useQuery } from '@apollo/client/react'
import { MEASURES, type Measure, type VertexAttribute } from '@netzatlas/shared'
import { useMemo } from 'react'
import type { NetworkFilter } from '../../../api/__generated__/graphql.ts'
import { NetworkMeasuresQuery, VertexAttributesQuery } from '../graph-explorer.operations.ts'
import type { NetworkState } from '../state.ts'
import { type Attributes, attributesIn, isAttribute } from './attributes.ts'
import { useExact } from './use-exact.ts'

/** Of each measure or attribute that was asked for, what ranks go by, of each actor that has a value, by id. */
export type Values = Readonly<Partial<Record<Measure | VertexAttribute, ReadonlyMap<string, number>>>>

/** The degree is counted in the picture; everything else the server computes over the network of filter and day. */
const asked = (word: string): word is Measure => word !== 'DEGREE' && (MEASURES as readonly string[]).includes(word)

const NOTHING_KNOWN: Attributes = { numbers: {}, labels: {} }

/** What colour and size go by, exactly where that was asked for and has been computed. */
export function useValues(
  { farbe, groesse, moegliche }: NetworkState,
  filter: NetworkFilter,
  asOf: string | undefined,
  today: string | undefined,
) {
  const waiting = today === undefined
  const words = [...new Set<string>([farbe, groesse])]
  const measures = words.filter(asked)
  const of = words.filter(isAttribute)
  const variables = { filter, ...(asOf !== undefined && { asOf }) }
  const exact = useExact(filter, asOf)
  const analysis = useQuery(NetworkMeasuresQuery, {
    variables: { ...variables, measures, ...(exact.isDone && { exact: true }) },
    skip: waiting || measures.length === 0,
  })
  const known = useQuery(VertexAttributesQuery, {
    variables: { ...variables, filter: { ...filter, ...(moegliche && { possible: true }) }, of },
    skip: waiting || of.length === 0,
  })
  const told = (known.data ?? known.previousData)?.vertexAttributes
  const attributes = useMemo(
    () => (told && today !== undefined ? attributesIn(told, Number(today.slice(0, 4))) : NOTHING_KNOWN),
    [told, today],
  )
  const measured = useMemo((): Values => {
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
  const values = useMemo((): Values => ({ ...measured, ...attributes.numbers }), [measured, attributes])
  return { values, labels: attributes.labels, exact }
}
