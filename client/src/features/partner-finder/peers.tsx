import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { VertexLabel } from '../../parts/actor-label.operations.ts'
import { ActorLink } from '../../parts/actor-link.tsx'
import { VertexName } from '../../parts/claim-row.tsx'
import { QueryError } from '../../parts/query-error.tsx'
import { MarkButton } from '../../parts/shortlist/mark-button.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { EmptyState, SkeletonRows } from '../../ui/states.tsx'
import { type Address, filtersOf, type SetAddress } from './address.ts'
import { Evidence, Introductions } from './introductions.tsx'
import { MorePartners } from './more-partners.tsx'
import type { PartnerData } from './partner-data.ts'
import { Peers as PeersQuery } from './peer.operations.ts'
import styles from './peers.module.css'

/** What the server gives at most. */
const MOST = 50

/** Municipalities like the one that asks which do this already, and with whom. */
export function Peers({ state, set, data }: { state: Address; set: SetAddress; data: PartnerData }) {
  const { t } = useTranslation(['partner-peers', 'common'])
  const format = useFormat()
  const { kinds, themes } = filtersOf(state)
  const {
    data: found,
    previousData,
    error,
    refetch,
    loading,
  } = useQuery(PeersQuery, {
    variables: { for: state.kommune ?? '', kinds, themes, alike: state.gleich, first: MOST },
  })
  const peers = (found ?? previousData)?.peers
  const name = data.municipality?.name ?? ''
  if (error && !peers) return <QueryError error={error} onRetry={() => void refetch()} />
  if (!peers) return <SkeletonRows label={t('common:loading')} rows={6} height={96} />
  const shown = peers.slice(0, state.zeige)
  if (peers.length === 0) {
    return (
      <EmptyState
        title={t('peers.none', { name })}
        actions={
          <>
            {state.gleich.length > 0 && (
              <Button variant="primary" onClick={() => set({ gleich: undefined })}>
                {t('peers.drop')}
              </Button>
            )}
            <Button onClick={() => set({ ansicht: undefined })}>{t('peers.toPartners')}</Button>
          </>
        }
      >
        {t('peers.noneNote')}
      </EmptyState>
    )
  }
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.title}>
          <span role="status">
            {t(peers.length === MOST ? 'peers.foundMost' : 'peers.found', {
              count: peers.length,
              number: format.number(peers.length),
              name,
            })}
          </span>
        </h2>
        <p className={styles.note}>{t('peers.order')}</p>
      </header>
      <ol className={styles.list} aria-busy={loading}>
        {shown.map((peer) => (
          <li key={peer.actor.id} className={styles.peer}>
            <h3 className={styles.name}>
              <ActorLink actor={peer.actor} withPlace />
            </h3>
            <p className={styles.because}>{peer.because.join(' ')}</p>
            <ul className={styles.partners}>
              {peer.steps.map((step) => (
                <li key={step.to.id}>
                  <VertexName vertex={step.to} />{' '}
                  <Popover trigger={t('evidence', { count: step.claims.length })} title={readFragment(VertexLabel, step.to).name}>
                    <Evidence from={peer.actor.id} to={step.to.id} />
                  </Popover>
                </li>
              ))}
            </ul>
            {peer.partners.length > peer.steps.length && (
              <MorePartners
                peer={peer.actor}
                partners={peer.partners.filter(({ id }) => !peer.steps.some(({ to }) => to.id === id)).map(({ id }) => id)}
              />
            )}
            <div className={styles.acts}>
              <MarkButton actor={peer.actor} seeker={data.municipality ?? undefined} />
              {data.municipality && <Introductions from={data.municipality} to={peer.actor} />}
            </div>
          </li>
        ))}
      </ol>
      {peers.length > shown.length && (
        <footer className={styles.foot}>
          <strong>{t('common:shownOf', { shown: format.number(shown.length), total: format.number(peers.length) })}</strong>
          <LinkButton onClick={() => set({ zeige: String(MOST) }, { replace: true })}>{t('peers.all')}</LinkButton>
        </footer>
      )}
    </>
  )
}
