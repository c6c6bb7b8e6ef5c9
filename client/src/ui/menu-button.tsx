import { Menu } from '@base-ui/react/menu'
import type { ReactNode } from 'react'
import styles from './menu-button.module.css'
import popup from './popup.module.css'

export interface MenuAct {
  readonly id: string
  readonly label: ReactNode
  readonly onClick: () => void
}

/** Acts that are needed less often, behind one word. */
export function MenuButton({ label, acts }: { label: ReactNode; acts: readonly MenuAct[] }) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={styles.trigger}>{label}</Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={popup.positioner} sideOffset={4} align="start" collisionPadding={16}>
          <Menu.Popup className={popup.popup}>
            {acts.map(({ id, label: text, onClick }) => (
              <Menu.Item key={id} className={popup.item} onClick={onClick}>
                {text}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
