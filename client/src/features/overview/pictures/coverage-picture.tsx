import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { boxAround, project } from '../../../viz/outline/outline.ts'
import { OutlinePicture, useOutline } from '../../../viz/outline/outline-picture.tsx'
import { type Box, freeLabels, LETTER } from '../model/free-labels.ts'
import { CoveragePictureQuery } from '../overview.operations.ts'
import styles from './picture.module.css'

/** So much of Germany's width is shown: the part around what is known. */
const PART = 0.72
/** Up to so many municipalities are drawn at full size. */
const FEW = 250
/** So many of them are named, where their names have room. */
const NAMED = 6

interface Named {
  readonly id: string
  readonly name: string
  readonly x: number
  readonly y: number
}

/** Those whose name, beside them, neither covers another one nor is cut off. */
function readable(places: readonly Named[], unit: number, picture: Box): readonly Named[] {
  const names = places.map(({ name, x, y }) => ({
    x: x + 10 * unit,
    y: y - 8 * unit,
    width: name.length * LETTER * unit,
    height: 16 * unit,
  }))
  const free = freeLabels(names, [], picture)
  return places.filter((_, index) => free[index])
}

/** Municipalities with a known cooperation, where most of them are; everything else is hatched: nobody has looked. */
export function CoveragePicture({ width, height }: { width: number; height: number }) {
  const { t } = useTranslation('overview')
  const outline = useOutline()
  const { data } = useQuery(CoveragePictureQuery)
  if (!outline || !data) return <div className={styles.ground} style={{ width, height }} />
  const { id: ids, name, state, lon, lat } = data.municipalityCoverage
  const known = ids
    .flatMap((id, index) => {
      const [east, north] = [lon[index], lat[index]]
      return east != null && north != null ? [{ id, name: name[index] ?? '', state: state[index], ...project(outline, east, north) }] : []
    })
    .toSorted((a, b) => Number(a.state === 'COVERED') - Number(b.state === 'COVERED'))
  const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  const centre =
    known.length > 0
      ? { x: middle(known.map(({ x }) => x)), y: middle(known.map(({ y }) => y)) }
      : { x: outline.width / 2, y: outline.height / 2 }
  const box = boxAround(outline, centre, outline.width * PART, width / height)
  const inSight = known.filter(({ x, y }) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height)
  // Many municipalities get small dots, so that the picture stays one of places, not one of a surface.
  const size = Math.max(0.3, Math.min(1, Math.sqrt(FEW / Math.max(1, inSight.length))))
  const labelled = inSight.filter(({ state }) => state === 'COVERED').slice(0, NAMED)
  return (
    <OutlinePicture outline={outline} box={box} width={width} height={height} label={t('doors.gapsPicture')} hatched>
      {(unit) => (
        <>
          {inSight.map(({ id, x, y, state }) => (
            <circle
              key={id}
              className={state === 'COVERED' ? styles.covered : state === 'CONFIRMED_GAP' ? styles.gap : styles.stale}
              cx={x}
              cy={y}
              r={(state === 'COVERED' ? 6 : 5) * unit * size}
              strokeWidth={1.4 * unit * size}
            />
          ))}
          {size === 1 &&
            readable(labelled, unit, box).map(({ id, name, x, y }) => (
              <text key={id} className={styles.label} x={x + 10 * unit} y={y + 4.5 * unit} fontSize={13 * unit} strokeWidth={3 * unit}>
                {name}
              </text>
            ))}
        </>
      )}
    </OutlinePicture>
  )
}
