import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { ActorLink } from '../../../parts/actor-link.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { SegmentedControl } from '../../../ui/segmented.tsx'
import { type DistrictAddress, type DistrictData, RADII } from './address.ts'
import styles from './page.module.css'
import { Part } from './part.tsx'

const FIRST_SHOWN = 8

/** Partners that sit outside of the district and yet are near one of its municipalities. */
export function Across({
  district: { across, acrossCount, radiusKm },
  state,
  onRadius,
}: {
  district: DistrictData
  state: DistrictAddress
  onRadius: (radius: (typeof RADII)[number] | undefined) => void
}) {
  const { t } = useTranslation('district')
  const format = useFormat()
  const [all, setAll] = useState(false)
  return (
    <Part
      id="district-across"
      title={t('across.title')}
      about={t('across.about', { count: acrossCount, number: format.number(acrossCount), km: radiusKm })}
    >
      <SegmentedControl
        label={t('across.radius')}
        value={state.umkreis ?? '25'}
        options={RADII.map((value) => ({ value, label: t('across.km', { km: value }) }))}
        onChange={(value) => onRadius(value === '25' ? undefined : value)}
      />
      {across.length > 0 && (
        <ul className={styles.list}>
          {across.slice(0, all ? undefined : FIRST_SHOWN).map(({ actor, distanceKm, from }) => (
            <li key={actor.id}>
              <ActorLink actor={actor} />
              <span className={styles.quiet}>
                {t('across.from', { place: actor.place?.label ?? '', km: format.km(distanceKm), from: from.name })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {across.length > FIRST_SHOWN && (
        <LinkButton onClick={() => setAll(!all)}>
          {all ? t('across.fewer') : t('across.all', { number: format.number(across.length) })}
        </LinkButton>
      )}
    </Part>
  )
}
