import { useQuery } from '@apollo/client/react'
import { isPartialDate } from '@netzatlas/shared'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { InGerman } from '../../ui/in-german.tsx'
import { ActorLabel } from '../actor-label.operations.ts'
import { QueryError } from '../query-error.tsx'
import { DateField } from './date-field.tsx'
import fields from './fields.module.css'
import { type Answer, isContradicting, participantsOf } from './participants.ts'
import { emptySource, type SourceDraft, sourceInputOf } from './source-draft.ts'
import { SourceFields } from './source-fields.tsx'
import styles from './still-holds.module.css'
import { today } from './today.ts'
import { useSaving } from './use-saving.ts'
import { useSendingId } from './use-sending-id.ts'
import { ConfirmMutation, EndMutation, ParticipationsQuery } from './writing.operations.ts'
import { WritingDialog } from './writing-dialog.tsx'

const ANSWERS = ['HOLDS', 'ENDED'] as const satisfies readonly Answer[]

/** Whether it still holds, for whom, by which source. Of several cooperations one ticks which; of one, who takes part. */
export function StillHoldsDialog({ cooperations, name, onClose }: { cooperations: readonly string[]; name: string; onClose: () => void }) {
  const { t } = useTranslation('writing')
  const format = useFormat()
  const { data, error, refetch } = useQuery(ParticipationsQuery, { variables: { ids: [...cooperations] } })
  const [answer, setAnswer] = useState<Answer>('HOLDS')
  const [turned, setTurned] = useState<readonly string[]>([])
  const [on, setOn] = useState(today)
  const [until, setUntil] = useState('')
  const [source, setSource] = useState<SourceDraft>(emptySource)
  const { writing, save } = useSaving({ id: useSendingId(), onClose })

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
  const date = answer === 'HOLDS' ? on : until
  const isAgainst = isPartialDate(date) && isContradicting(answer, date, meant)

  const send = () => {
    const claims = meant.map(({ claim }) => claim.id)
    const said = { claims, source: sourceInputOf(source) }
    return answer === 'HOLDS' ? save(ConfirmMutation, { ...said, on }) : save(EndMutation, { ...said, ...(until ? { until } : {}) })
  }

  return (
    <WritingDialog
      title={t('holds.title')}
      writing={writing}
      saveText={t(`holds.save.${answer}`)}
      ready={data !== undefined}
      onSave={send}
      onClose={onClose}
    >
      <p className={styles.name}>
        <InGerman>{name}</InGerman>
      </p>
      {error && !data && <QueryError error={error} onRetry={() => void refetch()} />}
      <div className={styles.answers} role="radiogroup" aria-label={t('holds.title')}>
        {ANSWERS.map((each) => (
          <label key={each} className={styles.box}>
            <input type="radio" name="still-holds" checked={answer === each} onChange={() => setAnswer(each)} />
            <span>{t(`holds.answers.${each}`)}</span>
          </label>
        ))}
      </div>
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
      {answer === 'HOLDS' ? (
        <DateField key="on" label={t('holds.day')} value={on} onChange={setOn} required field="on" />
      ) : (
        <DateField key="until" label={t('holds.until')} value={until} onChange={setUntil} mayBeUnknown field="until" />
      )}
      {isAgainst && <p className={styles.note}>{t(`holds.against.${answer}`)}</p>}
      <SourceFields source={source} onChange={setSource} />
    </WritingDialog>
  )
}
