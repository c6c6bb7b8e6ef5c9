import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FragmentType, readFragment } from '../../../api/__generated__/index.ts'
import { ClaimRow } from '../../../parts/claim-row.tsx'
import { EvidenceMark } from '../../../parts/evidence-mark.tsx'
import { Sources } from '../../../parts/source-link.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { SourcedStep } from '../network-connections.operations.ts'
import styles from './connections-steps.module.css'

type Step = FragmentType<typeof SourcedStep>

/** Relations as sentences, each with its evidence, its sources and, on demand, the claims it rests on. */
export function StepList({ steps, numbered = true }: { steps: readonly Step[]; numbered?: boolean }) {
  const told = readFragment(SourcedStep, steps)
  const List = numbered ? 'ol' : 'ul'
  return (
    <List className={styles.steps} data-numbered={numbered ? '' : undefined}>
      {steps.map((step, i) => (
        <StepRow key={`${told[i]!.from.id} ${told[i]!.to.id}`} step={step} />
      ))}
    </List>
  )
}

function StepRow({ step: reference }: { step: Step }) {
  const { t } = useTranslation('network-connections')
  const [open, setOpen] = useState(false)
  const { sentence, status, claims } = readFragment(SourcedStep, reference)
  return (
    <li className={styles.step}>
      <p className={styles.sentence}>{sentence}</p>
      <p className={styles.evidence}>
        <EvidenceMark status={status} />
        <Sources support={claims.flatMap(({ support }) => support)} />
        <LinkButton aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('claims', { count: claims.length })}
        </LinkButton>
      </p>
      {open && claims.map((claim) => <ClaimRow key={claim.id} claim={claim} withSources />)}
    </li>
  )
}
