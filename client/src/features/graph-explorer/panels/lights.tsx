import { type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react'
import type { Signal } from '../../../ui/signal.ts'
import styles from './lights.module.css'

/**
 * Joins lists with the picture: a row whose actor the picture points at lights up (`lit`), and the actor of the row that
 * pointer or keyboard stand on is told. Rows are list items with an element that has `data-actor`.
 */
export function Lights({
  lit,
  onPoint,
  children,
}: {
  lit: Signal<string | undefined>
  onPoint: (id: string | undefined) => void
  children: ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const show = () => {
      for (const element of box.current!.querySelectorAll<HTMLElement>('[data-actor]'))
        element.toggleAttribute('data-lit', element.dataset.actor === lit.value)
    }
    show()
    return lit.subscribe(show)
  })
  const point = ({ target }: SyntheticEvent) => {
    const element = target as HTMLElement
    const named = element.closest<HTMLElement>('[data-actor]') ?? element.closest('li')?.querySelector<HTMLElement>('[data-actor]')
    onPoint(named?.dataset.actor)
  }
  const leave = () => onPoint(undefined)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here, what pointer and focus stand on is only told
    <div ref={box} className={styles.lights} onPointerOver={point} onPointerLeave={leave} onFocus={point} onBlur={leave}>
      {children}
    </div>
  )
}
