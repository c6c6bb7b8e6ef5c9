import { useTranslation } from 'react-i18next'
import { readFragment } from '../api/__generated__/index.ts'
import { type Period, useFormat } from '../i18n/format.ts'
import { ActorLabel, VertexLabel } from './actor-label.operations.ts'
import { SupportFields } from './claim.operations.ts'
import type { DisputableClaim, Support } from './claim-data.ts'
import styles from './contradiction.module.css'
import { contradictions, sidesOf } from './contradictions.ts'
import { EvidenceMark } from './evidence-mark.tsx'
import { Sources } from './source-link.tsx'
import { supportsOf } from './supports.ts'

/** One side of a contradiction: what it says, and what that rests on. */
export interface Side {
  readonly id: string
  readonly statements: readonly {
    readonly id: string
    readonly value: string
    readonly text: string
    readonly period?: Period | undefined
  }[]
  readonly support: readonly Support[]
}

/** A year, a month or a day as a reader writes it; anything else as it is. */
const useValue = () => {
  const format = useFormat()
  return (text: string) => (/^\d{4}(-\d{2}){0,2}$/.test(text) ? format.date(text) : text)
}

/**
 * What is disputed about an actor, an event, a cooperation ...: claims that say otherwise of the same thing, and claims
 * that some of their own sources contradict.
 */
export function useDisputes(about: string, claims: readonly DisputableClaim[]): Side[][] {
  const { t } = useTranslation(['common', 'vocabulary'])
  const value = useValue()
  const nameOf = (claim: DisputableClaim) => {
    const end = claim.subject.id === about ? claim.object : claim.subject
    const vertex = end ? readFragment(VertexLabel, end) : undefined
    return vertex?.__typename === 'Actor' ? (readFragment(ActorLabel, vertex).shortName ?? vertex.name) : vertex?.name
  }
  const whatOf = (claim: DisputableClaim) =>
    [
      claim.property
        ? t(`vocabulary:property.${claim.property}`, { defaultValue: claim.property })
        : t(`vocabulary:claimKind.${claim.kind}`),
      claim.role && t(`vocabulary:role.${claim.role}`, { defaultValue: claim.role }),
    ]
      .filter(Boolean)
      .join(', ')
  const sets = contradictions(claims)
  const inSets = new Set(sets.flat().map(({ id }) => id))
  const statement = (claim: DisputableClaim) => ({
    id: claim.id,
    value: claim.value ? value(claim.value) : (nameOf(claim) ?? whatOf(claim)),
    text: whatOf(claim),
    period: claim.validFrom === claim.value ? undefined : claim,
  })
  // What the other side speaks of too comes first, so that equal things face each other.
  const facing = (side: readonly DisputableClaim[], set: readonly DisputableClaim[]) => {
    const elsewhere = new Set(set.filter((claim) => !side.includes(claim)).map(({ kind, property }) => `${kind} ${property}`))
    return side.toSorted((a, b) => Number(elsewhere.has(`${b.kind} ${b.property}`)) - Number(elsewhere.has(`${a.kind} ${a.property}`)))
  }
  const apart = sets.map((set) =>
    sidesOf(set).map(
      (side): Side => ({
        id: side[0]?.id ?? '',
        statements: facing(side, set).map(statement),
        support: supportsOf(side).filter((support) => stanceOf(support) === 'SUPPORTS'),
      }),
    ),
  )
  const within = claims
    .filter(({ id, status }) => status === 'DISPUTED' && !inSets.has(id))
    .flatMap((claim): Side[][] => {
      const against = claim.support.filter((support) => stanceOf(support) === 'CONTRADICTS')
      if (against.length === 0 || against.length === claim.support.length) return []
      const denied = { id: `${claim.id} -`, value: t('contradiction.not'), text: `${whatOf(claim)}. ${t('contradiction.contradicts')}` }
      return [
        [
          { id: `${claim.id} +`, statements: [statement(claim)], support: claim.support.filter((each) => !against.includes(each)) },
          { id: denied.id, statements: [denied], support: against },
        ],
      ]
    })
  return [...apart, ...within]
}

const stanceOf = (support: Support) => readFragment(SupportFields, support).stance

/** Sources that say otherwise of the same thing: equal columns under one rule, each with its sources; nobody is right by place. */
export function Contradiction({ sides }: { sides: readonly Side[] }) {
  const { t } = useTranslation('common')
  const format = useFormat()
  return (
    <div className={styles.contradiction}>
      <div className={styles.sides}>
        {sides.map((side) => (
          <div key={side.id} className={styles.side}>
            {side.statements.map(({ id, value, text, period }) => (
              <div key={id} className={styles.statement}>
                <p className={value.length > 18 ? styles.long : styles.value} lang="de">
                  {value}
                </p>
                <p>{text}</p>
                {period && <p className={styles.quiet}>{format.period(period)}</p>}
              </div>
            ))}
            <Sources support={side.support} label="site" />
          </div>
        ))}
      </div>
      <p className={styles.note}>
        <EvidenceMark status="DISPUTED" /> {t('contradiction.note')}
      </p>
    </div>
  )
}
