import type { CoverageState } from '@netzatlas/shared'
import { useId } from 'react'
import styles from './coverage-swatch.module.css'

/** A sample of a state's colour and pattern for legends, counts and bars. Always with its word beside it. */
export function CoverageSwatch({ state, width = 28, height = 10 }: { state: CoverageState; width?: number; height?: number }) {
  return (
    <svg className={styles.swatch} style={{ width, height }} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <CoverageBox state={state} x={0} y={0} width={width} height={height} />
    </svg>
  )
}

/** The same as a part of a drawing of one's own. */
export function CoverageBox({ state, x, y, width, height }: { state: CoverageState; x: number; y: number; width: number; height: number }) {
  const id = useId()
  const box = { x: x + 0.5, y: y + 0.5, width: Math.max(0, width - 1), height: Math.max(0, height - 1) }
  if (state === 'COVERED') return <rect {...box} fill="var(--coverage-covered)" stroke="var(--coverage-covered)" />
  if (state === 'CONFIRMED_GAP') {
    return (
      <>
        <rect {...box} className={styles.gap} fill="var(--coverage-gap)" stroke="var(--text)" />
        <path className={styles.cross} d={`M${x} ${y}l${width} ${height}m0 ${-height}l${-width} ${height}`} />
      </>
    )
  }
  const dotted = state === 'STALE'
  return (
    <>
      <pattern id={id} width={dotted ? 4 : 6} height={dotted ? 4 : 6} patternUnits="userSpaceOnUse">
        {dotted ? (
          <circle cx="2" cy="2" r="0.85" fill="var(--coverage-covered)" />
        ) : (
          <path d="M-1.500 1.500l3-3M0 6l6-6M4.500 7.500l3-3" stroke="var(--coverage-unknown)" strokeWidth="1" />
        )}
      </pattern>
      <rect {...box} fill={dotted ? 'var(--coverage-stale)' : 'none'} />
      <rect {...box} fill={`url(#${id})`} stroke={dotted ? 'var(--coverage-covered)' : 'var(--line-strong)'} />
    </>
  )
}
