import type { Measure } from '@netzatlas/shared'
import { useTranslation } from 'react-i18next'
import { Term } from '../ui/popover.tsx'

/** The field's word for a measure, explained where it stands: how it is counted, and by whom. */
export function MeasureTerm({ measure }: { measure: Measure }) {
  const { t } = useTranslation('network-measures')
  return (
    <Term word={t(`term.${measure}`)} title={t(`term.${measure}`)}>
      <p>{t(`how.${measure}`)}</p>
    </Term>
  )
}
