import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FragmentType, readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { ActorLink } from '../../parts/actor-link.tsx'
import { ClaimRow } from '../../parts/claim-row.tsx'
import { QueryError } from '../../parts/query-error.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import styles from './introductions.module.css'
import { IntroductionStep, Introductions as IntroductionsQuery } from './peer.operations.ts'

interface Party {
  readonly id: string
  readonly name: string
}

/** Who could introduce one: chains of existing contacts, step by step with their evidence. */
export function Introductions({ from, to }: { from: Party; to: Party }) {
  const { t } = useTranslation('partner-peers')
  const [open, setOpen] = useState(false)
  return (
    <>
      <LinkButton onClick={() => setOpen(true)}>{t('introductions.trigger')}</LinkButton>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('introductions.title', { name: to.name })}>
        <Chains from={from} to={to} />
      </Dialog>
    </>
  )
}

function Chains({ from, to }: { from: Party; to: Party }) {
  const { t } = useTranslation(['partner-peers', 'common'])
  const format = useFormat()
  const { data, error, refetch } = useQuery(IntroductionsQuery, { variables: { from: from.id, to: to.id } })
  if (error) return <QueryError error={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonRows label={t('common:loading')} rows={3} height={48} />
  const { introductions, introducers } = data
  return (
    <div className={styles.chains}>
      {introductions.length > 0 ? (
        <>
          <p>{t('introductions.found', { count: introductions[0]!.length, number: format.number(introductions[0]!.length) })}</p>
          {introductions.map((path) => (
            <Steps key={path.steps.map((step) => readFragment(IntroductionStep, step).to.id).join()} steps={path.steps} />
          ))}
          <p>
            <Link to="/netzwerk" search={{ von: from.id, bis: to.id, jederzeit: '1' }}>
              {t('introductions.inNetwork')}
            </Link>
          </p>
        </>
      ) : (
        <p>{t('introductions.none', { from: from.name, to: to.name })}</p>
      )}
      {introductions.length === 0 && introducers.length > 0 && (
        <section>
          <h3 className={styles.heading}>{t('introductions.ask')}</h3>
          {introducers.map(({ actor, distanceKm, path }) => (
            <div key={actor.id} className={styles.introducer}>
              <p className={styles.who}>
                <ActorLink actor={actor} withPlace />
                <span>{t('introductions.away', { km: format.km(distanceKm), name: from.name })}</span>
              </p>
              <Steps steps={path.steps} />
            </div>
          ))}
        </section>
      )}
      {introductions.length === 0 && introducers.length === 0 && (
        <>
          <p>{t('introductions.nobody', { name: to.name })}</p>
          <p>
            <Link to="/angebote" search={{ art: 'ADVISER_POOL', fuer: from.id }}>
              {t('introductions.advisers')}
            </Link>
          </p>
        </>
      )}
    </div>
  )
}

/** How two that work together are linked, with the claims. */
export function Evidence({ from, to }: { from: string; to: string }) {
  const { t } = useTranslation('common')
  const { data, error, refetch } = useQuery(IntroductionsQuery, { variables: { from, to } })
  if (error) return <QueryError error={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonRows label={t('loading')} rows={2} height={44} />
  return <Steps steps={data.introductions[0]?.steps ?? []} open />
}

function Steps({ steps, open = false }: { steps: readonly FragmentType<typeof IntroductionStep>[]; open?: boolean }) {
  const { t } = useTranslation('partner-peers')
  return (
    <ol className={styles.steps}>
      {readFragment(IntroductionStep, steps).map(({ sentence, to, claims }) => (
        <li key={to.id}>
          <p>{sentence}</p>
          <details open={open}>
            <summary>{t('evidence', { count: claims.length })}</summary>
            <ul className={styles.claims}>
              {claims.map((claim) => (
                <li key={claim.id}>
                  <ClaimRow claim={claim} withSources />
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ol>
  )
}
