import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { filterOf } from '../model/filter.ts'
import type { Explorer } from '../model/use-explorer.ts'
import styles from './measures.module.css'
import { Figures } from './measures-figures.tsx'
import { NamedLists } from './measures-lists.tsx'
import { Modes } from './measures-modes.tsx'
import { StateFigures } from './measures-states.tsx'

/** What the structure of the shown network says: who stands out, figures, the Länder, and how cooperations are counted. */
export function MeasuresPanel({ explorer, onPick }: { explorer: Explorer; onPick: (id: string) => void }) {
  const { t } = useTranslation('network-measures')
  const format = useFormat()
  const { state, set, data, nameOf } = explorer
  const { day } = data
  const asOf = state.beendete ? undefined : day
  // The lists look beyond the Land by themselves, and the figures are about it alone.
  const variables = useMemo(() => ({ filter: filterOf({ ...state, umfeld: false }), ...(asOf !== undefined && { asOf }) }), [state, asOf])
  if (day === undefined) return null
  const land = state.land === undefined ? undefined : nameOf(state.land) || t('here')
  const when = asOf === undefined ? t('introEver') : t('intro', { day: format.date(asOf) })
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2 className={styles.title}>{t('title')}</h2>
        <LinkButton onClick={() => set({ kennzahlen: undefined })}>{t('close')}</LinkButton>
      </header>
      <p className={styles.note}>
        {when} {land === undefined ? t('introFilter') : t('introLand', { land })}
      </p>
      <NamedLists
        variables={variables}
        land={land}
        exact={data.exact}
        onPick={onPick}
        onAround={state.umfeld ? undefined : () => set({ umfeld: '1' })}
      />
      <Figures variables={variables} land={land} />
      <StateFigures variables={variables} chosen={state.land} onChoose={(id) => set({ land: id })} />
      <Modes variables={variables} state={state} set={set} grouped={data.groupBy !== undefined} />
    </div>
  )
}
