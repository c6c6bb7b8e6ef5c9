import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format.ts'
import { LinkButton } from '../ui/button.tsx'
import { ChevronDown } from '../ui/icons.tsx'
import type { Support } from './claim-data.ts'
import { EvidenceMark } from './evidence-mark.tsx'
import { KindMark } from './kind-mark.tsx'
import styles from './relation-list.module.css'
import type { CooperationEnd, Party, Relation } from './relations.ts'
import { Sources } from './source-link.tsx'

export type PickActor = (id: string) => void
const FIRST_SHOWN = 5

/** "Interkulturelles Zentrum": what the cooperation is called, unless its name only repeats who takes part; and the role. */
export function useRelationWords() {
  const { t } = useTranslation('vocabulary')
  const named = ({ name, participants }: CooperationEnd) =>
    participants.filter((party) => name.includes(party.name) || (party.shortName && name.includes(party.shortName))).length < 2
  return ({ group, cooperation, role, note }: Relation<unknown>): string => {
    const what =
      cooperation &&
      !(note && group === 'joint') &&
      (named(cooperation) ? cooperation.name : (cooperation.statedAs ?? t(`cooperationKind.${cooperation.kind}`)))
    const words = [what ?? note, role && t(`role.${role}`, { defaultValue: role })].filter(Boolean)
    return [...new Set(words)].join(', ')
  }
}

/** The same with its dates: "Interkulturelles Zentrum, seit 2009". */
export function useWhat() {
  const words = useRelationWords()
  const format = useFormat()
  const { t } = useTranslation('common')
  return (relation: Relation<unknown>): string =>
    [words(relation), format.period(relation.period), relation.possible && t('actor.possibly')].filter(Boolean).join(', ')
}

function Name({ party, onPick }: { party: Party; onPick: PickActor }) {
  return (
    <button
      type="button"
      className={styles.name}
      title={party.name}
      data-actor={party.id}
      lang={party.abroad ? undefined : 'de'}
      onClick={() => onPick(party.id)}
    >
      {party.name}
    </button>
  )
}

function Row({ relation, onPick }: { relation: Relation<Support>; onPick: PickActor }) {
  const what = useWhat()
  const first = relation.others[0]
  return (
    <li className={styles.row}>
      {first && <KindMark kind={first.kind} abroad={first.abroad} size={13} labelled />}
      <div className={styles.names}>
        {relation.others.map((party) => (
          <Name key={party.id} party={party} onPick={onPick} />
        ))}
      </div>
      <EvidenceMark status={relation.status} />
      <p className={styles.what}>{what(relation)}</p>
      <span className={styles.source}>
        <Sources support={relation.support} />
      </span>
    </li>
  )
}

/** A cooperation of many is one row that opens to its parties. */
function JointRow({ relation, onPick }: { relation: Relation<Support>; onPick: PickActor }) {
  const { t } = useTranslation('common')
  const what = useWhat()
  const [open, setOpen] = useState(false)
  return (
    <li className={styles.joint}>
      <div className={styles.row}>
        <span className={styles.markSpace} />
        <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('actor.people', { count: relation.others.length + 1 })}
          <ChevronDown />
        </button>
        <EvidenceMark status={relation.status} />
        <p className={styles.what}>{what(relation)}</p>
        <span className={styles.source}>
          <Sources support={relation.support} />
        </span>
      </div>
      {open && (
        <ul className={styles.parties}>
          {relation.others.map((party) => (
            <li key={party.id} className={styles.party}>
              <KindMark kind={party.kind} abroad={party.abroad} size={12} labelled />
              <Name party={party} onPick={onPick} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

/** Rows of name | evidence, claim | source; the first few, the rest on demand. */
export function RelationList({ title, relations, onPick }: { title: string; relations: readonly Relation<Support>[]; onPick: PickActor }) {
  const { t } = useTranslation('common')
  const [all, setAll] = useState(false)
  const few = relations.length <= FIRST_SHOWN + 2
  const shown = all || few ? relations : relations.slice(0, FIRST_SHOWN)
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>
        {title} <span className={styles.count}>{relations.length}</span>
      </h3>
      <ul>
        {shown.map((relation) =>
          relation.group === 'joint' ? (
            <JointRow key={relation.key} relation={relation} onPick={onPick} />
          ) : (
            <Row key={relation.key} relation={relation} onPick={onPick} />
          ),
        )}
      </ul>
      {!few && (
        <p className={styles.more}>
          <LinkButton onClick={() => setAll(!all)}>{all ? t('less') : t('more', { count: relations.length - FIRST_SHOWN })}</LinkButton>
        </p>
      )}
    </section>
  )
}
