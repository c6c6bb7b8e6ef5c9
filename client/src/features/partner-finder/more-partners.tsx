import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { VertexName } from '../../parts/claim-row.tsx'
import { QueryError } from '../../parts/query-error.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import { Evidence } from './introductions.tsx'
import { PeerPartners } from './peer.operations.ts'
import styles from './peers.module.css'

interface Rest {
  readonly peer: { readonly id: string; readonly name: string }
  /** Ids of those that are not told beside it. */
  readonly partners: readonly string[]
}

/** The partners of a municipality that its row has no room for, each with its evidence. */
export function MorePartners({ peer, partners }: Rest) {
  const { t } = useTranslation('partner-peers')
  const format = useFormat()
  const [open, setOpen] = useState(false)
  return (
    <>
      <LinkButton onClick={() => setOpen(true)}>
        {t('peers.more', { count: partners.length, number: format.number(partners.length) })}
      </LinkButton>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('peers.moreOf', { name: peer.name })}>
        <List peer={peer} partners={partners} />
      </Dialog>
    </>
  )
}

function List({ peer, partners }: Rest) {
  const { t } = useTranslation(['partner-peers', 'common'])
  const { data, error, refetch } = useQuery(PeerPartners, { variables: { ids: [...partners] } })
  if (error) return <QueryError error={error} onRetry={() => void refetch()} />
  if (!data) return <SkeletonRows label={t('common:loading')} rows={Math.min(partners.length, 12)} height={24} />
  return (
    <ul className={styles.partners}>
      {data.nodes.map(
        (partner) =>
          partner?.__typename === 'Actor' && (
            <li key={partner.id}>
              <VertexName vertex={partner} />
              <Opened from={peer.id} to={partner.id} />
            </li>
          ),
      )}
    </ul>
  )
}

/** Below the name, not above the list: on a phone there is no room for a layer over a dialog. */
function Opened(ends: { from: string; to: string }) {
  const { t } = useTranslation('partner-peers')
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.opened}>{t('openEvidence')}</summary>
      {open && <Evidence {...ends} />}
    </details>
  )
}
