import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import type { LegendPart } from '../../../viz/encoding/legend-part.ts'
import { legendParts, type OwnMarks } from './legend-parts.ts'
import type { Network } from './network.ts'
import type { Encoding } from './scene.ts'
import { usePrinted } from './use-printed.ts'

/** The legend of a picture in the reader's words: the same beside it and in a file. `zoom` turns units of the layout into pixels. */
export function useLegendParts(): (network: Network, encoding: Encoding, zoom: number, own: OwnMarks) => readonly LegendPart[] {
  const { t } = useTranslation(['graph-explorer', 'exploring', 'vocabulary', 'network-look', 'network-groups'])
  const format = useFormat()
  const printed = usePrinted()
  return useCallback(
    (network, encoding, zoom, own) => legendParts(network, encoding, zoom, own, { t, number: (value) => format.number(value), printed }),
    [t, format, printed],
  )
}
