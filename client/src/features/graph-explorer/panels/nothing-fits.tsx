import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { activeFilters, unfiltered } from '../model/filter.ts'
import type { NetworkData } from '../model/use-network.ts'
import type { NetworkState } from '../state.ts'
import type { SetState } from './set-state.ts'

/** An empty picture says what to loosen, and does it. */
export function NothingFits({ state, set, data }: { state: NetworkState; set: SetState; data: NetworkData }) {
  const { t } = useTranslation(['graph-explorer', 'exploring'])
  const format = useFormat()
  const filters = activeFilters(state)
  const possible = data.columns?.possible ?? 0
  return (
    <EmptyState
      title={t('empty.title')}
      actions={
        <>
          {data.hidden.length > 0 && (
            <Button variant="primary" onClick={() => set({ aus: undefined, nur: undefined })}>
              {t('exploring:hidden.allOf', { count: data.hidden.length, formatted: format.number(data.hidden.length) })}
            </Button>
          )}
          {possible > 0 && !state.moegliche && (
            <Button variant="primary" onClick={() => set({ moegliche: '1' })}>
              {t('empty.possible', { count: possible })}
            </Button>
          )}
          {filters.map((key) => (
            <Button key={key} onClick={() => set({ [key]: undefined })}>
              {t('empty.loosen', { filter: t(`filter.${key}`) })}
            </Button>
          ))}
          {filters.length > 1 && <Button onClick={() => set(unfiltered(state))}>{t('filter.reset')}</Button>}
          {state.stand !== undefined && <Button onClick={() => set({ stand: undefined })}>{t('empty.today')}</Button>}
        </>
      }
    >
      {t('empty.text')}
    </EmptyState>
  )
}
