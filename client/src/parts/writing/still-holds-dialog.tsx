import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { InGerman } from '../../ui/in-german.tsx'
import { ActorLabel } from '../actor-label.operations.ts'
import { QueryError } from '../query-error.tsx'
import fields from './fields.module.css'
import { Answers, HoldsFields } from './holds-fields.tsx'
import { participantsOf } from './participants.ts'
import styles from './still-holds.module.css'
import { useHolds } from './use-holds.ts'
import { ParticipationsQuery } from './writing.operations.ts'
import { WritingDialog } from './writing-dialog.tsx'

/** Whether it still holds, for whom, by which source. Of several cooperations one ticks which; of one, who takes part. */
export function StillHoldsDialog({ cooperations, name, onClose }: { cooperations: readonly string[]; name: string; onClose: () => void }) {
  const { t } = useTranslation('writing')
  const format = useFormat()
  const { data, error, refetch } = useQuery(ParticipationsQuery, { variables: { ids: [...cooperations] } })
  const [turned, setTurned] = useState<readonly string[]>([])
  const holds = useHolds({ onClose })
  const { answer } = holds.said

  const known = (data?.nodes ?? []).flatMap((node) =>
    node.__typename === 'Cooperation' ? [{ ...node, participants: participantsOf(node.participants) }] : [],
  )
  const isAllOver = known.every(({ participants }) => participants.every(({ hasLeft }) => hasLeft))
  const single = known.length === 1 ? known[0]!.participants : undefined
  const rows = single
    ? single.map((one) => {
        const label = readFragment(ActorLabel, one.actor)
        return { key: one.claim.id, name: label.name, period: format.period(one.claim), participants: [one] }
      })
    : known.map(({ id, name, participants }) => ({ key: id, name, period: undefined, participants }))
  // Who has left is not meant, unless everybody has or somebody ticks the box.
  const isTicked = ({ key, participants }: (typeof rows)[number]) =>
    turned.includes(key) === (!isAllOver && participants.every(({ hasLeft }) => hasLeft))
  const meant = rows.filter(isTicked).flatMap(({ participants }) => participants)

  return (
    <WritingDialog
      title={t('holds.title')}
      writing={holds.writing}
      saveText={t(`holds.save.${answer}`)}
      ready={data !== undefined}
      onSave={() => holds.save(meant.map(({ claim }) => claim.id))}
      onClose={onClose}
    >
      <p className={styles.name}>
        <InGerman>{name}</InGerman>
      </p>
      {error && !data && <QueryError error={error} onRetry={() => void refetch()} />}
      <Answers holds={holds} answers={['HOLDS', 'ENDED']} label={t('holds.title')} />
      <fieldset className={styles.who}>
        <legend className={fields.label}>{t(single ? `holds.who.${answer}` : 'holds.which')}</legend>
        {rows.map((row) => (
          <label key={row.key} className={styles.box}>
            <input
              type="checkbox"
              checked={isTicked(row)}
              onChange={() => setTurned(turned.includes(row.key) ? turned.filter((key) => key !== row.key) : [...turned, row.key])}
            />
            <span>
              <InGerman>{row.name}</InGerman> <span className={styles.quiet}>{row.period}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <HoldsFields holds={holds} about={meant} />
    </WritingDialog>
  )
}
