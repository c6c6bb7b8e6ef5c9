import { VERTEX_ATTRIBUTES } from '@netzatlas/shared'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import type { Column } from '../../../ui/table-rows.ts'
import type { ActorRow } from '../model/rows.ts'
import type { NetworkData } from '../model/use-network.ts'

/** What colour and size tell of the actors: numbers, or names; nothing where it is not known. */
export function useAttributeColumns({ values, labels }: NetworkData): readonly Column<ActorRow>[] {
  const { t } = useTranslation('graph-explorer')
  const format = useFormat()
  return useMemo(
    () =>
      // Names first: what stands at the left does not touch what stands at the right.
      VERTEX_ATTRIBUTES.toSorted((a, b) => Number(values[a] !== undefined) - Number(values[b] !== undefined)).flatMap(
        (attribute): Column<ActorRow>[] => {
          const [numbers, names] = [values[attribute], labels[attribute]]
          const column = { id: attribute, header: t(`colouring.${attribute}`) }
          if (numbers) {
            const of = ({ vertex }: ActorRow) => numbers.get(vertex.id)
            const print = (value: number) => (attribute === 'CONFIRMED' ? `${value}` : format.number(value))
            const cell = (row: ActorRow) => {
              const value = of(row)
              return value === undefined ? '–' : print(value)
            }
            return [{ ...column, sortBy: of, cell, align: 'end', width: '150px', descendingFirst: true }]
          }
          if (!names) return []
          const of = ({ vertex }: ActorRow) => names.get(vertex.id)
          return [{ ...column, sortBy: of, cell: (row) => of(row) ?? '–', width: '170px' }]
        },
      ),
    [values, labels, t, format],
  )
}
