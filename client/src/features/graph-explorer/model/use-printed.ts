import type { Measure } from '@netzatlas/shared'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'

/** Digits after the comma that tell values of a measure apart; whole numbers where none is named. */
const DIGITS: Readonly<Partial<Record<Measure, number>>> = { CLOSENESS: 3, CONSTRAINT: 2, EFFECTIVE_SIZE: 1 }

/** Values of a measure as text: numbers with as many digits as tell them apart, shares in per cent, yes and no in words. */
export function usePrinted() {
  const { t } = useTranslation('graph-explorer')
  const format = useFormat()
  return useCallback(
    (measure: string, value: number): string => {
      if (measure === 'PAGERANK') return format.percent(value, 2)
      if (measure === 'CORE_PERIPHERY' || measure === 'ARTICULATION') return t(`category.${measure}.${value > 0 ? 'yes' : 'no'}`)
      // Communities are numbered from 0 by size.
      return format.number(measure === 'COMMUNITY' ? value + 1 : value, DIGITS[measure as Measure] ?? 0)
    },
    [t, format],
  )
}
