import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { closing, openedOf, opening, stepsOf, strengthBy } from '../model/opened.ts'
import type { Explorer } from '../model/use-explorer.ts'
import type { Picking } from '../model/use-picking.ts'
import styles from './expand-dialog.module.css'

/** Before a large group fills the picture: all of its members, or the strongest while the others stay one vertex. */
export function OpenGroupDialog({ explorer, picking }: { explorer: Explorer; picking: Picking }) {
  const { t } = useTranslation(['network-groups', 'graph-explorer'])
  const format = useFormat()
  const { state, set, network, nameOf } = explorer
  const { asked, ask } = picking
  const vertex = network?.vertices.find(({ id }) => id === asked)
  const id = asked ?? ''
  const known = openedOf(state.offen).find((one) => one.id === asked)?.part
  const by = known?.by ?? strengthBy(state)
  const size = vertex?.size ?? 0
  const count = { count: size, formatted: format.number(size) }
  const choose = (offen: string | undefined) => {
    ask(undefined)
    set({ offen })
  }
  const words = (first: number): string => {
    if (known) return t('ask.more', { formatted: format.number(first - known.first) })
    const formatted = format.number(first)
    return by === 'DEGREE' ? t('ask.lines', { formatted }) : t('ask.first', { formatted, measure: t(`graph-explorer:sizing.${by}`) })
  }
  return (
    <Dialog
      open={vertex !== undefined}
      onClose={() => ask(undefined)}
      title={t(known ? 'ask.titleRest' : 'ask.title', { name: nameOf(id), ...count })}
    >
      <p className={styles.text}>
        {t('ask.text')} {t('ask.by')}
      </p>
      <div className={styles.choices}>
        {stepsOf(size, known?.first ?? 0).map((first, i) => (
          <Button
            key={first}
            {...(i === 0 && { variant: 'primary' as const })}
            onClick={() => choose(opening(state.offen, { id, part: { first, by, with: known?.with ?? [] } }))}
          >
            {words(first)}
          </Button>
        ))}
        <Button onClick={() => choose(opening(state.offen, { id }))}>{t('ask.all', count)}</Button>
        {known && <Button onClick={() => choose(closing(state.offen, id))}>{t('ask.close')}</Button>}
      </div>
    </Dialog>
  )
}
