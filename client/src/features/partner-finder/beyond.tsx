import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type FragmentType, readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { ActorLink } from '../../parts/actor-link.tsx'
import type { FactsOf } from '../../parts/facts/facts-of.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Skeleton, SkeletonRows } from '../../ui/states.tsx'
import type { SetAddress } from './address.ts'
import { type Address, STEPS_KM } from './address.ts'
import { HelpingOfferings, Known } from './around.operations.ts'
import styles from './beyond.module.css'
import { Improve } from './improve.tsx'
import { helping } from './model/helping.ts'
import { stepReaching } from './model/results.ts'
import type { PartnerData } from './partner-data.ts'

const MOST_PRESENT = 8
const MOST_HELPING = 3

/** What else helps: partners it has already, the nearest further out, the umbrella of the Land, who advises, what to record. */
export function Beyond({
  state,
  set,
  data,
  record,
}: {
  state: Address
  set: SetAddress
  data: PartnerData
  /** Where facts of somebody may be recorded. */
  record: ((of: FactsOf) => void) | undefined
}) {
  const { t } = useTranslation(['partner-finder', 'common'])
  const format = useFormat()
  const { municipality, farTowns, stateUmbrellas } = data
  const present = municipality?.partners ?? []
  if (!municipality || !data.ready)
    return (
      <aside className={styles.beyond} aria-label={t('beyond.label')}>
        <div className={styles.wait}>
          <SkeletonRows label={t('common:loading')} rows={6} height={64} />
        </div>
      </aside>
    )
  return (
    <aside className={styles.beyond} aria-label={t('beyond.label')}>
      {present.length > 0 && (
        <section className={styles.part}>
          <h2 className={styles.title}>{t('beyond.present', { name: municipality.name })}</h2>
          <ul>
            {present.slice(0, MOST_PRESENT).map((partner) => (
              <KnownActor key={partner.id} actor={partner} />
            ))}
          </ul>
          {present.length > MOST_PRESENT && (
            <p>
              <Link to="/akteure/$id" params={{ id: municipality.id }}>
                {t('beyond.allPresent', { number: format.number(present.length) })}
              </Link>
            </p>
          )}
        </section>
      )}
      <section className={styles.part}>
        <h2 className={styles.title}>{t('beyond.further')}</h2>
        {farTowns.length === 0 ? (
          <p className={styles.quiet}>{data.nobodyFurther ? t('beyond.nobodyFurther') : t('common:loading')}</p>
        ) : (
          <p>
            {farTowns.slice(0, 4).map((town, i) => (
              <span key={town.id}>
                {i > 0 && ' · '}
                <LinkButton onClick={() => set({ km: String(stepReaching(STEPS_KM, town.km)), gebiet: undefined })}>
                  {t('beyond.town', { name: town.label, number: format.number(town.total), km: format.km(Math.round(town.km)) })}
                </LinkButton>
              </span>
            ))}
          </p>
        )}
      </section>
      <section className={styles.part}>
        <h2 className={styles.title}>{t('beyond.umbrella')}</h2>
        {municipality.region && !data.umbrellasRead ? (
          <Skeleton width="80%" height={140} />
        ) : stateUmbrellas.length === 0 ? (
          <p className={styles.quiet}>{municipality.region && t('beyond.noUmbrella', { land: municipality.region.name })}</p>
        ) : (
          <ul>
            {stateUmbrellas.slice(0, 3).map((umbrella) => (
              <KnownActor key={umbrella.id} actor={umbrella} />
            ))}
          </ul>
        )}
      </section>
      <Helping fuer={municipality.id} />
      <Improve data={data} record={record} />
      {state.km < 200 && data.near.length > 0 && <p className={styles.hint}>{t('beyond.hint')}</p>}
    </aside>
  )
}

function KnownActor({ actor: reference }: { actor: FragmentType<typeof Known> }) {
  const { t } = useTranslation('partner-finder')
  const format = useFormat()
  const actor = readFragment(Known, reference)
  return (
    <li>
      <ActorLink actor={actor} />
      {actor.lastConfirmed && <span className={styles.when}>{t('lastConfirmed', { date: format.date(actor.lastConfirmed) })}</span>}
    </li>
  )
}

/** Networks and advisers that are open today, whoever is near. */
function Helping({ fuer }: { fuer: string }) {
  const { t } = useTranslation('partner-finder')
  const { data } = useQuery(HelpingOfferings)
  const open = data ? helping(data.offerings, data.statistics.today).slice(0, MOST_HELPING) : []
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{t('beyond.helping')}</h2>
      <ul>
        {!data && <Skeleton width="80%" height={100} />}
        {open.map(({ id, name }) => (
          <li key={id}>
            <Link to="/angebote" search={{ offen: id, fuer }} lang="de">
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/angebote" search={{ fuer }}>
          {t('beyond.allOfferings')}
        </Link>
      </p>
    </section>
  )
}
