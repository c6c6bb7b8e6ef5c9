import { useTranslation } from 'react-i18next'
import { Answers, HoldsFields } from '../writing/holds-fields.tsx'
import styles from '../writing/still-holds.module.css'
import { useHolds } from '../writing/use-holds.ts'
import { WritingDialog } from '../writing/writing-dialog.tsx'
import type { RecordedFact } from './facts-of.ts'

interface Props {
  readonly fact: RecordedFact
  readonly onClose: () => void
  readonly onSaved: (command: string) => void
}

/** Whether a theme, a country or a language of an actor still holds; one recorded here by mistake is taken back. */
export function FactHoldsDialog({ fact: { name, claim }, onClose, onSaved }: Props) {
  const { t } = useTranslation(['facts', 'writing'])
  const holds = useHolds({ onClose, onSaved })
  const hasLeft = claim.validUntil != null || claim.endedBy != null
  return (
    <WritingDialog
      title={t('holds')}
      writing={holds.writing}
      saveText={t(`writing:holds.save.${holds.said.answer}`)}
      onSave={() => holds.save([claim.id])}
      onClose={onClose}
    >
      <p className={styles.name}>{name}</p>
      <Answers holds={holds} answers={claim.withdrawable ? ['HOLDS', 'ENDED', 'MISTAKEN'] : ['HOLDS', 'ENDED']} label={t('holds')} />
      <HoldsFields holds={holds} about={[{ claim, hasLeft }]} />
    </WritingDialog>
  )
}
