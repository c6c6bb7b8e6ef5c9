import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { VisuallyHidden } from '../../../ui/states.tsx'
import { bringBack } from '../model/acts.ts'
import type { NetworkVertex } from '../model/network.ts'
import type { NetworkState } from '../state.ts'
import styles from './hidden-list.module.css'
import type { SetState } from './set-state.ts'

/** So many hidden ones are listed. */
const LISTED = 60

/** Who was hidden by hand; each comes back by itself, or all at once. */
export function HiddenList({
  hidden,
  nameOf,
  state,
  set,
}: {
  hidden: readonly NetworkVertex[]
  nameOf: (id: string) => string
  state: NetworkState
  set: SetState
}) {
  const { t } = useTranslation('exploring')
  const format = useFormat()
  const names = hidden.map(({ id }) => ({ id, name: nameOf(id) })).toSorted((a, b) => format.compare(a.name, b.name))
  return (
    <>
      <LinkButton onClick={() => set({ aus: undefined, nur: undefined })}>{t('hidden.all')}</LinkButton>
      <ul className={styles.list}>
        {names.slice(0, LISTED).map(({ id, name }) => (
          <li key={id} className={styles.row}>
            <span>{name}</span>
            <LinkButton onClick={() => set(bringBack(state, [id]))}>
              {t('hidden.back')}
              <VisuallyHidden> {name}</VisuallyHidden>
            </LinkButton>
          </li>
        ))}
      </ul>
      {names.length > LISTED && <p>{t('hidden.more', { formatted: format.number(names.length - LISTED) })}</p>}
    </>
  )
}
