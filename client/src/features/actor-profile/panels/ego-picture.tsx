import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { KindShape, kindClass } from '../../../parts/kind-mark.tsx'
import type { Party, Relation } from '../../../parts/relations.ts'
import { useWidth } from '../../../ui/use-width.ts'
import { EVIDENCE_DASHES } from '../../../viz/encoding/evidence.ts'
import { type EgoSpot, egoPicture } from '../model/ego-picture.ts'
import styles from './ego-picture.module.css'
import { Section } from './section.tsx'

const ROW = 31
const CHARACTER = 6.6

/** As many characters as fit into the px, with an ellipsis; the whole name is the title. */
const fitted = (name: string, room: number): string => {
  const most = Math.floor(room / CHARACTER)
  return name.length <= most ? name : `${name.slice(0, Math.max(3, most - 1)).trimEnd()}…`
}

/** Who it is linked with, one step away, in order: every neighbour is readable and opens its page. */
export function EgoPicture({
  me,
  relations,
  degree,
  asOf,
}: {
  me: Party
  relations: readonly Relation<unknown>[]
  degree: number
  asOf: string | undefined
}) {
  const { t } = useTranslation('actor-profile')
  const [ref, width] = useWidth<HTMLDivElement>(480)
  const format = useFormat()
  const { spots, left, right, more } = egoPicture(relations)
  const rest = Math.max(more, degree - spots.length)
  const rows = Math.max(left, right)
  const above = spots.filter(({ place }) => place === 'above')
  const below = spots.filter(({ place }) => place === 'below')
  const columns = Math.max(rows * ROW, 120)
  const [topRoom, bottomRoom] = [above.length > 0 ? 40 : 0, below.length > 0 ? 44 : 0]
  const height = Math.max(columns, 150 + topRoom + bottomRoom) + 12
  const centre = { x: width / 2, y: topRoom + (height - topRoom - bottomRoom) / 2 }
  const gap = Math.min(72, width * 0.15)

  const at = ({ place, index }: EgoSpot): { x: number; y: number } => {
    if (place === 'above') return { x: centre.x + (index - (above.length - 1) / 2) * gap * 1.6, y: 26 }
    if (place === 'below') return { x: centre.x + (index - (below.length - 1) / 2) * gap * 1.4, y: height - 30 }
    const count = place === 'left' ? left : right
    const step = Math.min(ROW, (height - 16) / Math.max(1, count))
    return { x: centre.x + (place === 'left' ? -gap : gap), y: height / 2 + (index - (count - 1) / 2) * step }
  }
  const room = width / 2 - gap - 16

  return (
    <Section title={t('ego.title')} {...(degree > 0 && { sub: t('ego.sub', { count: degree, number: format.number(degree) }) })}>
      <div ref={ref}>
        {spots.length === 0 ? (
          <p className={styles.none}>{asOf ? t('claims.none') : t('ego.none')}</p>
        ) : (
          // biome-ignore lint/a11y/useSemanticElements: a drawing whose parts are links is a group, not a fieldset
          <svg width={width} height={height} className={styles.picture} role="group" aria-label={t('ego.label', { name: me.name })}>
            {spots.map((spot) => {
              const { x, y } = at(spot)
              const cross = { x: (x + centre.x) / 2, y: (y + centre.y) / 2 }
              return (
                <g key={spot.party.id} className={styles.line}>
                  <path d={`M${x} ${y}L${centre.x} ${centre.y}`} strokeDasharray={EVIDENCE_DASHES[spot.status].join(' ') || undefined} />
                  {spot.status === 'DISPUTED' && <path className={styles.cross} d={`m${cross.x - 4} ${cross.y - 4} 8 8m0-8-8 8`} />}
                </g>
              )
            })}
            {spots.map((spot) => {
              const { x, y } = at(spot)
              const { party, place } = spot
              const beside = place === 'left' || place === 'right'
              const name = beside ? fitted(party.shortName ?? party.name, room) : fitted(party.shortName ?? party.name, gap * 1.5)
              return (
                <Link key={party.id} to="/akteure/$id" params={{ id: party.id }} className={styles.spot}>
                  <title>{party.name}</title>
                  <rect
                    className={styles.target}
                    x={place === 'left' ? 0 : beside ? x - 10 : x - gap}
                    y={y - 14}
                    width={beside ? room + 24 : gap * 2}
                    height={28}
                  />
                  <g className={kindClass(party.kind, party.abroad)}>
                    <KindShape kind={party.kind} x={x} y={y} radius={place === 'above' ? 10 : place === 'below' ? 7 : 4.5} />
                  </g>
                  {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a text is not focusable; the link has the whole name */}
                  <text
                    aria-hidden="true"
                    className={beside ? styles.name : styles.strong}
                    x={place === 'left' ? x - 12 : place === 'right' ? x + 12 : x}
                    y={place === 'above' ? y - 15 : place === 'below' ? y + 22 : y + 4}
                    textAnchor={place === 'left' ? 'end' : place === 'right' ? 'start' : 'middle'}
                  >
                    {name}
                  </text>
                </Link>
              )
            })}
            <g className={kindClass(me.kind, me.abroad)}>
              <KindShape kind={me.kind} x={centre.x} y={centre.y} radius={13} />
            </g>
            <text className={styles.me} x={centre.x} y={centre.y + 30} textAnchor="middle">
              {fitted(me.shortName ?? me.name, gap * 2.2)}
            </text>
          </svg>
        )}
      </div>
      {more > 0 && (
        <p className={styles.more}>
          <Link to="/netzwerk" search={{ akteur: me.id }}>
            {t('ego.more', { count: rest, number: format.number(rest) })}
          </Link>
        </p>
      )}
    </Section>
  )
}
