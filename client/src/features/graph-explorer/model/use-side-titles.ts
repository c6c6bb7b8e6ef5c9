import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { useStateNames } from '../../../parts/states.ts'
import type { ComparedSide } from './compared.ts'

/** What each half of a comparison is called: its day or its Land; `brief`: the day alone. */
export function useSideTitles(
  sides: readonly Pick<ComparedSide, 'state'>[],
  ofDays: boolean,
): readonly { readonly title: string; readonly brief: string }[] {
  const { t } = useTranslation(['network-time', 'common'])
  const format = useFormat()
  const landOf = useStateNames()
  return sides.map(({ state }) => {
    const day = state.stand === undefined ? t('common:date.today') : format.date(state.stand)
    return ofDays ? { title: t('compare.day', { day }), brief: day } : { title: landOf(state.land), brief: landOf(state.land) }
  })
}
