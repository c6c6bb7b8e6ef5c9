import { type ReactNode, useEffect, useId, useState } from 'react'
import { type Box, loadOutline, type Outline } from './outline.ts'
import styles from './outline-picture.module.css'

/** The outline once it is loaded; undefined until then and where it cannot be loaded. */
export function useOutline(): Outline | undefined {
  const [outline, setOutline] = useState<Outline>()
  useEffect(() => {
    let gone = false
    loadOutline().then(
      (loaded) => !gone && setOutline(loaded),
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [])
  return outline
}

/**
 * A quiet ground of Länder and districts, and marks on it. `hatched`: nobody has looked there. The children draw in units of
 * the outline; `unit` tells them how many of these a px takes.
 */
export function OutlinePicture({
  outline,
  box,
  width,
  height,
  label,
  hatched = false,
  children,
}: {
  outline: Outline
  box: Box
  width: number
  height: number
  label: string
  hatched?: boolean
  children: (unit: number) => ReactNode
}) {
  const id = useId()
  const unit = box.width / width
  const states = Object.values(outline.states).join('')
  const districts = Object.values(outline.districts).join('')
  return (
    <svg
      className={styles.picture}
      width={width}
      height={height}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      role="img"
      aria-label={label}
    >
      <defs>
        <pattern id={`${id}hatch`} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform={`scale(${unit}) rotate(45)`}>
          <path className={styles.hatch} d="M0 0V6" />
        </pattern>
      </defs>
      <path className={hatched ? styles.unknown : styles.land} d={states} />
      {hatched && <path d={states} fill={`url(#${id}hatch)`} />}
      <path className={hatched ? styles.districtsOnHatch : styles.districts} d={districts} />
      <path className={styles.states} d={states} />
      {children(unit)}
    </svg>
  )
}
