import type { ActorKind } from '@netzatlas/shared'
import { useTranslation } from 'react-i18next'
import { classes } from '../ui/classes.ts'
import { KIND_SHAPES } from '../viz/encoding/kinds.ts'
import { SQUARE_CORNER, SQUARE_HALF_SIDE, shapePoints } from '../viz/encoding/shape-path.ts'
import styles from './kind-mark.module.css'

/**
 * Shape and colour of a kind; places abroad are hollow. Silent where the word stands beside it, otherwise `labelled`.
 * `size` in px.
 */
export function KindMark({
  kind,
  abroad = false,
  size = 14,
  labelled = false,
}: {
  kind: ActorKind
  abroad?: boolean
  size?: number
  labelled?: boolean
}) {
  const { t } = useTranslation('vocabulary')
  const text = abroad ? t('vertexKind.ABROAD') : t(`kind.${kind}`)
  return (
    <svg
      className={classes(styles.mark, styles[kind], abroad && styles.abroad)}
      width={size}
      height={size}
      viewBox="-8 -8 16 16"
      role={labelled ? 'img' : undefined}
      aria-label={labelled ? text : undefined}
      aria-hidden={labelled ? undefined : true}
    >
      <title>{text}</title>
      <KindShape kind={kind} radius={6.2} />
    </svg>
  )
}

/** The bare shape, for pictures that place many of them: its area is that of a circle of the radius. */
export function KindShape({
  kind,
  x = 0,
  y = 0,
  radius,
  className,
}: {
  kind: ActorKind
  x?: number
  y?: number
  radius: number
  className?: string
}) {
  const shape = KIND_SHAPES[kind]
  const points = shapePoints(shape, x, y, radius)
  if (points) return <polygon className={className} points={points} strokeLinejoin="round" />
  const half = SQUARE_HALF_SIDE * radius
  return shape === 'rounded-square' ? (
    <rect className={className} x={x - half} y={y - half} width={2 * half} height={2 * half} rx={SQUARE_CORNER * radius} />
  ) : (
    <circle className={className} cx={x} cy={y} r={radius} />
  )
}

/** Class of an SVG element that takes the kind's colour; hollow for places abroad. */
export const kindClass = (kind: ActorKind, abroad = false): string => classes(styles.mark, styles[kind], abroad && styles.abroad)
