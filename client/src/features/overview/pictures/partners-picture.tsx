import { useTranslation } from 'react-i18next'
import type { PartnersPictureQuery } from '../../../api/__generated__/graphql.ts'
import { useFormat } from '../../../i18n/format.ts'
import { boxAround, project, unitsPerKm } from '../../../viz/outline/outline.ts'
import { OutlinePicture, useOutline } from '../../../viz/outline/outline-picture.tsx'
import { freeLabels, freePlace, LETTER } from '../model/free-labels.ts'
import styles from './picture.module.css'

/** How far the picture looks around the municipality, as a share of the radius. */
const LOOK = 1.22

interface CaptionProps {
  readonly className: string | undefined
  readonly x: number
  /** The top of its room. */
  readonly y: number
  /** Of the letters, in px of the screen; `unit`: such a px in the picture. */
  readonly size: number
  readonly unit: number
  readonly children: string
}

const Caption = ({ className, x, y, size, unit, children }: CaptionProps) => (
  <text className={className} x={x} y={y + 14 * unit} fontSize={size * unit} strokeWidth={3 * unit} textAnchor="middle">
    {children}
  </text>
)

/** Organisations around a municipality, by place: the ring holds their number. */
export function PartnersPicture({
  data,
  radiusKm,
  width,
  height,
}: {
  data: PartnersPictureQuery | undefined
  radiusKm: number
  width: number
  height: number
}) {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const outline = useOutline()
  const town = data?.actor
  if (!outline || !data || !town?.place) return <div className={styles.ground} style={{ width, height }} />
  const centre = project(outline, town.place.lon, town.place.lat)
  const km = unitsPerKm(outline, town.place.lat)
  const box = boxAround(outline, centre, (2 * LOOK * radiusKm * km * width) / height, width / height)
  const places = [...Map.groupBy(data.partners, ({ actor }) => actor.place?.label ?? '')]
    .flatMap(([label, partners]) => {
      const [first] = partners
      const place = first?.actor.place
      return place ? [{ label, count: partners.length, distance: first.distanceKm ?? 0, ...project(outline, place.lon, place.lat) }] : []
    })
    .filter(({ x, y }) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height)
  return (
    <OutlinePicture outline={outline} box={box} width={width} height={height} label={t('doors.partnersPicture', { name: town.name })}>
      {(unit) => {
        const drawn = places.map((place) => {
          const radius = Math.min(15, 5 + Math.sqrt(place.count) * 1.7) * unit
          const wide = place.label.length * LETTER * unit
          const left = place.x + radius + 5 * unit + wide > box.x + box.width
          const start = place.x + (radius + 5 * unit) * (left ? -1 : 1)
          const text = { x: left ? start - wide : start, y: place.y - 8 * unit, width: wide, height: 16 * unit }
          return { ...place, radius, left, start, text }
        })
        const rings = drawn.map(({ x, y, radius }) => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }))
        /** A label around the middle, so many px below the town. */
        const below = (text: string, px: number) => {
          const wide = text.length * LETTER * unit
          return { x: centre.x - wide / 2, y: centre.y + px * unit, width: wide, height: 18 * unit }
        }
        const reach = (radiusKm * km) / unit
        const away = format.km(radiusKm)
        const distance = freePlace(
          [below(away, -reach - 19), below(away, reach + 3), below(away, -reach + 3), below(away, reach - 19)],
          rings,
        )
        const here = freePlace([below(town.name, 8), below(town.name, -26)], rings)
        const free = freeLabels(
          drawn.map(({ text }) => text),
          [distance, here, ...rings],
          box,
        )
        return (
          <>
            <circle className={styles.reach} cx={centre.x} cy={centre.y} r={radiusKm * km} strokeWidth={1.6 * unit} />
            {drawn.map(({ label, count, distance: far, x, y, radius, left, start }, index) => (
              <g key={label} opacity={far > radiusKm ? 0.55 : 1}>
                <circle className={styles.ring} cx={x} cy={y} r={radius} strokeWidth={3.5 * unit} />
                {count > 1 && (
                  <text className={styles.count} x={x} y={y + 4 * unit} fontSize={11.5 * unit} textAnchor="middle">
                    {count}
                  </text>
                )}
                {free[index] && (
                  <text
                    className={styles.label}
                    x={start}
                    y={y + 4.5 * unit}
                    fontSize={13 * unit}
                    strokeWidth={3 * unit}
                    textAnchor={left ? 'end' : 'start'}
                  >
                    {label}
                  </text>
                )}
              </g>
            ))}
            <Caption className={styles.distance} x={centre.x} y={distance.y} size={12} unit={unit}>
              {away}
            </Caption>
            <rect
              className={styles.town}
              x={centre.x - 6 * unit}
              y={centre.y - 6 * unit}
              width={12 * unit}
              height={12 * unit}
              rx={2.5 * unit}
            />
            <Caption className={styles.here} x={centre.x} y={here.y} size={14} unit={unit}>
              {town.name}
            </Caption>
          </>
        )
      }}
    </OutlinePicture>
  )
}
