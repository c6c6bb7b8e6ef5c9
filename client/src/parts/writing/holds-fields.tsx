import { isPartialDate } from '@netzatlas/shared'
import { useTranslation } from 'react-i18next'
import { DateField } from './date-field.tsx'
import { type Answer, isContradicting, type Participant } from './participants.ts'
import { SourceFields } from './source-fields.tsx'
import styles from './still-holds.module.css'
import type { Holds } from './use-holds.ts'

/** Which of the answers it is. */
export function Answers({ holds: { said, say }, answers, label }: { holds: Holds; answers: readonly Answer[]; label: string }) {
  const { t } = useTranslation('writing')
  return (
    <div className={styles.answers} role="radiogroup" aria-label={label}>
      {answers.map((answer) => (
        <label key={answer} className={styles.box}>
          <input type="radio" name="still-holds" checked={said.answer === answer} onChange={() => say({ answer })} />
          <span>{t(`holds.answers.${answer}`)}</span>
        </label>
      ))}
    </div>
  )
}

/** What the answer needs besides: a day and a source; and what it does where another source says otherwise of `about`. */
export function HoldsFields({
  holds: { said, say },
  about,
}: {
  holds: Holds
  about: readonly Pick<Participant<unknown>, 'claim' | 'hasLeft'>[]
}) {
  const { t } = useTranslation('writing')
  const { answer, on, until, source } = said
  if (answer === 'MISTAKEN') return <p className={styles.note}>{t('holds.mistaken')}</p>
  const date = answer === 'HOLDS' ? on : until
  return (
    <>
      {answer === 'HOLDS' ? (
        <DateField key="on" label={t('holds.day')} value={on} onChange={(day) => say({ on: day })} required field="on" />
      ) : (
        <DateField key="until" label={t('holds.until')} value={until} onChange={(day) => say({ until: day })} mayBeUnknown field="until" />
      )}
      {isPartialDate(date) && isContradicting(answer, date, about) && <p className={styles.note}>{t(`holds.against.${answer}`)}</p>}
      <SourceFields source={source} onChange={(its) => say({ source: its })} />
    </>
  )
}
