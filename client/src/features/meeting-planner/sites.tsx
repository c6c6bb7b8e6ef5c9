import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SitePlaceFragment } from '../../api/__generated__/graphql.ts'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { usePhone } from '../../ui/media.ts'
import { SitePlace } from './meeting-planner.operations.ts'
import type { Plan } from './planner-data.ts'
import styles from './sites.module.css'

type Site = Plan['sites'][number]

/** The chosen places, each with how many it reaches and the places that are nearly as good. */
export function Sites({ plan }: { plan: Plan }) {
  const { t } = useTranslation('meeting-planner')
  return (
    <ol className={styles.sites} aria-label={t('sites')}>
      {plan.sites.map((site, index) => (
        <SiteItem key={site.place.id} site={site} rank={plan.sites.length > 1 ? index + 1 : undefined} />
      ))}
    </ol>
  )
}

function SiteItem({ site, rank }: { site: Site; rank: number | undefined }) {
  const { t } = useTranslation('meeting-planner')
  const format = useFormat()
  const place = readFragment(SitePlace, site.place)
  const phone = usePhone()
  const open = rank === undefined && !phone
  return (
    <li className={styles.site}>
      <h3 className={styles.name}>
        {rank !== undefined && <span className={styles.rank}>{`${format.number(rank)}.`}</span>}
        <PlaceLink place={place} />
      </h3>
      <p className={styles.where}>
        {[place.disambiguation, place.municipality?.population && t('population', { value: format.figure(place.municipality.population) })]
          .filter(Boolean)
          .join(', ')}
      </p>
      <p>
        {rank === undefined || rank === 1
          ? t('siteReaches', { count: site.reached, number: format.number(site.reached) })
          : t('siteAdds', { count: site.reached, number: format.number(site.reached) })}
        {rank !== undefined && site.reachedAlone < site.reached && ` ${t('siteAlone', { number: format.number(site.reachedAlone) })}`}
      </p>
      <Others title={t('near')} others={site.near} site={site} open={open} />
      <Others title={t('elsewhere')} others={site.elsewhere} site={site} open={open} />
    </li>
  )
}

/** Other places in the place of the chosen one, with how many fewer they reach. */
function Others({ title, others, site, open }: { title: string; others: Site['near']; site: Site; open: boolean }) {
  const { t } = useTranslation('meeting-planner')
  const format = useFormat()
  if (others.length === 0) return null
  return (
    <details className={styles.details} open={open}>
      <summary className={styles.othersTitle}>{title}</summary>
      <ul className={styles.others}>
        {others.map(({ place: reference, reached, distanceKm }) => {
          const other = readFragment(SitePlace, reference)
          const fewer = site.reachedAlone - reached
          return (
            <li key={other.id}>
              <PlaceLink place={other} />
              <span className={styles.away}>{t('away', { km: format.km(Math.round(distanceKm)) })}</span>
              <span className={styles.fewer}>{fewer === 0 ? t('asMany') : t('fewer', { number: format.number(fewer) })}</span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

const PlaceLink = ({ place: { id, name, disambiguation } }: { place: SitePlaceFragment }) => (
  <Link to="/akteure/$id" params={{ id }} title={[name, disambiguation].filter(Boolean).join(', ')} lang="de">
    {name}
  </Link>
)
