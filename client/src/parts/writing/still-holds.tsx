import { useMutation, useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { InGerman } from '../../ui/in-german.tsx'
import { ActorLabel } from '../actor-label.operations.ts'
import { QueryError } from '../query-error.tsx'
import { newClientId } from './client-id.ts'
import fields from './fields.module.css'
import { Problems } from './problems.tsx'
import { type SourceDraft, SourceFields } from './source-fields.tsx'
import styles from './still-holds.module.css'
import { today } from './today.ts'
import { useWrite } from './use-write.ts'
import { ConfirmMutation, EditingQuery, ParticipationsQuery } from './writing.operations.ts'

/** "Gilt noch": confirms a cooperation, with day and source. Only where this browser may write. */
export function StillHolds({ cooperation, name }: { cooperation: string; name: string }) {
  const { t } = useTranslation('writing')
  const { data } = useQuery(EditingQuery)
  const [open, setOpen] = useState(false)
  if (!data?.editing) return null
  return (
    <>
      <LinkButton onClick={() => setOpen(true)} aria-label={t('holds.of', { name })}>
        {t('holds.act')}
      </LinkButton>
      {open && <ConfirmDialog cooperation={cooperation} name={name} onClose={() => setOpen(false)} />}
    </>
  )
}

function ConfirmDialog({ cooperation, name, onClose }: { cooperation: string; name: string; onClose: () => void }) {
  const { t } = useTranslation('writing')
  const format = useFormat()
  const { data, error, refetch } = useQuery(ParticipationsQuery, { variables: { id: cooperation } })
  const [clientId] = useState(newClientId)
  const [left, setLeft] = useState<readonly string[]>([])
  const [on, setOn] = useState(today)
  const [source, setSource] = useState<SourceDraft>({ title: '', url: '', date: '' })
  const [confirm] = useMutation(ConfirmMutation)
  const writing = useWrite()
  const participants =
    data?.node?.__typename === 'Cooperation' ? data.node.participants.filter(({ claim }) => claim.validUntil == null) : []
  const claims = participants.map(({ claim }) => claim.id).filter((id) => !left.includes(id))

  const save = async () => {
    const { title, url, date } = source
    const variables = { clientId, claims, on, source: { title, url, ...(date ? { date } : {}) } }
    if (await writing.write(async () => (await confirm({ variables })).data?.confirmClaims)) onClose()
  }

  return (
    <Dialog open onClose={onClose} title={t('holds.title')}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p className={styles.name}>
          <InGerman>{name}</InGerman>
        </p>
        {error && !data && <QueryError error={error} onRetry={() => void refetch()} />}
        <fieldset className={styles.who}>
          <legend className={fields.label}>{t('holds.who')}</legend>
          {participants.map(({ actor, claim }) => {
            const label = readFragment(ActorLabel, actor)
            return (
              <label key={claim.id} className={styles.box}>
                <input
                  type="checkbox"
                  checked={!left.includes(claim.id)}
                  onChange={({ target }) => setLeft(target.checked ? left.filter((id) => id !== claim.id) : [...left, claim.id])}
                />
                <span>
                  <InGerman>{label.name}</InGerman> <span className={styles.quiet}>{format.period(claim)}</span>
                </span>
              </label>
            )
          })}
        </fieldset>
        <label className={fields.field}>
          <span className={fields.label}>{t('holds.day')}</span>
          <input className={fields.input} type="date" value={on} required onChange={({ target }) => setOn(target.value || today())} />
        </label>
        <SourceFields source={source} onChange={setSource} />
        <Problems writing={writing} />
        <p className={styles.buttons}>
          <Button type="submit" variant="primary" disabled={writing.busy || !data}>
            {t('holds.save')}
          </Button>{' '}
          <Button onClick={onClose}>{t('holds.cancel')}</Button>
        </p>
      </form>
    </Dialog>
  )
}
