import { EVIDENCE_DASHES } from './evidence.ts'
import styles from './legend.module.css'
import { CHANGE_LOOKS, type LegendMark } from './legend-part.ts'
import { NOTE_FLAG } from './note-flag.ts'
import { cssColour } from './pale.ts'
import { PIN } from './pin.ts'
import { SQUARE_CORNER, SQUARE_HALF_SIDE, shapePoints } from './shape-path.ts'

const SHAPE_RADIUS = 6.2
const HOLLOW_RADIUS = 5.4
const LINE_WIDTH = 20

/** The sample itself; whoever reads has the words beside it. */
export function LegendSample({ mark }: { mark: LegendMark }) {
  switch (mark.of) {
    case 'shape':
      return <Shape {...mark} />
    case 'dot':
    case 'circle': {
      const side = 2 * Math.ceil(mark.radius) + 2
      return (
        <svg width={side} height={side} viewBox={`${-side / 2} ${-side / 2} ${side} ${side}`} aria-hidden="true">
          <circle r={mark.radius} {...(mark.of === 'dot' ? { fill: cssColour(mark.token) } : { className: styles.circle })} />
        </svg>
      )
    }
    case 'swatch':
      return <span className={styles.swatch} style={{ background: cssColour(mark.token) }} />
    case 'note':
      return (
        <svg width="14" height="14" viewBox="-11 -13 14 14" aria-hidden="true">
          <polygon points={NOTE_FLAG.map((corner) => corner.join()).join(' ')} fill="currentColor" />
        </svg>
      )
    case 'pin':
      return (
        <svg width="14" height="14" viewBox="-3 -11 14 14" aria-hidden="true" stroke="currentColor" fill="currentColor">
          <path d={`M0 0l${PIN.needle}-${PIN.needle}`} strokeWidth="1.5" />
          <circle cx={PIN.head} cy={-PIN.head} r={PIN.radius} stroke="none" />
        </svg>
      )
    case 'change': {
      const { token, width, opacity } = CHANGE_LOOKS[mark.change]
      return <span className={styles.change} style={{ borderTop: `${width}px solid ${cssColour(token)}`, opacity }} />
    }
    case 'line':
      return (
        <svg width={LINE_WIDTH} height="10" viewBox={`0 0 ${LINE_WIDTH} 10`} className={styles.line} aria-hidden="true">
          <path
            d={`M0 5H${LINE_WIDTH}`}
            strokeDasharray={EVIDENCE_DASHES[mark.status].join(' ') || undefined}
            opacity={mark.faint ? 0.4 : 1}
          />
          {mark.status === 'DISPUTED' && <path className={styles.cross} d={`m${LINE_WIDTH / 2 - 3.5} 1.5 7 7m0-7-7 7`} />}
        </svg>
      )
  }
}

function Shape({ shape, token, hollow }: LegendMark & { of: 'shape' }) {
  const radius = hollow ? HOLLOW_RADIUS : SHAPE_RADIUS
  const points = shapePoints(shape, 0, 0, radius)
  const half = SQUARE_HALF_SIDE * radius
  const paint = cssColour(token)
  return (
    <svg
      width="14"
      height="14"
      viewBox="-8 -8 16 16"
      aria-hidden="true"
      fill={hollow ? 'none' : paint}
      stroke={hollow ? paint : 'none'}
      strokeWidth="1.7"
    >
      {points ? (
        <polygon points={points} strokeLinejoin="round" />
      ) : shape === 'rounded-square' ? (
        <rect x={-half} y={-half} width={2 * half} height={2 * half} rx={SQUARE_CORNER * radius} />
      ) : (
        <circle r={radius} />
      )}
    </svg>
  )
}
