import { Popover as Base } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import buttonStyles from './button.module.css'
import { classes } from './classes.ts'
import styles from './popover.module.css'
import popup from './popup.module.css'

/** Opens in place, below what it explains. `title` names it for everybody, seen or heard. */
export function Popover({
  trigger,
  title,
  children,
  triggerClassName,
  openOnHover = false,
}: {
  trigger: ReactNode
  title: string
  children: ReactNode
  triggerClassName?: string | undefined
  openOnHover?: boolean
}) {
  return (
    <Base.Root>
      <Base.Trigger className={triggerClassName ?? buttonStyles.link} openOnHover={openOnHover}>
        {trigger}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className={popup.positioner} sideOffset={6} align="start" collisionPadding={16}>
          <Base.Popup className={classes(popup.popup, popup.text)}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** An act that leads away from the open popover: it closes first. */
export function ClosingAct({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Base.Close className={buttonStyles.link} onClick={onClick}>
      {children}
    </Base.Close>
  )
}

/** A word of the field, explained where it stands. */
export function Term({ word, title = word, children }: { word: string; title?: string; children: ReactNode }) {
  return (
    <Popover trigger={word} title={title} triggerClassName={styles.term}>
      <div className={styles.explanation}>{children}</div>
    </Popover>
  )
}
