import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useFormat } from '../../i18n/format.ts'
import { ToolbarSelect } from '../../ui/toolbar-select.tsx'
import { word } from '../../url-state/codecs.ts'
import { useUrlState } from '../../url-state/index.ts'

/** In kilometres as the crow flies. */
const DISTANCES = ['10', '25', '50', '100'] as const
const address = z.object({ umkreis: word(DISTANCES, '25') })

/** Within which distance what is on another theme comes close, by the address of the page; in kilometres. */
export const useNearKm = (): number => Number(useUrlState(address)[0].umkreis)

export function NearDistance() {
  const { t } = useTranslation('notices')
  const format = useFormat()
  const [{ umkreis }, set] = useUrlState(address)
  return (
    <ToolbarSelect
      label={t('near.within')}
      value={umkreis}
      options={DISTANCES.map((value) => ({ value, label: t('near.km', { km: format.number(Number(value)) }) }))}
      onChange={(value) => set({ umkreis: value === '25' ? undefined : value }, { replace: true })}
    />
  )
}
