import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { DateField } from '../../parts/writing/date-field.tsx'
import fields from '../../parts/writing/fields.module.css'
import { InGerman } from '../../ui/in-german.tsx'
import styles from './findings.module.css'
import { COOPERATION_ANSWERS, type Finding } from './model/draft.ts'
import { CooperationsOf } from './recording.operations.ts'

type Chosen = Extract<Finding['thing'], { type: 'cooperation' }>

/** One of the recorded cooperations of the municipality, and whether it still holds. */
export function KnownCooperation({
  municipality,
  chosen,
  onChoose,
}: {
  municipality: string
  chosen: Chosen | undefined
  onChoose: (thing: Chosen) => void
}) {
  const { t } = useTranslation('recording')
  const format = useFormat()
  const { data } = useQuery(CooperationsOf, { variables: { id: municipality } })
  // One that was over on the day it began is an occasion: nobody asks whether it still holds.
  const cooperations = (data?.actor?.cooperations ?? []).filter(
    ({ validFrom, validUntil }) => validUntil == null || validUntil !== validFrom,
  )
  if (!data) return <p className={styles.quiet}>…</p>
  if (cooperations.length === 0) return <p className={styles.quiet}>{t('found.noCooperations')}</p>
  return (
    <>
      <div className={styles.choices} role="radiogroup" aria-label={t('found.types.cooperation')}>
        {cooperations.map(({ id, name, ...dates }) => (
          <label key={id} className={fields.choice}>
            <input
              type="radio"
              name="finding-cooperation"
              checked={chosen?.id === id}
              onChange={() => onChoose({ ...chosen, type: 'cooperation', id, name })}
            />
            <span>
              <InGerman>{name}</InGerman> <span className={styles.quiet}>{format.period(dates)}</span>
            </span>
          </label>
        ))}
      </div>
      {chosen && (
        <div className={styles.choices} role="radiogroup" aria-label={t('found.answer')}>
          <p className={styles.question}>{t('found.answer')}</p>
          {COOPERATION_ANSWERS.map((answer) => (
            <label key={answer} className={fields.choice}>
              <input
                type="radio"
                name="finding-answer"
                checked={chosen.answer === answer}
                onChange={() => onChoose({ ...chosen, answer })}
              />
              <span>{t(`found.answers.${answer}`)}</span>
            </label>
          ))}
        </div>
      )}
      {chosen?.answer === 'ENDED' && (
        <DateField label={t('found.until')} value={chosen.until ?? ''} onChange={(until) => onChoose({ ...chosen, until })} mayBeUnknown />
      )}
    </>
  )
}
