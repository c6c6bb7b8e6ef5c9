import { CoverageBox } from '../../viz/encoding/coverage-swatch.tsx'
import { barParts, type Counts, intervalOf } from './model/coverage.ts'

const WIDTH = 52

/** The four states as a bar, and below it a bracket from the lowest to the highest share that is possible. */
export function IntervalBar({ counts }: { counts: Counts }) {
  const { lower, upper } = intervalOf(counts)
  let x = 0
  const parts = barParts(counts, 2 / WIDTH).map(({ state, share }) => {
    const part = { state, x, width: share * WIDTH }
    x += part.width
    return part
  })
  const [from, to] = [0.5 + lower * (WIDTH - 1), 0.5 + upper * (WIDTH - 1)]
  return (
    <svg width={WIDTH} height="16" viewBox={`0 0 ${WIDTH} 16`} aria-hidden="true">
      {parts.map((part) => (
        <CoverageBox key={part.state} state={part.state} x={part.x} y={0} width={part.width} height={9} />
      ))}
      <path d={`M${from} 11.500v3M${from} 13H${to}M${to} 11.500v3`} fill="none" stroke="var(--text-2)" />
    </svg>
  )
}
