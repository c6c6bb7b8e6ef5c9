import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../../ui/button.tsx'
import { ChevronDown } from '../../../ui/icons.tsx'
import { Popover } from '../../../ui/popover.tsx'
import { joined, toggled } from '../../../url-state/codecs.ts'
import type { NetworkState } from '../state.ts'
import type { SetState } from './set-state.ts'
import styles from './table.module.css'

/** Words that rows must have, which columns there are, and the table as a file. */
export function TableTools({
  state,
  set,
  columns,
  onSave,
}: {
  state: NetworkState
  set: SetState
  /** Those that can be left out. */
  columns: readonly { readonly id: string; readonly header: string }[]
  onSave: () => void
}) {
  const { t } = useTranslation(['exploring', 'common'])
  return (
    <div className={styles.tools}>
      <input
        type="search"
        className={styles.search}
        aria-label={t('table.search')}
        placeholder={t('table.search')}
        value={state.suche}
        onChange={(event) => set({ suche: event.target.value }, { replace: true })}
        onBlur={() => set({ suche: state.suche })}
      />
      <Popover
        title={t('table.columns')}
        triggerClassName={styles.columns}
        trigger={
          <>
            {t('table.columns')} <ChevronDown />
          </>
        }
      >
        {columns.map(({ id, header }) => (
          <label key={id} className={styles.column}>
            <input type="checkbox" checked={!state.ohne.includes(id)} onChange={() => set({ ohne: joined(toggled(state.ohne, id)) })} />
            {header}
          </label>
        ))}
      </Popover>
      <LinkButton onClick={onSave}>{t('common:table.csv')}</LinkButton>
    </div>
  )
}
