import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { KindMark } from '../../../parts/kind-mark.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { choicesAmong } from '../model/expansions.ts'
import type { NetworkVertex } from '../model/network.ts'
import styles from './expand-dialog.module.css'

const STRONGEST = 20

/** Before many neighbours fill the picture: all of them, the best connected, or only some kind or Land. */
export function ExpandDialog({
  open,
  neighbours,
  grouped,
  onChoose,
  onClose,
}: {
  open: boolean
  /** Those that are not in the picture yet. */
  neighbours: readonly NetworkVertex[]
  /** The picture shows groups: they come beside theirs. */
  grouped: boolean
  /** Undefined: all. */
  onChoose: (choice: string | undefined) => void
  onClose: () => void
}) {
  const { t } = useTranslation(['graph-explorer', 'exploring', 'vocabulary'])
  const format = useFormat()
  const count = neighbours.length
  const { kinds, states } = choicesAmong(neighbours)
  return (
    <Dialog open={open} onClose={onClose} title={t('panel.expandTitle', { count })}>
      <p className={styles.text}>{t(grouped ? 'panel.expandTextGrouped' : 'panel.expandText')}</p>
      <div className={styles.choices}>
        {count > STRONGEST && (
          <Button variant="primary" onClick={() => onChoose(String(STRONGEST))}>
            {t('exploring:expand.strongest', { formatted: format.number(STRONGEST) })}
          </Button>
        )}
        <Button onClick={() => onChoose(undefined)}>{t('exploring:expand.all', { formatted: format.number(count) })}</Button>
      </div>
      {kinds.length > 0 && (
        <section>
          <h3 className={styles.title}>{t('exploring:expand.kind')}</h3>
          <div className={styles.choices}>
            {kinds.map(({ value, count }) => (
              <Button key={value} onClick={() => onChoose(value)}>
                <KindMark kind={value} size={12} /> {t(`vocabulary:kindPlural.${value}`)} ({format.number(count)})
              </Button>
            ))}
          </div>
        </section>
      )}
      {states.length > 0 && (
        <section>
          <h3 className={styles.title}>{t('exploring:expand.state')}</h3>
          <div className={styles.choices}>
            {states.map(({ value, count }) => (
              <Button key={value} onClick={() => onChoose(value)}>
                {value} ({format.number(count)})
              </Button>
            ))}
          </div>
        </section>
      )}
    </Dialog>
  )
}
