import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import type { ChangeListFieldsFragment } from '../../../api/__generated__/graphql.ts'
import { readFragment } from '../../../api/__generated__/index.ts'
import { useFormat } from '../../../i18n/format.ts'
import { EvidenceMark } from '../../../parts/evidence-mark.tsx'
import { QueryError } from '../../../parts/query-error.tsx'
import { Sources } from '../../../parts/source-link.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { SkeletonRows } from '../../../ui/states.tsx'
import { daysOf } from '../model/use-compare.ts'
import type { Explorer } from '../model/use-explorer.ts'
import { ChangeListFields, NetworkChangesQuery } from '../network-time.operations.ts'
import styles from './compare.module.css'
import { CompareStates } from './compare-states.tsx'

/** What appeared, ended and changed between two days, each as a sentence with its sources. */
export function ComparePanel({ explorer, onPick }: { explorer: Explorer; onPick: (actor: string) => void }) {
  const { state, set, data } = explorer
  const { t } = useTranslation('network-time')
  const ofDays = state.vergleichland === undefined
  const asked = useQuery(NetworkChangesQuery, { variables: daysOf(state, data.today ?? ''), skip: !ofDays || data.today === undefined })
  if (!ofDays)
    return (
      <div className={styles.changes}>
        <h2>{t('compare.statesTitle')}</h2>
        <p className={styles.advice}>{t('compare.statesAdvice')}</p>
        <CompareStates explorer={explorer} />
      </div>
    )
  const compare = asked.data?.compare
  return (
    <div className={styles.changes}>
      <h2>{t('compare.title')}</h2>
      {asked.error && <QueryError error={asked.error} onRetry={() => void asked.refetch()} />}
      {!compare && asked.loading && <SkeletonRows label={t('compare.title')} rows={5} height={64} />}
      {compare &&
        (['appeared', 'ended', 'changed'] as const).map((key) => (
          <Changes key={key} what={key} list={readFragment(ChangeListFields, compare[key])} onPick={onPick}>
            <LinkButton onClick={() => set({ ansicht: 'tabelle' })}>{t('compare.allInTable')}</LinkButton>
          </Changes>
        ))}
    </div>
  )
}

function Changes({
  what,
  list: { total, items },
  onPick,
  children,
}: {
  what: 'appeared' | 'ended' | 'changed'
  list: ChangeListFieldsFragment
  onPick: (actor: string) => void
  /** The way to those that are not listed. */
  children: React.ReactNode
}) {
  const { t } = useTranslation('network-time')
  const format = useFormat()
  return (
    <section>
      <h3>{t(`compare.list.${what}`, { count: total, formatted: format.number(total) })}</h3>
      {total > 0 && <p className={styles.advice}>{t(`compare.listNote.${what}`)}</p>}
      <ul>
        {items.map(({ before, after, step }) => (
          <li key={`${step.from.id} ${step.to.id} ${step.sentence}`}>
            <button type="button" className={styles.sentence} data-actor={step.from.id} onClick={() => onPick(step.from.id)}>
              {step.sentence}
            </button>
            <p className={styles.evidence}>
              {before !== after && what === 'changed' && (
                <span>{t('compare.certainty', { before: t(`compare.holds.${before}`), after: t(`compare.holds.${after}`) })}</span>
              )}
              <EvidenceMark status={step.status} />
              <Sources support={step.claims.flatMap(({ support }) => support)} />
            </p>
          </li>
        ))}
      </ul>
      {total > items.length && (
        <p className={styles.advice}>
          {t('compare.more', { shown: format.number(items.length), formatted: format.number(total) })} {children}
        </p>
      )}
    </section>
  )
}
