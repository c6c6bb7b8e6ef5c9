import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ActorLink } from '../../../parts/actor-link.tsx'
import { OfferingsFor } from './district.operations.ts'
import styles from './page.module.css'
import { Part } from './part.tsx'

/** In the order in which they help: first somebody looks, then those found meet, then somebody advises. */
const FITTING = ['INVENTORY', 'WORKSHOP', 'ADVISER_POOL'] as const

/** What can be done: offerings that reach the district. */
export function Offerings({ municipality, day, unknown }: { municipality: string; day: string; unknown: boolean }) {
  const { t } = useTranslation(['district', 'vocabulary'])
  const { data } = useQuery(OfferingsFor, { variables: { openOn: day, for: municipality } })
  const fitting = FITTING.flatMap((kind) => (data?.offerings ?? []).filter((offering) => offering.kind === kind))
  if (!data) return null
  return (
    <Part
      id="district-offerings"
      title={t('offerings.title')}
      about={t(fitting.length === 0 ? 'offerings.none' : unknown ? 'offerings.unknown' : 'offerings.about')}
    >
      <ul className={styles.list}>
        {fitting.map((offering) => (
          <li key={offering.id}>
            <Link to="/angebote" search={{ offen: offering.id, fuer: municipality }} lang="de">
              {offering.name}
            </Link>
            <span className={styles.quiet}>
              {t(`vocabulary:offeringKind.${offering.kind}`)} · {t(`offerings.why.${offering.kind as (typeof FITTING)[number]}`)}
            </span>
            {offering.offeredBy.map((actor) => (
              <ActorLink key={actor.id} actor={actor} short />
            ))}
          </li>
        ))}
      </ul>
    </Part>
  )
}
