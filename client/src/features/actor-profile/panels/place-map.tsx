import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ActorPageQuery } from '../../../api/__generated__/graphql.ts'
import { readFragment } from '../../../api/__generated__/index.ts'
import { useFormat } from '../../../i18n/format.ts'
import { ActorLabel } from '../../../parts/actor-label.operations.ts'
import { isAbroad } from '../../../parts/actor-link.tsx'
import { KindShape, kindClass } from '../../../parts/kind-mark.tsx'
import { useWidth } from '../../../ui/use-width.ts'
import { boxAround, project } from '../../../viz/outline/outline.ts'
import { OutlinePicture, useOutline } from '../../../viz/outline/outline-picture.tsx'
import styles from './place-map.module.css'
import { Section } from './section.tsx'

type ActorData = NonNullable<ActorPageQuery['actor']>
const HEIGHT = 220
/** So much of Germany's height is shown around the place. */
const PART = 0.4

/** Where it is in Germany: never more exact than its municipality's centre unless it asked for more. */
export function PlaceMap({ actor }: { actor: ActorData }) {
  const { t } = useTranslation('actor-profile')
  const format = useFormat()
  const [ref, width] = useWidth<HTMLDivElement>(400)
  const outline = useOutline()
  const label = readFragment(ActorLabel, actor)
  const { place } = actor
  if (!place)
    return (
      <Section title={t('map.title')}>
        <p className={styles.note}>{t('map.none')}</p>
      </Section>
    )
  const inside = place.country.code === 'DE'
  const spot = outline && inside ? project(outline, place.lon, place.lat) : undefined
  return (
    <Section title={t('map.title')} sub={inside ? place.label : [place.label, format.country(place.country.code)].join(', ')}>
      <div ref={ref}>
        {inside && !(outline && spot) && <div className={styles.ground} style={{ height: HEIGHT }} />}
        {outline && spot && (
          <OutlinePicture
            outline={outline}
            box={boxAround(outline, spot, (outline.height * PART * width) / HEIGHT, width / HEIGHT)}
            width={width}
            height={HEIGHT}
            label={t('map.label', { name: label.name, place: place.label })}
          >
            {(unit) => (
              <>
                <g className={kindClass(label.kind, isAbroad(label))}>
                  <KindShape kind={label.kind} x={spot.x} y={spot.y} radius={7 * unit} />
                </g>
                <text className={styles.name} x={spot.x + 12 * unit} y={spot.y + 4.5 * unit} fontSize={13 * unit} strokeWidth={3 * unit}>
                  {place.label}
                </text>
              </>
            )}
          </OutlinePicture>
        )}
      </div>
      <p className={styles.note}>
        {inside && place.precision === 'municipality centre' && `${t('map.centre')} · `}
        <Link to="/karte" search={{ akteur: actor.id }}>
          {t('map.open')}
        </Link>
      </p>
      {inside && <p className={styles.borders}>{t('map.borders')}</p>}
    </Section>
  )
}
