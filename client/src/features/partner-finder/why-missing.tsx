import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { ActorLabel } from '../../parts/actor-label.operations.ts'
import { ActorLink } from '../../parts/actor-link.tsx'
import { QueryError } from '../../parts/query-error.tsx'
import { useNameSearch } from '../../parts/use-name-search.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Combobox, type ComboboxOption } from '../../ui/combobox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import { type Address, KINDS, type SetAddress, STEPS_KM } from './address.ts'
import { FindMissing } from './around.operations.ts'
import { stepReaching } from './model/results.ts'
import { WhyNotPartner } from './partner.operations.ts'
import { type PartnerData, questionOf } from './partner-data.ts'
import styles from './why-missing.module.css'

/** "Warum fehlt ...?": a name is typed, the reason is told, with what would bring it into the list. */
export function WhyMissing({ state, set, data }: { state: Address; set: SetAddress; data: PartnerData }) {
  const { t } = useTranslation('partner-score')
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<ComboboxOption | null>(null)
  const close = () => {
    setOpen(false)
    setChosen(null)
  }
  return (
    <>
      <LinkButton onClick={() => setOpen(true)}>{t('why.trigger')}</LinkButton>
      <Dialog open={open} onClose={close} title={t('why.title')}>
        <ActorField value={chosen} onChange={setChosen} />
        {chosen ? (
          <Answer actor={chosen.value} state={state} set={set} data={data} onDone={close} />
        ) : (
          <p className={styles.note}>{t('why.note')}</p>
        )}
      </Dialog>
    </>
  )
}

function ActorField({ value, onChange }: { value: ComboboxOption | null; onChange: (option: ComboboxOption | null) => void }) {
  const { t } = useTranslation(['partner-score', 'common', 'vocabulary'])
  const search = useNameSearch(
    FindMissing,
    (node) =>
      node.__typename === 'Actor'
        ? { value: node.id, label: node.name, detail: node.disambiguation ?? t(`vocabulary:kind.${node.kind}`) }
        : undefined,
    { nothing: (text) => t('why.unknown', { text }) },
  )
  return (
    <Combobox
      label={t('why.field')}
      placeholder={t('why.placeholder')}
      value={value}
      {...search}
      onChange={onChange}
      clearLabel={t('common:clear')}
    />
  )
}

function Answer({
  actor,
  state,
  set,
  data,
  onDone,
}: {
  actor: string
  state: Address
  set: SetAddress
  data: PartnerData
  onDone: () => void
}) {
  const { t } = useTranslation(['partner-score', 'common', 'vocabulary'])
  const format = useFormat()
  const answer = useQuery(WhyNotPartner, { variables: { ...questionOf(state), actor } })
  if (answer.error) return <QueryError error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <SkeletonRows label={t('common:loading')} rows={2} height={24} />
  const { rank, reasons, distanceKm } = answer.data.whyNotPartner
  const found = answer.data.whyNotPartner.actor
  const { name, kind } = readFragment(ActorLabel, found)
  const asker = data.municipality?.name ?? ''
  const km = distanceKm === null || distanceKm === undefined ? undefined : format.km(distanceKm)
  const reach = distanceKm === null || distanceKm === undefined ? undefined : stepReaching(STEPS_KM, distanceKm)
  const changed = (patch: Parameters<SetAddress>[0]) => () => set(patch)
  const left = (patch: Parameters<SetAddress>[0]) => () => {
    set(patch)
    onDone()
  }
  return (
    <div className={styles.answer} role="status">
      <p>
        <ActorLink actor={found} withPlace />
      </p>
      {rank !== null && rank !== undefined && <p>{t('why.listed', { name, rank: format.number(rank) })}</p>}
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={reason}>
            {t(`why.reason.${reason}`, { name, asker, km: km ?? '', limit: format.km(state.km), kind: t(`vocabulary:kind.${kind}`) })}
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        {rank !== null && rank !== undefined && rank > state.zeige && (
          <Button onClick={left({ zeige: String(rank) })}>{t('why.show', { rank: format.number(rank) })}</Button>
        )}
        {(reasons.includes('TOO_FAR') || reasons.includes('OTHER_DISTRICT')) && reach !== undefined && distanceKm! <= reach && (
          <Button onClick={changed({ km: String(reach), gebiet: undefined })}>{t('why.widen', { km: format.km(reach) })}</Button>
        )}
        {reasons.includes('OTHER_KIND') && (KINDS as readonly string[]).includes(kind) && (
          <Button onClick={changed({ art: KINDS.join('.') })}>{t('why.allKinds')}</Button>
        )}
        {reasons.some((reason) => reason === 'OTHER_THEME' || reason === 'OTHER_COUNTRY' || reason === 'OTHER_LANGUAGE') && (
          <Button onClick={changed({ thema: undefined, partnerland: undefined, sprache: undefined })}>{t('why.drop')}</Button>
        )}
        {reasons.includes('MUNICIPALITY') && <Button onClick={left({ ansicht: 'aehnliche' })}>{t('why.peers')}</Button>}
      </div>
    </div>
  )
}
